import { keptMonths } from "~/app/domain/arenas/kinds";
import type { Tx } from "~/app/platform/db.server";

/**
 * Deletes, two years after an arena's end, whom its participants wished to meet, what they said of their programmes, and
 * the searches with their reasons. The versions stay, as the bookings do. Returns how many rows.
 */
export async function forgetWishes(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - keptMonths);
  const where = { arena: { endsAt: { lt: before } } };
  const wishes = await tx.wish.deleteMany({ where });
  const answers = await tx.scheduleAnswer.deleteMany({ where });
  const runs = await tx.timetableRun.deleteMany({ where });
  return wishes.count + answers.count + runs.count;
}
