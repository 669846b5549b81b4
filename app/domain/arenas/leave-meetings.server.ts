import { cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { prisma } from "~/app/platform/db.server";

/**
 * Takes a candidate who has withdrawn out of the meetings to come; one where nobody is left is cancelled, and both sides
 * are told. Does nothing for others. May be run again after it was cut off.
 */
export async function leaveMeetings(
  { candidateId }: { candidateId: string },
  { now = new Date() }: { now?: Date } = {},
): Promise<void> {
  const coming = await prisma.bookingCandidate.findMany({
    where: { candidateId, candidate: { state: "WITHDRAWN" }, startsAt: { gt: now } },
    select: { bookingId: true, booking: { select: { providerId: true, _count: { select: { candidates: true } } } } },
    take: 100,
  });
  for (const { bookingId, booking } of coming) {
    if (booking._count.candidates === 1) await cancelBooking(bookingId, { organisationId: booking.providerId, now });
    await prisma.bookingCandidate.deleteMany({ where: { bookingId, candidateId } });
  }
}
