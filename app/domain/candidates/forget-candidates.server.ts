import type { Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Profiles deleted in one go, so that a night's work is bounded; the rest follows the next night. */
const mostAtOnce = 1000;

/**
 * Deletes profiles 12 months after their last activity: the profile changed or confirmed, an introduction moved, or a
 * meeting held. Their introductions go with them; bookings stay, without saying whom they were about.
 *
 * @returns how many profiles.
 */
export async function forgetCandidates(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  const quiet = await tx.candidate.findMany({
    where: {
      updatedAt: { lt: before },
      AND: { OR: [{ confirmedAt: null }, { confirmedAt: { lt: before } }] },
      introductions: { none: { updatedAt: { gte: before } } },
      bookings: { none: { endsAt: { gte: before } } },
    },
    select: { id: true },
    orderBy: { updatedAt: "asc" },
    take: mostAtOnce,
  });
  const ids = quiet.map(({ id }) => id);
  await tx.introduction.deleteMany({ where: { candidateId: { in: ids } } });
  await tx.bookingCandidate.deleteMany({ where: { candidateId: { in: ids } } });
  await tx.candidate.deleteMany({ where: { id: { in: ids } } });
  await markDirty(tx, "candidates", ...ids);
  return ids.length;
}
