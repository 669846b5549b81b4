/** `npm run search:check [-- --repair]`: compares ids in the search server with the database; exit 1 when they differ. */
import { withDatabase } from "~/app/commands/with-database.server";
import { withSearchServer } from "~/app/commands/with-search-server.server";

const isRepair = process.argv.includes("--repair");

await withDatabase(() =>
  withSearchServer(async () => {
    const { checkIndex } = await import("~/search/rebuild.server");
    const { reconcileSearch } = await import("~/search/reconcile.server");
    const { followedIndexes } = await import("~/app/platform/search-dirty.server");
    const { syncSearch } = await import("~/search/sync.server");
    if (isRepair) {
      console.log(`Marked to be written: ${await reconcileSearch()}`);
      await syncSearch();
    }
    for (const index of followedIndexes) {
      const { missing, superfluous } = await checkIndex(index);
      console.log(`${index}: ${missing.length} missing, ${superfluous.length} superfluous`);
      for (const id of missing) console.log(`  missing ${id}`);
      for (const id of superfluous) console.log(`  superfluous ${id}`);
      if (missing.length + superfluous.length > 0) process.exitCode = 1;
    }
  }),
);
