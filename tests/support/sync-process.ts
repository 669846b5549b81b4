/** Writes what is dirty again and again until it is killed, as the worker does; an engine that is away is tried again. */
import { setTimeout as wait } from "node:timers/promises";
import { MeilisearchError } from "meilisearch";
import { syncSearch } from "~/search/sync.server";

for (;;) {
  await syncSearch().catch((error) => {
    if (!(error instanceof MeilisearchError)) throw error;
  });
  await wait(20);
}
