/** `npm run search:status`: what waits to be written to the search indexes, what was refused, and what is in them. */
import { withDatabase } from "~/app/commands/with-database.server";
import { withSearchServer } from "~/app/commands/with-search-server.server";

await withDatabase(async () => {
  const { listParked, listWaiting } = await import("~/search/status.server");
  for (const { index, count, since } of await listWaiting())
    console.log(`${index}: ${count} documents wait, the oldest since ${since.toISOString()}`);
  for (const { index, id, error } of await listParked()) console.log(`${index}: ${id} was refused: ${error}`);
  await withSearchServer(async () => {
    const { searchEngine } = await import("~/app/platform/search-engine.server");
    const { indexes } = await searchEngine.getStats();
    for (const [index, { numberOfDocuments, isIndexing }] of Object.entries(indexes))
      console.log(`${index}: ${numberOfDocuments} documents${isIndexing ? ", indexing" : ""}`);
  });
});
