/** `npm run import:taxonomy -- <folder>`: brings the catalogue in line with JobTech's published taxonomy files. */
import { withDatabase } from "~/app/commands/with-database.server";
import { readTaxonomy } from "~/app/domain/catalogue/read-taxonomy.server";

const [folder] = process.argv.slice(2);

await withDatabase(async () => {
  if (!folder) throw new Error("Name the folder of the taxonomy files: npm run import:taxonomy -- <folder>");
  const taxonomy = readTaxonomy(folder);
  // The built-in catalogue first, on an empty database: its English words and synonyms go over to the official concepts.
  const { prisma } = await import("~/app/platform/db.server");
  const { seedCatalogue } = await import("~/prisma/seed/catalogue/seed-catalogue.server");
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const { importTaxonomy } = await import("~/app/domain/catalogue/import-taxonomy.server");
  const { dropped, ...kinds } = await importTaxonomy(taxonomy, {
    onProgress: (step, done, total) => console.log(`${step}: ${done} of ${total}`),
  });
  for (const [kind, counts] of Object.entries(kinds)) {
    const words = Object.entries(counts).map(([what, number]) => `${number} ${what}`);
    console.log(`${kind}: ${words.join(", ")}`);
  }
  console.log(`Dropped: ${dropped.length}`);
  for (const { what, why } of dropped) console.log(`  ${what}: ${why}`);
});
