/** `npm run search:rebuild [-- candidates needs]`: builds indexes anew beside those in use, and swaps them. */
import { withDatabase } from "~/app/commands/with-database.server";
import { withSearchServer } from "~/app/commands/with-search-server.server";

const names = process.argv.slice(2);

await withDatabase(() =>
  withSearchServer(async () => {
    const { rebuildIndex } = await import("~/search/rebuild.server");
    const { followedIndexes } = await import("~/app/platform/search-dirty.server");
    const { syncSearch } = await import("~/search/sync.server");
    const unknown = names.filter((name) => !followedIndexes.some((index) => index === name));
    if (unknown.length > 0)
      throw new Error(`There is no index ${unknown.join(", ")}; there are ${followedIndexes.join(", ")}.`);
    for (const index of followedIndexes) {
      if (names.length > 0 && !names.includes(index)) continue;
      const count = await rebuildIndex(index, (line) => console.log(line));
      console.log(`${index}: rebuilt, ${count} documents`);
    }
    console.log(`Written since: ${await syncSearch()}`);
  }),
);
