import { tellMembers } from "~/app/domain/mail/tell-members.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { FactHandler } from "~/app/platform/facts.server";
import type { NoticeProps } from "~/emails/notice";

/**
 * Tells who was coming to an arena that it is called off: employers that take part or are invited, providers that waited in
 * line, and both sides of every meeting. One mail to each member, with the times of all the organisation's meetings.
 */
export const mailArenaCancelled: FactHandler<"arena.cancelled"> = async (cancelled, { factId }) => {
  const { arenaId, waitingProviderIds } = cancelled;
  const arena = await prisma.arena.findUnique({
    where: { id: arenaId },
    select: { title: true, startsAt: true, venue: true },
  });
  if (!arena) return;
  const employers = await prisma.arenaParticipation.findMany({
    where: { arenaId, state: { in: ["JOINED", "INVITED"] } },
    select: { organisationId: true },
    take: 5000,
  });
  const meetings = await prisma.booking.findMany({
    where: { arenaId, cancelReason: "arena-cancelled" },
    select: { hostId: true, providerId: true, startsAt: true },
    orderBy: { startsAt: "asc" },
    take: 5000,
  });
  const sides = meetings.flatMap(({ hostId, providerId }) => [hostId, providerId]);
  const coming = [...employers.map(({ organisationId }) => organisationId), ...waitingProviderIds, ...sides];
  for (const organisationId of new Set(coming)) {
    const own = meetings.filter(({ hostId, providerId }) => hostId === organisationId || providerId === organisationId);
    await tellMembers(organisationId, factId, (language) => ({
      kind: "arenaCancelled",
      values: { arena: arena.title },
      facts: [
        ["when", `${formatDate(arena.startsAt, language)} ${formatTime(arena.startsAt, language)}`],
        ["where", arena.venue],
        ...meetingTimes(own, language),
      ],
      path: `/work/arenas/${arenaId}`,
    }));
  }
};

/**
 * Tells each provider that had meetings with an employer that leaves an arena, or waited for its tables. One mail to each
 * member, with the times of all its meetings there.
 */
export const mailHostLeft: FactHandler<"arena.left"> = (left, { factId }) => {
  const { meetings, waitingProviderIds } = left;
  const providerIds = [...meetings.map(({ providerId }) => providerId), ...waitingProviderIds];
  return tellOfHost(left, factId, { kind: "hostLeft", providerIds, meetings });
};

/** Tells each provider that waited for tables that an employer has given back. */
export const mailLineEnded: FactHandler<"line.ended"> = (ended, { factId }) =>
  tellOfHost(ended, factId, { kind: "lineEnded", providerIds: ended.waitingProviderIds, meetings: [] });

type Told = {
  kind: "hostLeft" | "lineEnded";
  providerIds: string[];
  meetings: { providerId: string; startsAt: string }[];
};

async function tellOfHost(
  { arenaId, hostId }: { arenaId: string; hostId: string },
  factId: string,
  { kind, providerIds, meetings }: Told,
): Promise<void> {
  const [arena, host] = await Promise.all([
    prisma.arena.findUnique({ where: { id: arenaId }, select: { title: true, startsAt: true, venue: true } }),
    prisma.organisation.findUnique({ where: { id: hostId }, select: { name: true } }),
  ]);
  if (!arena || !host) return;
  for (const providerId of new Set(providerIds)) {
    const own = meetings.filter((meeting) => meeting.providerId === providerId);
    await tellMembers(providerId, factId, (language) => ({
      kind,
      values: { arena: arena.title, from: host.name },
      facts: [
        ["when", `${formatDate(arena.startsAt, language)} ${formatTime(arena.startsAt, language)}`],
        ["where", arena.venue],
        ...meetingTimes(own, language),
      ],
      path: `/work/arenas/${arenaId}`,
    }));
  }
}

/** When meetings that are cancelled would have begun; no line when there are none. */
function meetingTimes(meetings: { startsAt: Date | string }[], language: string): NoticeProps["facts"] {
  if (meetings.length === 0) return [];
  const times = [...new Set(meetings.map(({ startsAt }) => formatTime(startsAt, language)))];
  return [["meetings", times.join(", ")]];
}
