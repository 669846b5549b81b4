import { prisma } from "~/app/platform/db.server";

/** Days back that a calendar still hears of a meeting, so that one called off lately is taken out of it. */
const pastDays = 30;

/**
 * An organisation's meetings for its calendar, also those that are cancelled, by time. No candidates: the calendar may be one
 * that somebody else keeps.
 */
export async function listCalendarMeetings({ organisationId, now }: { organisationId: string; now: Date }) {
  const bookings = await prisma.booking.findMany({
    where: {
      endsAt: { gt: new Date(now.getTime() - pastDays * 86_400_000) },
      OR: [{ hostId: organisationId }, { providerId: organisationId }],
    },
    select: {
      id: true,
      arenaId: true,
      hostId: true,
      providerId: true,
      startsAt: true,
      endsAt: true,
      cancelledAt: true,
      sequence: true,
      table: { select: { number: true } },
      arena: { select: { title: true, venue: true, address: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 2000,
  });
  const otherOf = (booking: (typeof bookings)[number]) =>
    booking.hostId === organisationId ? booking.providerId : booking.hostId;
  const others = await prisma.organisation.findMany({
    where: { id: { in: [...new Set(bookings.map(otherOf))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(others.map(({ id, name }) => [id, name]));
  return bookings.map((booking) => ({ ...booking, other: nameOf.get(otherOf(booking)) ?? "" }));
}

export type CalendarMeeting = Awaited<ReturnType<typeof listCalendarMeetings>>[number];
