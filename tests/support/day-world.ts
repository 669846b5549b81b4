import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const minute = 60_000;

/** When everything of a day's world was booked, and when its arena begins; slots last a quarter of an hour. */
export const bookedAt = new Date("2026-11-24T09:00:00Z");
export const begins = new Date("2026-12-04T09:00:00Z");

/** Some minutes after the arena began. */
export function after(minutes: number): Date {
  return new Date(begins.getTime() + minutes * minute);
}

/** An arena with employers, each at its table, providers, and somebody who acts for the organiser and for everybody else. */
export async function createDayWorld({
  slots,
  tables,
  providers,
  startsAt = begins,
}: {
  slots: number;
  tables: number;
  providers: number;
  startsAt?: Date;
}) {
  const world = await createBookingWorld(prisma, { slots, tables, providers, now: bookedAt, startsAt });
  const { organisationId } = await prisma.arena.findUniqueOrThrow({
    where: { id: world.arenaId },
    select: { organisationId: true },
  });
  const person = await prisma.person.create({
    data: { email: `${crypto.randomUUID()}@example.org`, name: "Member" },
    select: { id: true },
  });
  const hosts = await prisma.arenaTable.findMany({
    where: { arenaId: world.arenaId },
    select: { participation: { select: { id: true, organisationId: true } } },
    orderBy: { number: "asc" },
  });
  const organiser = { arenaId: world.arenaId, organisationId, personId: person.id };
  return { ...world, organiser, personId: person.id, hosts: hosts.map(({ participation }) => participation) };
}

export type DayWorld = Awaited<ReturnType<typeof createDayWorld>>;

/** Books a slot at a table for a provider, all by their numbers from 0. */
export async function bookAt(
  world: DayWorld,
  { slot, table, provider }: { slot: number; table: number; provider: number },
): Promise<string> {
  const { organisationId, candidateId } = world.providers[provider]!;
  const input = { slotId: world.slotIds[slot]!, tableId: world.tableIds[table]!, candidateIds: [candidateId] };
  const booked = await bookSlot(input, { organisationId, now: bookedAt });
  if (!booked.ok) throw new Error(booked.reason);
  return booked.bookingId;
}

/** A meeting's times as minutes after the arena began, its sequence, and whether it stands. */
export async function readMeetingOf(bookingId: string) {
  const { startsAt, endsAt, sequence, cancelledAt, candidates } = await prisma.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: {
      startsAt: true,
      endsAt: true,
      sequence: true,
      cancelledAt: true,
      candidates: { select: { startsAt: true } },
    },
  });
  const from = (instant: Date) => (instant.getTime() - begins.getTime()) / minute;
  return {
    from: from(startsAt),
    to: from(endsAt),
    sequence,
    stands: cancelledAt === null,
    seats: candidates.map((seat) => from(seat.startsAt)),
  };
}
