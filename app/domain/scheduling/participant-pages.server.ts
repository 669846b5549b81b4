import { listOwnMeetings } from "~/app/domain/arenas/queries.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { listNotAsked } from "~/app/domain/candidates/not-asked.server";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { prisma } from "~/app/platform/db.server";

const arenaSelect = {
  id: true,
  title: true,
  state: true,
  form: true,
  startsAt: true,
  venue: true,
  wishesCloseAt: true,
  timetableStage: true,
} as const;
const organised = { form: "TIMETABLE", state: { not: "DRAFT" } } as const;

type Reader = { organisationId: string };

/** How an organisation takes part in an arena with a timetable, and what it may choose from; null when there is none. */
export async function readAttendancePage(arenaId: string, { organisationId }: Reader) {
  const arena = await prisma.arena.findFirst({
    where: { id: arenaId, ...organised },
    select: {
      ...arenaSelect,
      slots: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
      participations: {
        where: { organisationId, state: "JOINED" },
        select: {
          representatives: true,
          minMeetings: true,
          maxMeetings: true,
          away: { select: { slotId: true } },
          candidates: { select: { candidateId: true } },
        },
      },
    },
  });
  if (!arena) return null;
  const candidates = await prisma.candidate.findMany({
    where: { organisationId, state: "PUBLISHED" },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
    take: 200,
  });
  const labels = await mapOwnLabels(
    candidates.map(({ id }) => id),
    { organisationId },
  );
  const { participations, ...rest } = arena;
  const named = candidates.map((each) => ({ id: each.id, alias: aliasOf(each), label: labels[each.id] }));
  return { arena: rest, own: participations[0] ?? null, candidates: named };
}

/** A meeting of the own programme; `bookingId` when its provider can still choose who comes. */
export type OwnMeeting = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  table: number;
  other: string;
  bookingId: string | null;
  candidateIds: string[];
  aliases: string[];
};

/** An organisation's own programme: provisional, with what it answered, or published. Null when it does not take part. */
export async function readProgrammePage(arenaId: string, { organisationId }: Reader) {
  const arena = await prisma.arena.findFirst({
    where: { id: arenaId, ...organised, participations: { some: { organisationId, state: "JOINED" } } },
    select: {
      ...arenaSelect,
      scheduleAnswers: { where: { organisationId }, select: { number: true, isRight: true, text: true } },
      timetables: {
        where: { shownAt: { not: null } },
        select: { id: true, number: true },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  });
  if (!arena) return null;
  const { timetables, scheduleAnswers, ...rest } = arena;
  const isPublished = arena.timetableStage === "PUBLISHED";
  const [shown] = timetables;
  const meetings = isPublished
    ? await listPublished(arenaId, { organisationId })
    : await listShown(shown?.id ?? null, { arenaId, organisationId });
  const candidates = isPublished ? await listToBring(arenaId, organisationId) : [];
  return {
    arena: rest,
    isPublished,
    number: shown?.number ?? null,
    answer: scheduleAnswers[0] ?? null,
    meetings,
    candidates,
  };
}

async function listPublished(
  arenaId: string,
  { organisationId, now = new Date() }: Reader & { now?: Date },
): Promise<OwnMeeting[]> {
  const meetings = await listOwnMeetings(arenaId, { organisationId });
  const open = await prisma.booking.findMany({
    where: { id: { in: meetings.map(({ id }) => id) }, isPlanned: true, endsAt: { gt: now }, arena: { state: "OPEN" } },
    select: { id: true },
    take: meetings.length,
  });
  const openIds = new Set(open.map(({ id }) => id));
  return meetings.map(({ id, startsAt, endsAt, table, hostId, hostName, providerName, candidates }) => ({
    id,
    startsAt,
    endsAt,
    table: table.number,
    other: hostId === organisationId ? providerName : hostName,
    bookingId: openIds.has(id) ? id : null,
    candidateIds: candidates.map(({ candidate }) => candidate.id),
    aliases: candidates.map(({ candidate }) => aliasOf(candidate)),
  }));
}

/** The meetings of the version that is shown; those with organisations that have left since are gone. */
async function listShown(
  timetableId: string | null,
  { arenaId, organisationId }: { arenaId: string; organisationId: string },
): Promise<OwnMeeting[]> {
  if (!timetableId) return [];
  const rows = await prisma.timetableMeeting.findMany({
    where: { timetableId, slotId: { not: null }, OR: [{ hostId: organisationId }, { providerId: organisationId }] },
    select: {
      id: true,
      hostId: true,
      providerId: true,
      slot: { select: { startsAt: true, endsAt: true } },
      table: { select: { number: true } },
    },
    orderBy: { slot: { startsAt: "asc" } },
    take: 500,
  });
  const otherOf = (row: { hostId: string; providerId: string }) =>
    row.hostId === organisationId ? row.providerId : row.hostId;
  const names = await prisma.organisation.findMany({
    where: { id: { in: rows.map(otherOf) }, participations: { some: { arenaId, state: "JOINED" } } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => {
    const { id, slot, table } = row;
    const other = nameOf.get(otherOf(row));
    return slot && table && other
      ? [{ id, ...slot, table: table.number, other, bookingId: null, candidateIds: [], aliases: [] }]
      : [];
  });
}

/** The candidates that a provider brings and that have said yes to meetings. */
async function listToBring(arenaId: string, organisationId: string) {
  const brought = await prisma.candidate.findMany({
    where: {
      organisationId,
      state: "PUBLISHED",
      broughtTo: { some: { participation: { arenaId, organisationId } } },
    },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
    take: 100,
  });
  const ids = brought.map(({ id }) => id);
  const [notAsked, labels] = await Promise.all([listNotAsked(ids), mapOwnLabels(ids, { organisationId })]);
  const unasked = new Set(notAsked.map(({ id }) => id));
  return brought
    .filter(({ id }) => !unasked.has(id))
    .map((each) => ({ id: each.id, alias: aliasOf(each), label: labels[each.id] }));
}
