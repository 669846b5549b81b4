import { tellMembers } from "~/app/domain/mail/tell-members.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { FactHandler } from "~/app/platform/facts.server";
import type { NoticeProps } from "~/emails/notice";

/** Tells the other sides of a participant that has not come, and those in line at its tables. One mail each, with the times. */
export const mailMissing: FactHandler<"participant.missing"> = async (missing, { factId }) => {
  const { arenaId, organisationId, lost, waitingProviderIds } = missing;
  const [arena, participant] = await Promise.all([
    findArena(arenaId),
    prisma.organisation.findUnique({ where: { id: organisationId }, select: { name: true } }),
  ]);
  if (!arena || !participant) return;
  for (const otherId of new Set([...lost.map((meeting) => meeting.otherId), ...waitingProviderIds])) {
    const own = lost.filter((meeting) => meeting.otherId === otherId);
    await tellMembers(otherId, factId, (language) => ({
      kind: "notCome",
      values: { arena: arena.title, from: participant.name },
      facts: [["where", arena.venue], ...timesOf("meetings", own, language)],
      path: `/work/arenas/${arenaId}/today`,
    }));
  }
};

/** Tells both sides of every meeting that begins later. One mail for each organisation, with the new times of its meetings. */
export const mailShifted: FactHandler<"arena.shifted"> = async ({ arenaId, minutes, bookingIds }, { factId }) => {
  const [arena, meetings] = await Promise.all([
    findArena(arenaId),
    prisma.booking.findMany({
      where: { id: { in: bookingIds }, cancelledAt: null },
      select: { hostId: true, providerId: true, startsAt: true },
      orderBy: { startsAt: "asc" },
      take: 5000,
    }),
  ]);
  if (!arena) return;
  const sides = meetings.flatMap(({ hostId, providerId }) => [hostId, providerId]);
  for (const organisationId of new Set(sides)) {
    const own = meetings.filter(({ hostId, providerId }) => hostId === organisationId || providerId === organisationId);
    await tellMembers(organisationId, factId, (language) => ({
      kind: "shifted",
      values: { arena: arena.title, minutes: String(minutes) },
      facts: [["where", arena.venue], ...timesOf("newTimes", own, language)],
      path: `/work/arenas/${arenaId}/today`,
    }));
  }
};

/** Asks everybody who took part in an arena what came of the meetings, and how it was. */
export const mailAskAfter: FactHandler<"arena.held"> = async ({ arenaId }, { factId }) => {
  const [arena, meetings, hosts] = await Promise.all([
    findArena(arenaId),
    prisma.booking.findMany({
      where: { arenaId, cancelledAt: null },
      select: { providerId: true },
      distinct: ["providerId"],
      take: 5000,
    }),
    prisma.arenaParticipation.findMany({
      where: { arenaId, state: "JOINED" },
      select: { organisationId: true },
      take: 500,
    }),
  ]);
  if (!arena) return;
  const there = [...hosts.map(({ organisationId }) => organisationId), ...meetings.map(({ providerId }) => providerId)];
  for (const organisationId of new Set(there)) {
    await tellMembers(organisationId, factId, (language) => ({
      kind: "askAfter",
      values: { arena: arena.title },
      facts: [["when", formatDate(arena.startsAt, language)]],
      path: `/work/arenas/${arenaId}/today`,
    }));
  }
};

function findArena(arenaId: string) {
  return prisma.arena.findUnique({ where: { id: arenaId }, select: { title: true, venue: true, startsAt: true } });
}

/** Times of meetings in one line; none when there are none. */
function timesOf(
  label: "meetings" | "newTimes",
  meetings: { startsAt: Date | string }[],
  language: string,
): NoticeProps["facts"] {
  if (meetings.length === 0) return [];
  const times = [...new Set(meetings.map(({ startsAt }) => formatTime(startsAt, language)))];
  return [[label, times.join(", ")]];
}
