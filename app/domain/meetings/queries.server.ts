import { listMeetings, listOwnMeetings, type Meeting } from "~/app/domain/arenas/queries.server";
import type { Said } from "~/app/domain/meetings/outcome-policy";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { MeetingResult } from "~/app/platform/prisma-client/enums";

const saidSelect = { bookingId: true, side: true, result: true, follow: true } satisfies Prisma.MeetingOutcomeSelect;

/** What a side said of a meeting itself: with what it is about, and why no introduction could follow. */
type OwnOutcome = Said & { needId: string | null; candidateIds: string[]; refusal: string | null };

/**
 * A meeting with what its reader said of it, whether the other side says that it was held (what follows is each side's own to
 * know), and the needs that its table is about: training left out.
 */
export type DayMeeting = Meeting & {
  said: OwnOutcome | null;
  otherResult: MeetingResult | null;
  needs: { id: string; title: string }[];
};

/** An organisation's meetings at an arena, in order, each with its candidates in the order of their places. */
export async function listDayMeetings(
  arenaId: string,
  { organisationId }: { organisationId: string },
): Promise<DayMeeting[]> {
  const meetings = await listOwnMeetings(arenaId, { organisationId });
  const sideOf = new Map(meetings.map(({ id, hostId }) => [id, hostId === organisationId ? "HOST" : "PROVIDER"]));
  const [outcomes, brought] = await Promise.all([
    prisma.meetingOutcome.findMany({
      where: { bookingId: { in: [...sideOf.keys()] } },
      select: { ...saidSelect, needId: true, candidateIds: true, refusal: true },
      take: 10_000,
    }),
    prisma.participationNeed.findMany({
      where: {
        participation: { arenaId, organisationId: { in: meetings.map(({ hostId }) => hostId) } },
        need: { kind: { not: "TRAINING" } },
      },
      select: { participation: { select: { organisationId: true } }, need: { select: { id: true, title: true } } },
      orderBy: [{ need: { title: "asc" } }, { needId: "asc" }],
      take: 5000,
    }),
  ]);
  return meetings.map((meeting) => ({
    ...meeting,
    candidates: meeting.candidates.toSorted((a, b) => a.candidate.number - b.candidate.number),
    ...splitSides(
      outcomes.filter(({ bookingId }) => bookingId === meeting.id),
      sideOf.get(meeting.id),
    ),
    needs: brought
      .filter(({ participation }) => participation.organisationId === meeting.hostId)
      .map(({ need }) => need),
  }));
}

function splitSides(
  outcomes: OwnOutcome[],
  own: string | undefined,
): { said: OwnOutcome | null; otherResult: MeetingResult | null } {
  return {
    said: outcomes.find(({ side }) => side === own) ?? null,
    otherResult: outcomes.find(({ side }) => side !== own)?.result ?? null,
  };
}

/** The places that are held for a provider at an arena now. */
export function listOwnOffers(arenaId: string, { organisationId, now }: { organisationId: string; now: Date }) {
  return prisma.waitingEntry.findMany({
    where: { arenaId, providerId: organisationId, state: "OFFERED", offerExpiresAt: { gt: now } },
    select: {
      id: true,
      tableId: true,
      offeredSlotId: true,
      offerExpiresAt: true,
      offeredSlot: { select: { startsAt: true } },
      table: { select: { number: true, participation: { select: { organisation: { select: { name: true } } } } } },
    },
    orderBy: { offerExpiresAt: "asc" },
    take: 20,
  });
}

/** Somebody who takes part on the day: who, as what, at which tables, with how many meetings, and whether it has come. */
export type Participant = {
  id: string;
  name: string;
  isHost: boolean;
  tables: number[];
  meetings: number;
  cameAt: Date | null;
  missingAt: Date | null;
};

/**
 * Everybody who takes part in an arena, by name: employers and providers that have joined, and providers with meetings, also
 * those whose meetings were freed since they did not come. The caller has checked that the arena is theirs.
 */
export async function listParticipants(arenaId: string): Promise<Participant[]> {
  const [meetings, joined, attendances] = await Promise.all([
    listMeetings(arenaId),
    prisma.arenaParticipation.findMany({
      where: { arenaId, state: "JOINED" },
      select: { organisation: { select: { id: true, name: true, kind: true } }, tables: { select: { number: true } } },
      take: 500,
    }),
    prisma.arenaAttendance.findMany({
      where: { arenaId },
      select: { organisationId: true, cameAt: true, missingAt: true },
      take: 1000,
    }),
  ]);
  const hosts = joined.filter(({ organisation }) => organisation.kind === "EMPLOYER");
  const nameOf = new Map(meetings.map(({ providerId, providerName }) => [providerId, providerName]));
  for (const { organisation } of joined)
    if (organisation.kind === "PROVIDER") nameOf.set(organisation.id, organisation.name);
  const lost = attendances.map(({ organisationId }) => organisationId).filter((id) => !nameOf.has(id));
  const others = await prisma.organisation.findMany({
    where: { id: { in: lost }, kind: "PROVIDER" },
    select: { id: true, name: true },
  });
  for (const { id, name } of others) nameOf.set(id, name);
  const attendanceOf = new Map(attendances.map((attendance) => [attendance.organisationId, attendance]));
  const participantOf = (id: string, name: string, tables: number[] | null): Participant => ({
    id,
    name,
    isHost: tables !== null,
    tables: tables ?? [],
    meetings: meetings.filter(({ hostId, providerId }) => hostId === id || providerId === id).length,
    cameAt: attendanceOf.get(id)?.cameAt ?? null,
    missingAt: attendanceOf.get(id)?.missingAt ?? null,
  });
  const participants = [
    ...hosts.map(({ organisation: { id, name }, tables }) =>
      participantOf(
        id,
        name,
        tables.map(({ number }) => number),
      ),
    ),
    ...[...nameOf].map(([id, name]) => participantOf(id, name, null)),
  ];
  return participants.sort((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** All meetings of an arena with what was said of each, for its organiser: not about whom. */
export async function listSaidMeetings(arenaId: string): Promise<(Meeting & { said: Said[] })[]> {
  const meetings = await listMeetings(arenaId);
  const outcomes = await prisma.meetingOutcome.findMany({
    where: { bookingId: { in: meetings.map(({ id }) => id) } },
    select: saidSelect,
    take: 10_000,
  });
  return meetings.map((meeting) => ({
    ...meeting,
    said: outcomes
      .filter(({ bookingId }) => bookingId === meeting.id)
      .map(({ side, result, follow }) => ({ side, result, follow })),
  }));
}
