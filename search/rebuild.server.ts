import { createHash } from "node:crypto";
import type { EnqueuedTaskPromise } from "meilisearch";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import { log } from "~/app/platform/log.server";
import { type FollowedIndex, followedIndexes } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";

import { documentsAfter, listPublicIds } from "~/search/documents.server";
import { settingsOf } from "~/search/indexes/settings";

import { asSingleWriter } from "~/search/single-writer.server";

/** Rows read and written at once. An engine in this process does nothing else while it writes, so it is given little. */
const batchSize = env().MEILI_URL ? 2000 : 250;

/** Raised when documents are made otherwise of the same rows, so that indexes are built anew. */
const documentVersion = 2;

type Report = (line: string) => void;

/**
 * Rebuilds the indexes that the engine does not have as they were built last: it is new, it lost them, or their settings
 * have changed since. For the single writer. Costs one request and one read when there is nothing to do.
 */
export async function rebuildWhereNeeded(): Promise<void> {
  const [there, known] = await Promise.all([
    listIndexes(),
    prisma.setting.findMany({ where: { key: { in: followedIndexes.map(settingKey) } }, take: followedIndexes.length }),
  ]);
  const built = new Map(known.map(({ key, value }) => [key, value]));
  for (const index of followedIndexes) {
    if (built.get(settingKey(index)) === stampOf(index, there)) continue;
    const documents = await rebuild(index, () => {});
    // An engine in this process begins empty at every start.
    if (env().MEILI_URL) log.info({ index, documents }, "the index was rebuilt");
  }
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
  for (let next = documentsAfter(index, { after: null, take: batchSize }); ; ) {
    const documents = await next;
    const last = documents.at(-1);
    if (!last) break;
    next = documentsAfter(index, { after: last.id, take: batchSize });
    // When writing fails, nobody waits for this one any more.
    next.catch(() => {});
    await done(searchEngine.index(temporary).addDocuments(documents));
    count += documents.length;
    report(`${index}: ${count} documents`);
  }
  if (!(await listIndexes()).has(index)) await done(searchEngine.createIndex(index, { primaryKey: "id" }));
  await done(searchEngine.swapIndexes([{ indexes: [index, temporary], rename: false }]));
  await searchEngine.deleteIndexIfExists(temporary);
  await prisma.searchDirty.updateMany({ where: { index, parkedAt: { not: null } }, data: { parkedAt: null } });
  const [key, value] = [settingKey(index), stampOf(index, await listIndexes())];
  await prisma.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  return count;
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

/** When each index of the engine was made. */
async function listIndexes(): Promise<Map<string, string>> {
  const { results } = await searchEngine.getRawIndexes({ limit: 100 });
  return new Map(results.map(({ uid, createdAt }) => [uid, createdAt]));
}

/** What an index is known by: its settings and when it was made, which an engine that lost it cannot repeat. */
function stampOf(index: FollowedIndex, there: Map<string, string>): string {
  return `${fingerprint(index)}@${there.get(index)}`;
}

function settingKey(index: string): string {
  return `search-settings:${index}`;
}

function fingerprint(index: FollowedIndex): string {
  return createHash("sha256")
    .update(JSON.stringify([documentVersion, settingsOf[index]]))
    .digest("hex")
    .slice(0, 16);
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: 600_000, interval: 20 });
  if (status !== "succeeded") throw new Error(`The search engine refused: ${error?.message}`);
}
