import { expect, test } from "vitest";
import { type BookResult, bookSlot } from "~/app/domain/arenas/book-slot.server";
import { moveBooking } from "~/app/domain/arenas/change-booking.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");

/** Pairs of standing bookings that put one table, provider or candidate in two meetings at once. */
async function countDoubleBookings(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: bigint }[]>`
    select count(*) from booking a join booking b on a.id < b.id
      and a.cancelled_at is null and b.cancelled_at is null
      and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.table_id = b.table_id or a.provider_id = b.provider_id or exists (
      select 1 from booking_candidate ac join booking_candidate bc using (candidate_id)
      where ac.booking_id = a.id and bc.booking_id = b.id)`;
  return Number(row?.count ?? 0);
}

const reasonsOf = (results: BookResult[]) => results.flatMap((result) => (result.ok ? [] : result.reason));
const winnersOf = (results: BookResult[]) => results.filter(({ ok }) => ok);

/** Every provider of a new world tries for the same slot at the same table, at once. */
async function race({ providers }: { providers: number }): Promise<BookResult[]> {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers, now });
  const place = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]! };
  return Promise.all(
    world.providers.map(({ organisationId, candidateId }) =>
      bookSlot({ ...place, candidateIds: [candidateId] }, { organisationId, now }),
    ),
  );
}

test("of forty providers that want one place at once, one gets it and the others are told that it is taken", async () => {
  const results = await race({ providers: 40 });
  expect(winnersOf(results)).toHaveLength(1);
  expect(reasonsOf(results)).toEqual(Array(39).fill("taken"));
  expect(await countDoubleBookings()).toBe(0);
});

test("a provider that tries for every table in one slot at once gets one", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 12, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const results = await Promise.all(
    world.tableIds.map((tableId) =>
      bookSlot({ slotId: world.slotIds[0]!, tableId, candidateIds: [candidateId] }, { organisationId, now }),
    ),
  );
  expect(winnersOf(results)).toHaveLength(1);
  expect(reasonsOf(results)).toEqual(Array(11).fill("you-are-busy"));
  expect(await countDoubleBookings()).toBe(0);
});

test("a provider that sits at one arena cannot be at another at the same time", async () => {
  const here = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const there = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 0, now });
  const { organisationId, candidateId } = here.providers[0]!;
  const book = ({ slotIds, tableIds }: typeof here) =>
    bookSlot({ slotId: slotIds[0]!, tableId: tableIds[0]!, candidateIds: [candidateId] }, { organisationId, now });
  expect(await book(here)).toMatchObject({ ok: true });
  expect(await book(there)).toEqual({ ok: false, reason: "you-are-busy" });
});

test("a candidate who sits with another provider at that time is named in the refusal", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 2, providers: 2, now });
  const [one, other] = [world.providers[0]!, world.providers[1]!];
  const slotId = world.slotIds[0]!;
  const book = (tableId: string, { organisationId, candidateId }: typeof one) =>
    bookSlot({ slotId, tableId, candidateIds: [candidateId] }, { organisationId, now });
  expect(await book(world.tableIds[0]!, one)).toMatchObject({ ok: true });
  const moved = { where: { id: one.candidateId }, data: { organisationId: other.organisationId } };
  const { number } = await prisma.candidate.update({ ...moved, select: { number: true } });
  const { candidateId } = one;
  const refused = await book(world.tableIds[1]!, { organisationId: other.organisationId, candidateId });
  expect(refused).toEqual({ ok: false, reason: "candidate-busy", aliases: [`K-${number}`] });
});

