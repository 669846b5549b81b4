import { announceCancelled, endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/**
 * Takes a candidate who has withdrawn out of the meetings to come; the provider is told. One where nobody is left is
 * cancelled, and both sides are told of that instead. Does nothing for others. May be run again after it was cut off.
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

/** "gone": no such meeting of this candidate, or cancelled. "begun": too late. */
export type LeaveMeetingResult = { ok: true } | { ok: false; reason: "gone" | "begun" };

/**
 * Takes a candidate who says no out of one meeting, until it begins. The provider is told; when nobody is left, the meeting
 * is cancelled and both sides are told of that instead.
 */
export function leaveMeeting({
  bookingId,
  candidateId,
  now = new Date(),
}: {
  bookingId: string;
  candidateId: string;
  now?: Date;
}): Promise<LeaveMeetingResult> {
  return prisma.$transaction(async (tx): Promise<LeaveMeetingResult> => {
    const meetings = { id: bookingId, candidates: { some: { candidateId } } };
    const meeting = await tx.booking.findFirst({
      where: { ...meetings, cancelledAt: null },
      select: { startsAt: true },
    });
    if (!meeting) return { ok: false, reason: "gone" };
    if (meeting.startsAt <= now) return { ok: false, reason: "begun" };
    const left = await leave(tx, { candidateId, meetings, now });
    if (left.length === 0) return { ok: false, reason: "gone" };
    await audit(tx, { action: "booking.candidate-left", subject: `booking:${bookingId}` }, now);
    return { ok: true };
  });
}

/** Whoever leaves waits for the others of the same meeting, so that the last one sees that nobody is left. */
async function leave(
  tx: Tx,
  { candidateId, meetings, now }: { candidateId: string; meetings: Prisma.BookingWhereInput; now: Date },
): Promise<string[]> {
  const left = await lockMeetings(tx, meetings);
  await tx.bookingCandidate.deleteMany({ where: { candidateId, bookingId: { in: left } } });
  const empty = await tx.booking.findMany({
    where: { id: { in: left }, candidates: { none: {} } },
    select: { id: true },
    take: 5000,
  });
  const ended = empty.map(({ id }) => id);
  await endMeetings(tx, ended, { now, reason: "nobody-left" });
  await announceCancelled(tx, ended, { cancelledBy: "candidate" });
  const standing = left.filter((id) => !ended.includes(id));
  for (const bookingId of standing) await announce(tx, "meeting.left", { bookingId });
  return left;
}
