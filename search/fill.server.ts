import { followedIndexes } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { settingsOf } from "~/search/indexes/settings";
import { syncSearch } from "~/search/sync.server";

/** Makes the search engine ready at start: what it lacks is built, and what has changed since is written. */
export async function fillSearch(): Promise<void> {
  await syncSearch();
  for (const index of followedIndexes) {
    // An engine in this process takes up words when it is first asked for some: better now than when a person waits.
    if (settingsOf[index].searchableAttributes.length > 0) await searchEngine.index(index).search("a", { limit: 0 });
  }
}
