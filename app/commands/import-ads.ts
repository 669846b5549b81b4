/** `npm run import:ads -- <file> [--publish]`: takes ads in the JobSearch API's shape as drafts of needs. */
import { withDatabase } from "~/app/commands/with-database.server";
import { readJsonFile } from "~/app/domain/catalogue/read-json-file.server";
import { AdsFile } from "~/app/domain/needs/ad-schema";

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isToPublish = process.argv.includes("--publish");

await withDatabase(async () => {
  if (!file) throw new Error("Name the file of ads: npm run import:ads -- <file> [--publish]");
  const { hits } = readJsonFile(file, AdsFile);
  console.log(`Read: ${hits.length} ads`);
  const { importAds } = await import("~/app/domain/needs/import-ads.server");
  const report = await importAds(hits, { isToPublish });
  for (const { adId, title, outcome, notUnderstood, isReopened, gaps } of report) {
    console.log(`${adId} ${outcome}: ${title}`);
    if (notUnderstood.length > 0) console.log(`  not understood: ${notUnderstood.join("; ")}`);
    if (isReopened) console.log("  no last day, or one that has passed: open for 30 days from today");
    if (gaps.length > 0)
      console.log(`  not published: ${gaps.map(({ field, error }) => `${field} ${error}`).join(", ")}`);
  }
  for (const outcome of ["added", "published", "here-already", "removed-at-source"] as const) {
    console.log(`${outcome}: ${report.filter((ad) => ad.outcome === outcome).length}`);
  }
});
