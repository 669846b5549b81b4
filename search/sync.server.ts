import { type EnqueuedTaskPromise, MeilisearchApiError } from "meilisearch";
import { prisma } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";
import { log } from "~/app/platform/log.server";
import { type FollowedIndex, followedIndexes } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { documentsOf } from "~/search/documents.server";
import { rebuildWhereNeeded } from "~/search/rebuild.server";
import { asSingleWriter } from "~/search/single-writer.server";

/** Keys of one round. */
const batchSize = 1000;

type DirtyKey = { index: string; id: string; version: bigint };

/**
 * Rebuilds what the engine has lost, and brings the documents of dirty keys in step with their rows, as the rows are now.
 * One writer at a time; a key goes away only if its version has not risen meanwhile. A document the engine refuses is parked for the operator, the rest goes on.
 * What follows from documents that are written is a job of its own, added before the keys go away, so that it is not lost.
 * Cost: one read of the rows and one request per thousand keys and index.
 *
 * @returns how many keys were handled.
 * @throws when the engine does not answer; the keys stay.
 */
export function syncSearch(): Promise<number> {
  return asSingleWriter(async () => {
    await rebuildWhereNeeded();
    let handled = 0;
    for (let keys = await listDirty(); keys.length > 0; keys = await listDirty()) {
      const refused: Refused[] = [];
      for (const index of followedIndexes) {
        const ids = keys.filter((key) => key.index === index).map(({ id }) => id);
        if (ids.length === 0) continue;
        refused.push(...(await write(index, ids)));
        await addJob(prisma, "documents-written", { index, ids }, { queue: "documents-written" });
      }
      await park(keys, refused);
      await forget(keys);
      handled += keys.length;
    }
    return handled;
  });
}

type Refused = { index: FollowedIndex; id: string; error: string };

/** Writes what these rows are now, halving what is refused until the documents at fault stand alone. */
async function write(index: FollowedIndex, ids: string[]): Promise<Refused[]> {
  const documents = await documentsOf(index, ids);
  const present = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !present.has(id));
  const target = searchEngine.index(index);
  const error =
    (documents.length > 0 ? await refusalOf(target.addDocuments(documents)) : null) ??
    (gone.length > 0 ? await refusalOf(target.deleteDocuments(gone)) : null);
  log.debug({ index, written: documents.length, deleted: gone.length, error }, "search in step");
  if (error === null) return [];
  const [id] = ids;
  if (ids.length === 1 && id !== undefined) return [{ index, id, error }];
  const middle = ids.length >>> 1;
  return [...(await write(index, ids.slice(0, middle))), ...(await write(index, ids.slice(middle)))];
}

/** Why the engine did not do a task, or null when it did. @throws when it does not answer. */
async function refusalOf(task: EnqueuedTaskPromise): Promise<string | null> {
  try {
    const { status, error } = await task.waitTask({ timeout: 60_000, interval: 20 });
    return status === "succeeded" ? null : (error?.message ?? status);
  } catch (error) {
    const { cause } = error as Error;
    const isRefused = cause instanceof MeilisearchApiError && refusals.includes(cause.response.status);
    if (isRefused) return cause.message;
    throw error;
  }
}

/** What a server answers to documents that it will not take: malformed, or too large. */
const refusals = [400, 413];

function listDirty(): Promise<DirtyKey[]> {
  return prisma.searchDirty.findMany({
    where: { parkedAt: null },
    select: { index: true, id: true, version: true },
    orderBy: { version: "asc" },
    take: batchSize,
  });
}

/** Sets refused keys aside, unless their rows have changed since; the next change takes them up again. */
async function park(keys: DirtyKey[], refused: Refused[]): Promise<void> {
  for (const { index, id, error } of refused) {
    const version = keys.find((key) => key.index === index && key.id === id)?.version ?? 0n;
    await prisma.searchDirty.updateMany({ where: { index, id, version }, data: { parkedAt: new Date(), error } });
  }
  if (refused.length > 0) log.warn({ parked: refused.length }, "the search engine refused documents");
}

async function forget(keys: DirtyKey[]): Promise<void> {
  await prisma.$executeRaw`
    delete from search_dirty dirty
    using unnest(${keys.map(({ index }) => index)}::text[], ${keys.map(({ id }) => id)}::text[], ${keys.map(({ version }) => version)}::bigint[])
      as done (index, id, version)
    where dirty.index = done.index and dirty.id = done.id and dirty.version = done.version
      and dirty.parked_at is null`;
}
