import type { Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/**
 * Locks meetings until the transaction ends, always in the order of their ids, so that two who lock several do not wait for
 * each other. After the arena, when that is locked too; before the candidates of the meetings and the lines.
 *
 * @returns the ids of those that still stand, cancelled ones left out.
 */
export async function lockMeetings(tx: Tx, where: Prisma.BookingWhereInput): Promise<string[]> {
  const meetings = await tx.booking.findMany({
    where: { ...where, cancelledAt: null },
    select: { id: true },
    take: 5000,
  });
  const ids = meetings.map(({ id }) => id);
  const standing = await tx.$queryRaw<{ id: string }[]>`
    select id from booking where id = any(${ids}::uuid[]) and cancelled_at is null order by id for update`;
  return standing.map(({ id }) => id);
}

/** Cancels meetings that the caller has locked, and frees the time of everybody in them. Tells nobody. */
export async function endMeetings(
  tx: Tx,
  bookingIds: string[],
  { now, reason = null }: { now: Date; reason?: string | null },
): Promise<void> {
  await tx.booking.updateMany({
    where: { id: { in: bookingIds } },
    data: { cancelledAt: now, cancelReason: reason, sequence: { increment: 1 } },
  });
  await tx.bookingCandidate.updateMany({ where: { bookingId: { in: bookingIds } }, data: { isCancelled: true } });
}

/** What is told of a meeting that is cancelled: all of it, since it goes when its table is given back. An ISO instant. */
export type CancelledMeeting = {
  arenaId: string;
  slotId: string;
  tableId: string;
  tableNumber: number;
  hostId: string;
  providerId: string;
  startsAt: string;
};

/** Announces meetings that the caller has cancelled, each once. */
export async function announceCancelled(
  tx: Tx,
  bookingIds: string[],
  { cancelledBy }: { cancelledBy: "provider" | "host" | "candidate" },
): Promise<void> {
  const meetings = await tx.booking.findMany({
    where: { id: { in: bookingIds } },
    select: {
      arenaId: true,
      slotId: true,
      tableId: true,
      hostId: true,
      providerId: true,
      startsAt: true,
      table: { select: { number: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 5000,
  });
  for (const { table, startsAt, ...place } of meetings) {
    const meeting = { ...place, tableNumber: table.number, startsAt: startsAt.toISOString() };
    await announce(tx, "booking.cancelled", { cancelledBy, meeting });
  }
}