test("a meeting that cannot be moved since its candidate sits elsewhere then names the candidate", async () => {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 2, providers: 2, now });
  const [one, other] = [world.providers[0]!, world.providers[1]!];
  const [slotId, laterSlotId] = [world.slotIds[0]!, world.slotIds[1]!];
  const [tableId, otherTableId] = [world.tableIds[0]!, world.tableIds[1]!];
  const { organisationId, candidateId } = one;
  const booked = await bookSlot({ slotId, tableId, candidateIds: [candidateId] }, { organisationId, now });
  const taken = { where: { id: candidateId }, data: { organisationId: other.organisationId } };
  const { number } = await prisma.candidate.update({ ...taken, select: { number: true } });
  const elsewhere = { slotId: laterSlotId, tableId: otherTableId, candidateIds: [candidateId] };
  expect(await bookSlot(elsewhere, { organisationId: other.organisationId, now })).toMatchObject({ ok: true });
  const bookingId = booked.ok ? booked.bookingId : "";
  const moved = await moveBooking({ bookingId, slotId: laterSlotId, tableId }, { organisationId, now });
  expect(moved).toEqual({ ok: false, reason: "candidate-busy", aliases: [`K-${number}`] });
});

test("when everybody tries for everything, no place is left free and nobody is in two meetings at once", async () => {
  const world = await createBookingWorld(prisma, { slots: 3, tables: 4, providers: 6, now });
  const attempts = world.providers.flatMap(({ organisationId, candidateId }) =>
    world.slotIds.flatMap((slotId) =>
      world.tableIds.map((tableId) => ({ organisationId, input: { slotId, tableId, candidateIds: [candidateId] } })),
    ),
  );
  const results = await Promise.all(
    attempts.map(({ input, organisationId }) => bookSlot(input, { organisationId, now })),
  );
  expect(winnersOf(results)).toHaveLength(12);
  expect(await countDoubleBookings()).toBe(0);
});

test.each([
  ["before booking opens", new Date("2026-11-20T09:00:00Z"), "not-open"],
  ["when the arena begins", new Date("2026-12-04T09:00:00Z"), "closed"],
])("nobody books %s", async (_, at, reason) => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const input = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
  expect(await bookSlot(input, { organisationId, now: at })).toEqual({ ok: false, reason });
});

test("a provider brings its own candidates only, and only while it is authorised", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 2, now });
  const [one, other] = [world.providers[0]!, world.providers[1]!];
  const place = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]! };
  const { organisationId } = one;
  const bring = (candidateId: string) => bookSlot({ ...place, candidateIds: [candidateId] }, { organisationId, now });
  expect(await bring(other.candidateId)).toEqual({ ok: false, reason: "not-your-candidate" });
  await prisma.authorisation.updateMany({ where: { providerId: organisationId }, data: { state: "WITHDRAWN" } });
  expect(await bring(one.candidateId)).toEqual({ ok: false, reason: "not-authorised" });
});

test("a slot of one arena cannot be booked at a table of another", async () => {
  const here = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const there = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 0, now });
  const { organisationId, candidateId } = here.providers[0]!;
  const input = { slotId: here.slotIds[0]!, tableId: there.tableIds[0]!, candidateIds: [candidateId] };
  expect(await bookSlot(input, { organisationId, now })).toEqual({ ok: false, reason: "no-such-place" });
});

test("nobody gets a meeting at an arena that is called off at the same moment", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const input = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
  let booking: Promise<BookResult> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.arena.update({ where: { id: world.arenaId }, data: { state: "CANCELLED" } });
    booking = bookSlot(input, { organisationId, now });
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await booking).toEqual({ ok: false, reason: "closed" });
});

// The control, last in its own database: without the constraints the same race does book one place many times.
test("without the exclusion constraints the race would be lost, so these tests can fail", async () => {
  await prisma.$executeRaw`alter table booking drop constraint booking_table_once, drop constraint booking_provider_once`;
  await prisma.$executeRaw`alter table booking_candidate drop constraint booking_candidate_once`;
  const results = await race({ providers: 40 });
  expect(winnersOf(results).length).toBeGreaterThan(1);
  expect(await countDoubleBookings()).toBeGreaterThan(0);
});
