import type { Tx } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";

/** The indexes that follow the database; what is public in arenas is read from the database itself. */
export const followedIndexes = ["candidates", "needs", "courses"] as const;
export type FollowedIndex = (typeof followedIndexes)[number];

/**
 * Notes in the transaction of a change that documents no longer equal their rows. One writer later reads the rows as they
 * are then; the key goes away only if its version has not risen meanwhile.
 */
export async function markDirty(tx: Tx, index: FollowedIndex, ...ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    insert into search_dirty (index, id)
    select ${index}, id from unnest(${[...new Set(ids)].sort()}::text[]) as id
    on conflict (index, id) do update
      set version = nextval(pg_get_serial_sequence('search_dirty', 'version')), since = now(), parked_at = null, error = null`;
  await addJob(tx, "search-sync", {}, { key: "search-sync", queue: "search" });
}
