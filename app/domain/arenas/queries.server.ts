import { isAuthorisedAt } from "~/app/domain/providers/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

const arenaSelect = {
  id: true,
  organisationId: true,
  state: true,
  title: true,
  description: true,
  venue: true,
  address: true,
  municipalityCode: true,
  startsAt: true,
  endsAt: true,
  bookingOpensAt: true,
  bookingClosesAt: true,
  tableCount: true,
  form: true,
  wishesCloseAt: true,
  timetableStage: true,
  version: true,
  municipality: { select: { name: true } },
  groups: { select: { group: { select: { ssyk: true, label: true, labelEn: true } } } },
  slots: { select: { id: true, startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
  participations: {
    where: { state: "JOINED", organisation: { kind: "EMPLOYER" } },
    select: {
      id: true,
      organisation: { select: { id: true, name: true } },
      tables: { select: { id: true, number: true }, orderBy: { number: "asc" } },
      needs: {
        where: { need: { state: "PUBLISHED" } },
        select: { need: { select: { id: true, title: true, kind: true, positions: true } } },
      },
    },
    orderBy: { organisation: { name: "asc" } },
  },
} satisfies Prisma.ArenaSelect;

/** An arena with its slots, and the employers that have joined with their tables and needs. */
export type ArenaDetail = Prisma.ArenaGetPayload<{ select: typeof arenaSelect }>;

/** An arena anybody may read, or null: all but drafts. */
export function findPublicArena(arenaId: string): Promise<ArenaDetail | null> {
  return prisma.arena.findFirst({ where: { id: arenaId, state: { not: "DRAFT" } }, select: arenaSelect });
}

/** One of this municipality's arenas, or null. */
export function findOwnArena(
  arenaId: string,
  { organisationId }: { organisationId: string },
): Promise<ArenaDetail | null> {
  return prisma.arena.findFirst({ where: { id: arenaId, organisationId }, select: arenaSelect });
}

const listSelect = {
  id: true,
  state: true,
  title: true,
  venue: true,
  startsAt: true,
  endsAt: true,
  bookingOpensAt: true,
  bookingClosesAt: true,
  tableCount: true,
  form: true,
  timetableStage: true,
  wishesCloseAt: true,
  _count: {
    select: {
      slots: true,
      tables: true,
      /** Employers that have joined. */
      participations: { where: { state: "JOINED", organisation: { kind: "EMPLOYER" } } },
      bookings: { where: { cancelledAt: null } },
    },
  },
} satisfies Prisma.ArenaSelect;

export type ArenaListItem = Prisma.ArenaGetPayload<{ select: typeof listSelect }>;

/** Arenas to come that anybody may read, the next first. */
export function listComingArenas({ now, take = 50 }: { now: Date; take?: number }): Promise<ArenaListItem[]> {
  return prisma.arena.findMany({
    where: { state: "OPEN", endsAt: { gt: now } },
    select: listSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
  });
}

/** Arenas that have been, the latest first. */
export function listPastArenas({ now }: { now: Date }): Promise<ArenaListItem[]> {
  return prisma.arena.findMany({
    where: { state: { in: ["OPEN", "CLOSED"] }, endsAt: { lte: now } },
    select: listSelect,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}

/** All of a municipality's arenas, the latest first. */
export function listOwnArenas({ organisationId }: { organisationId: string }): Promise<ArenaListItem[]> {
  return prisma.arena.findMany({
    where: { organisationId },
    select: listSelect,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}

const bookingSelect = {
  id: true,
  arenaId: true,
  slotId: true,
  tableId: true,
  hostId: true,
  providerId: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
  sequence: true,
  table: { select: { number: true } },
  arena: { select: { title: true, venue: true, address: true } },
  candidates: { select: { candidate: { select: { id: true, number: true } } } },
} satisfies Prisma.BookingSelect;

/** A meeting with aliases and the names of both sides. */
export type Meeting = Prisma.BookingGetPayload<{ select: typeof bookingSelect }> & {
  hostName: string;
  providerName: string;
};

/** Every live meeting of an arena, by time and table: the organiser's programme. The caller has checked that it is theirs. */
export function listMeetings(arenaId: string): Promise<Meeting[]> {
  return withNames({ arenaId, cancelledAt: null });
}

/** The live meetings that an organisation has at an arena, as host or as provider, in order: "my schedule". */
export function listOwnMeetings(arenaId: string, { organisationId }: { organisationId: string }): Promise<Meeting[]> {
  return withNames({ arenaId, cancelledAt: null, OR: [{ hostId: organisationId }, { providerId: organisationId }] });
}

/**
 * The meetings that a candidate is to come to, in order, also one that has begun: where, when, at whose table. No provider's
 * or other candidate's name.
 */
export async function listCandidateMeetings(candidateId: string, { now }: { now: Date }) {
  const bookings = await prisma.booking.findMany({
    where: { cancelledAt: null, endsAt: { gt: now }, candidates: { some: { candidateId } } },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      table: { select: { number: true, participation: { select: { organisation: { select: { name: true } } } } } },
      arena: { select: { id: true, title: true, venue: true, address: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  return bookings.map(({ table, ...booking }) => ({
    ...booking,
    table: table.number,
    host: table.participation.organisation.name,
    mayLeave: booking.startsAt > now,
  }));
}

export type CandidateMeeting = Awaited<ReturnType<typeof listCandidateMeetings>>[number];

/**
 * Which places a provider cannot book, without by whom: those with a meeting, and those held until `heldUntil` for another that
 * stands first in line.
 */
export async function listTakenPlaces(
  arenaId: string,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<{ slotId: string; tableId: string; heldUntil: Date | null }[]> {
  const [booked, held] = await Promise.all([
    prisma.booking.findMany({
      where: { arenaId, cancelledAt: null },
      select: { slotId: true, tableId: true },
      take: 5000,
    }),
    prisma.waitingEntry.findMany({
      where: { arenaId, ...heldForOthersAt(now, organisationId), offeredSlotId: { not: null } },
      select: { offeredSlotId: true, tableId: true, offerExpiresAt: true },
      take: 5000,
    }),
  ]);
  return [
    ...booked.map((place) => ({ ...place, heldUntil: null })),
    ...held.map(({ offeredSlotId, tableId, offerExpiresAt }) => ({
      slotId: offeredSlotId ?? "",
      tableId,
      heldUntil: offerExpiresAt,
    })),
  ];
}

/** Offers that hold a place at `now`, to other providers than this one. */
export function heldForOthersAt(now: Date, organisationId: string): Prisma.WaitingEntryWhereInput {
  return { state: "OFFERED", offerExpiresAt: { gt: now }, NOT: { providerId: organisationId } };
}

async function withNames(where: Prisma.BookingWhereInput): Promise<Meeting[]> {
  const bookings = await prisma.booking.findMany({
    where,
    select: bookingSelect,
    orderBy: [{ startsAt: "asc" }, { table: { number: "asc" } }],
    take: 5000,
  });
  const ids = [...new Set(bookings.flatMap(({ hostId, providerId }) => [hostId, providerId]))];
  const organisations = await prisma.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return bookings.map((booking) => ({
    ...booking,
    hostName: nameOf.get(booking.hostId) ?? "",
    providerName: nameOf.get(booking.providerId) ?? "",
  }));
}

/** A provider's standing places in line at an arena, with its offers. */
export function listOwnWaiting(arenaId: string, { organisationId }: { organisationId: string }) {
  return prisma.waitingEntry.findMany({
    where: { arenaId, providerId: organisationId, state: { in: ["WAITING", "OFFERED"] } },
    select: { id: true, tableId: true, state: true, offeredSlotId: true, offerExpiresAt: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 100,
  });
}

/** An employer's own part in an arena, or null when it is neither invited nor joined. */
export function findParticipation(arenaId: string, { organisationId }: { organisationId: string }) {
  return prisma.arenaParticipation.findUnique({
    where: { arenaId_organisationId: { arenaId, organisationId } },
    select: {
      id: true,
      state: true,
      needs: { select: { needId: true } },
      tables: { select: { id: true, number: true } },
    },
  });
}

/** Everyone invited to or joined with an arena, for its organiser. */
export function listParticipations(arenaId: string) {
  return prisma.arenaParticipation.findMany({
    where: { arenaId },
    select: {
      id: true,
      state: true,
      answeredAt: true,
      organisation: { select: { id: true, name: true, kind: true } },
      tables: { select: { number: true } },
      needs: { select: { need: { select: { id: true, title: true } } } },
    },
    orderBy: [{ state: "asc" }, { organisation: { name: "asc" } }],
    take: 300,
  });
}

/** Published needs whose occupations are in an arena's theme, by employer; those of employers already there too. */
export function listNeedsOnTheme(groups: string[]) {
  return prisma.need.findMany({
    where: {
      state: "PUBLISHED",
      requirements: { some: { kind: "OCCUPATION", occupations: { some: { occupation: { ssyk: { in: groups } } } } } },
    },
    select: { id: true, title: true, kind: true, positions: true, organisation: { select: { id: true, name: true } } },
    orderBy: [{ organisation: { name: "asc" } }, { publishedAt: "desc" }],
    take: 300,
  });
}

/** Employers with these letters in their name that are not invited to an arena yet; none for an empty `q`. */
export async function listEmployersToInvite(arenaId: string, { q }: { q: string }) {
  if (q === "") return [];
  return prisma.organisation.findMany({
    where: { kind: "EMPLOYER", name: { contains: q, mode: "insensitive" }, participations: { none: { arenaId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
}

/** Providers that may book meetings and are not invited to an arena yet. */
export function listProvidersToInvite(arenaId: string, { now }: { now: Date }) {
  return prisma.organisation.findMany({
    where: { ...isAuthorisedAt(now, "JOB_MATCHING"), participations: { none: { arenaId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}
