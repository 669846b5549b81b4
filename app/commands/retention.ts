/** `npm run retention [-- --dry-run]`: deletes what may be kept no longer, as the worker does each night; or only counts it. */
import { withDatabase } from "~/app/commands/with-database.server";

const isDryRun = process.argv.includes("--dry-run");

await withDatabase(async () => {
  const { forgetWhatIsOld } = await import("~/app/retention.server");
  const { signIns, mails, candidates, hits, meetings, wishes } = await forgetWhatIsOld({ isDryRun });
  console.log(
    `${isDryRun ? "Would be deleted" : "Deleted"}: ${signIns} links, sessions and invitations, ${mails} mails, ${candidates} candidate profiles, ${hits} news of saved searches, ${meetings + wishes} wishes and answers of old arenas.`,
  );
});
