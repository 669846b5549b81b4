import { listVisibleProfiles } from "~/app/domain/matching/profiles.server";
import { pool, prisma } from "~/app/platform/db.server";
import { log } from "~/app/platform/log.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { toDocument } from "~/search/indexes/candidates";
import { toNeedDocument } from "~/search/indexes/needs";

/** Indexes that follow the database; what is public in courses and arenas is read from the database itself. */
export const followedIndexes = ["candidates", "needs"] as const;
export type FollowedIndex = (typeof followedIndexes)[number];

/** Keys of one round. */
const batchSize = 1000;

type DirtyKey = { index: string; id: string; version: bigint };

/**
 * Brings the documents of dirty keys in step with their rows, as the rows are now. One writer at a time; a key goes away
 * only if its version has not risen meanwhile. Cost: one read of the rows and one request per thousand keys and index.
 *
 * @returns how many documents were written or deleted.
 */
export async function syncSearch(): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('search-sync'))");
    let written = 0;
    for (let keys = await listDirty(); keys.length > 0; keys = await listDirty()) {
      for (const index of followedIndexes) {
        const ids = keys.filter((key) => key.index === index).map(({ id }) => id);
        if (ids.length > 0) await write(index, ids);
      }
      await forget(keys);
      written += keys.length;
    }
    return written;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('search-sync'))");
    client.release();
  }
}

/** The documents that these rows have now; a row that is not public has none. */
export async function documentsOf(index: FollowedIndex, ids: string[], now = new Date()): Promise<{ id: string }[]> {
  if (index === "candidates") return (await listVisibleProfiles(ids, { now })).map(toDocument);
  const needs = await prisma.need.findMany({
    where: { id: { in: ids }, state: "PUBLISHED" },
    select: {
      id: true,
      organisationId: true,
      kind: true,
      municipalityCode: true,
      isRemote: true,
      requirements: {
        where: { kind: "OCCUPATION" },
        select: { occupations: { select: { occupation: { select: { id: true, ssyk: true } } } } },
      },
    },
    take: ids.length,
  });
  return needs.map(({ requirements, ...need }) => {
    const occupations = requirements.flatMap((requirement) => requirement.occupations.map(({ occupation }) => occupation));
    return toNeedDocument({ ...need, occupations });
  });
}

async function write(index: FollowedIndex, ids: string[]): Promise<void> {
  const documents = await documentsOf(index, ids);
  const present = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !present.has(id));
  const target = searchEngine.index(index);
  const tasks = [
    ...(documents.length > 0 ? [target.addDocuments(documents)] : []),
    ...(gone.length > 0 ? [target.deleteDocuments(gone)] : []),
  ];
  for (const task of tasks) {
    const { status, error } = await task.waitTask({ timeout: 60_000, interval: 20 });
    if (status !== "succeeded") throw new Error(`The search engine refused documents of ${index}: ${error?.message}`);
  }
  log.debug({ index, written: documents.length, deleted: gone.length }, "search in step");
}

function listDirty(): Promise<DirtyKey[]> {
  return prisma.searchDirty.findMany({
    where: { parkedAt: null },
    select: { index: true, id: true, version: true },
    orderBy: { version: "asc" },
    take: batchSize,
  });
}

async function forget(keys: DirtyKey[]): Promise<void> {
  await prisma.$executeRaw`
    delete from search_dirty dirty
    using unnest(${keys.map(({ index }) => index)}::text[], ${keys.map(({ id }) => id)}::text[], ${keys.map(({ version }) => version)}::bigint[])
      as done (index, id, version)
    where dirty.index = done.index and dirty.id = done.id and dirty.version = done.version`;
}
