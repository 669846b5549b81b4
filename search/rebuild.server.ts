import { createHash } from "node:crypto";
import type { EnqueuedTaskPromise } from "meilisearch";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import { type FollowedIndex, followedIndexes } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { documentsOf, listPublicIds } from "~/search/documents.server";
import { settingsOf } from "~/search/indexes/settings";
import { asSingleWriter } from "~/search/single-writer.server";
import { syncSearch } from "~/search/sync.server";

/** Rows read at once. */
const batchSize = 2000;

type Report = (line: string) => void;

/**
 * Makes the search engine ready at start: an engine in this process is filled; a server is rebuilt only when its indexes
 * are missing or the settings have changed since they were built.
 */
export async function fillSearch(): Promise<void> {
  const isEmbedded = !env().MEILI_URL;
  for (const index of followedIndexes) {
    if (isEmbedded || !(await isUpToDate(index))) await rebuildIndex(index, () => {});
  }
  await syncSearch();
  if (isEmbedded) for (const index of followedIndexes) await readWords(index);
}

/** An engine in this process takes up words when it is first asked for some: better now than when a person waits. */
async function readWords(index: FollowedIndex): Promise<void> {
  if (settingsOf[index].searchableAttributes.length > 0) await searchEngine.index(index).search("a", { limit: 0 });
}

/**
 * Builds an index anew beside the one in use and swaps them, so that there is always one that answers. The only
 * writer meanwhile: what changes stays dirty and is written after the swap.
 *
 * @returns how many documents there are now.
 */
export function rebuildIndex(index: FollowedIndex, report: Report): Promise<number> {
  return asSingleWriter(() => rebuild(index, report));
}

async function rebuild(index: FollowedIndex, report: Report): Promise<number> {
  const temporary = `${index}__new`;
  await searchEngine.deleteIndexIfExists(temporary);
  await done(searchEngine.createIndex(temporary, { primaryKey: "id" }));
  await done(searchEngine.index(temporary).updateSettings(settingsOf[index]));
  let count = 0;
  // The database reads the next documents while these are written.
  for (let next = readBatch(index, null); ; ) {
    const { documents, last } = await next;
    if (last === null) break;
    next = readBatch(index, last);
    // When writing fails, nobody waits for this one any more.
    next.catch(() => {});
    for (const part of slices(documents)) await done(searchEngine.index(temporary).addDocuments(part));
    count += documents.length;
    report(`${index}: ${count} documents`);
  }
  if (!(await exists(index))) await done(searchEngine.createIndex(index, { primaryKey: "id" }));
  await done(searchEngine.swapIndexes([{ indexes: [index, temporary], rename: false }]));
  await searchEngine.deleteIndexIfExists(temporary);
  await prisma.searchDirty.updateMany({ where: { index, parkedAt: { not: null } }, data: { parkedAt: null } });
  await prisma.setting.upsert({
    where: { key: settingKey(index) },
    create: { key: settingKey(index), value: fingerprint(index) },
    update: { value: fingerprint(index) },
  });
  return count;
}

/** The documents of the rows after an id, and the id of the last row; null when there is none. */
async function readBatch(index: FollowedIndex, after: string | null) {
  const ids = await listPublicIds(index, { after, take: batchSize });
  return { documents: await documentsOf(index, ids), last: ids.at(-1) ?? null };
}

/** An engine in this process does nothing else while it writes, so it is given little at a time. */
function slices<Item>(items: Item[]): Item[][] {
  const size = env().MEILI_URL ? batchSize : 250;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Ids that the index and the database do not agree on. */
export async function checkIndex(index: FollowedIndex): Promise<{ missing: string[]; superfluous: string[] }> {
  const expected = new Set<string>();
  for (
    let after: string | null = null, ids = await listPublicIds(index, { after, take: batchSize });
    ids.length > 0;
    ids = await listPublicIds(index, { after, take: batchSize })
  ) {
    for (const id of ids) expected.add(id);
    after = ids.at(-1) ?? null;
  }
  const found = new Set<string>();
  for (let offset = 0, count = batchSize; count === batchSize; offset += batchSize) {
    const { results } = await searchEngine
      .index(index)
      .getDocuments<{ id: string }>({ fields: ["id"], limit: batchSize, offset });
    for (const { id } of results) found.add(id);
    count = results.length;
  }
  return {
    missing: [...expected].filter((id) => !found.has(id)),
    superfluous: [...found].filter((id) => !expected.has(id)),
  };
}

async function isUpToDate(index: FollowedIndex): Promise<boolean> {
  if (!(await exists(index))) return false;
  const built = await prisma.setting.findUnique({ where: { key: settingKey(index) }, select: { value: true } });
  return built?.value === fingerprint(index);
}

async function exists(index: string): Promise<boolean> {
  const { results } = await searchEngine.getIndexes({ limit: 100 });
  return results.some(({ uid }) => uid === index);
}

function settingKey(index: string): string {
  return `search-settings:${index}`;
}

function fingerprint(index: FollowedIndex): string {
  return createHash("sha256").update(JSON.stringify(settingsOf[index])).digest("hex").slice(0, 16);
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: 600_000, interval: 20 });
  if (status !== "succeeded") throw new Error(`The search engine refused: ${error?.message}`);
}
