import { keptDays } from "~/app/domain/alerts/kinds";
import type { Tx } from "~/app/platform/db.server";

const dayMs = 86_400_000;

/** Deletes what was new in saved searches so long ago that it no longer is. Returns how many. */
export async function forgetHits(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  const { count } = await tx.savedSearchHit.deleteMany({ where: { foundAt: { lt: before } } });
  return count;
}
