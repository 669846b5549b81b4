import { endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/**
 * Takes a candidate who has withdrawn out of the meetings to come; one where nobody is left is cancelled, and both sides
 * are told. Does nothing for others. May be run again after it was cut off.
 */
export async function leaveMeetings(
  { candidateId }: { candidateId: string },
  { now = new Date() }: { now?: Date } = {},
): Promise<void> {
  const seats = { some: { candidateId, candidate: { state: "WITHDRAWN" as const } } };
  await prisma.$transaction((tx) =>
    leave(tx, { candidateId, meetings: { startsAt: { gt: now }, candidates: seats }, now }),
  );
}

/** Whoever leaves waits for the others of the same meeting, so that the last one sees that nobody is left. */
async function leave(
  tx: Tx,
  { candidateId, meetings, now }: { candidateId: string; meetings: Prisma.BookingWhereInput; now: Date },
): Promise<void> {
  const locked = await lockMeetings(tx, meetings);
  await tx.bookingCandidate.deleteMany({ where: { candidateId, bookingId: { in: locked } } });
  const empty = await tx.booking.findMany({
    where: { id: { in: locked }, candidates: { none: {} } },
    select: { id: true },
    take: 5000,
  });
  const emptyIds = empty.map(({ id }) => id);
  await endMeetings(tx, emptyIds, { now, reason: "nobody-left" });
  for (const bookingId of emptyIds) await announce(tx, "booking.cancelled", { bookingId, cancelledBy: "provider" });
}
