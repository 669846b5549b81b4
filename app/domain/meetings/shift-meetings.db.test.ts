import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { lockPlace } from "~/app/domain/arenas/lock-table.server";
import { type ShiftResult, shiftMeetings } from "~/app/domain/meetings/shift-meetings.server";
import { prisma } from "~/app/platform/db.server";
import { after, begins, bookAt, bookedAt, createDayWorld, readMeetingOf } from "~/tests/support/day-world";

const minutes = 10;

test("everything that has not begun is shifted, with seats and slots; what is under way is not", async () => {
  const world = await createDayWorld({ slots: 4, tables: 2, providers: 2 });
  const ids = [];
  for (const slot of [0, 1, 2, 3])
    for (const table of [0, 1]) ids.push(await bookAt(world, { slot, table, provider: (slot + table) % 2 }));
  expect(await shiftMeetings({ minutes }, { ...world.organiser, now: after(5) })).toEqual({ ok: true });
  const read = await Promise.all(ids.map(readMeetingOf));
  expect(read.map(({ from }) => from)).toEqual([0, 0, 25, 25, 40, 40, 55, 55]);
  for (const { from, to, seats } of read) expect([to - from, ...seats]).toEqual([15, from]);
  expect(read.map(({ sequence }) => sequence)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  const arena = await prisma.arena.findUniqueOrThrow({
    where: { id: world.arenaId },
    select: { endsAt: true, slots: { select: { startsAt: true }, orderBy: { startsAt: "asc" } } },
  });
  expect(arena.endsAt).toEqual(after(70));
  expect(arena.slots.map(({ startsAt }) => startsAt)).toEqual([0, 25, 40, 55].map(after));
});

test("one table is shifted alone when nobody of it is elsewhere then, and else the meeting in the way is named", async () => {
  const world = await createDayWorld({ slots: 3, tables: 3, providers: 2 });
  const [tableId] = world.tableIds;
  const moved = await bookAt(world, { slot: 1, table: 0, provider: 0 });
  const kept = await bookAt(world, { slot: 1, table: 1, provider: 1 });
  const at = { ...world.organiser, now: after(5) };
  expect(await shiftMeetings({ minutes, tableId }, at)).toEqual({ ok: true });
  expect([(await readMeetingOf(moved)).from, (await readMeetingOf(kept)).from]).toEqual([25, 15]);
  await bookAt(world, { slot: 2, table: 2, provider: 1 });
  const refused = await shiftMeetings({ minutes: 5, tableId: world.tableIds[1] }, at);
  const clash = { who: "Jobbexpert 2", with: "Företag 3", startsAt: after(30), table: 3 };
  expect(refused).toMatchObject({ ok: false, reason: "clash", clash });
});

test("a shift that would put a provider in two meetings at once, at another arena, changes nothing and names the meeting", async () => {
  const here = await createDayWorld({ slots: 2, tables: 1, providers: 1 });
  const there = await createDayWorld({ slots: 1, tables: 1, providers: 0, startsAt: after(30) });
  const first = await bookAt(here, { slot: 0, table: 0, provider: 0 });
  const second = await bookAt(here, { slot: 1, table: 0, provider: 0 });
  const { organisationId, candidateId } = here.providers[0]!;
  const elsewhere = { slotId: there.slotIds[0]!, tableId: there.tableIds[0]!, candidateIds: [candidateId] };
  expect(await bookSlot(elsewhere, { organisationId, now: bookedAt })).toMatchObject({ ok: true });
  const refused = await shiftMeetings({ minutes }, { ...here.organiser, now: new Date(begins.getTime() - 1000) });
  expect(refused).toMatchObject({
    ok: false,
    reason: "clash",
    clash: { who: "Jobbexpert 1", with: "Företag 1", startsAt: after(30), table: 1 },
  });
  expect([(await readMeetingOf(first)).from, (await readMeetingOf(second)).from]).toEqual([0, 15]);
});

// Fails without the lock of the arena: the meeting would not be seen, and keep its time.
test("a meeting that is halfway booked while the rest is shifted is waited for, and shifted too", async () => {
  const world = await createDayWorld({ slots: 2, tables: 1, providers: 1 });
  const [slotId, tableId] = [world.slotIds[1]!, world.tableIds[0]!];
  let shifted: Promise<ShiftResult> | undefined;
  let bookingId = "";
  await prisma.$transaction(async (tx) => {
    const place = await lockPlace(tx, { tableId, slotId });
    shifted = shiftMeetings({ minutes }, { ...world.organiser, now: after(5) });
    await new Promise((next) => setTimeout(next, 500));
    const booking = await tx.booking.create({
      data: {
        arenaId: world.arenaId,
        slotId,
        tableId,
        hostId: place!.hostId,
        providerId: world.providers[0]!.organisationId,
        startsAt: place!.slotStartsAt,
        endsAt: place!.slotEndsAt,
      },
      select: { id: true },
    });
    bookingId = booking.id;
  });
  expect(await shifted).toEqual({ ok: true });
  expect((await readMeetingOf(bookingId)).from).toBe(25);
});

test("a provider that is halfway booked at another arena while the rest is shifted: refused, and nothing is shifted", async () => {
  const here = await createDayWorld({ slots: 2, tables: 1, providers: 1 });
  const there = await createDayWorld({ slots: 1, tables: 1, providers: 0, startsAt: after(30) });
  const bookingId = await bookAt(here, { slot: 1, table: 0, provider: 0 });
  let shifted: Promise<ShiftResult> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.booking.create({
      data: {
        arenaId: there.arenaId,
        slotId: there.slotIds[0]!,
        tableId: there.tableIds[0]!,
        hostId: there.hosts[0]!.organisationId,
        providerId: here.providers[0]!.organisationId,
        startsAt: after(30),
        endsAt: after(45),
      },
    });
    shifted = shiftMeetings({ minutes }, { ...here.organiser, now: after(5) });
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await shifted).toEqual({ ok: false, reason: "just-booked" });
  expect((await readMeetingOf(bookingId)).from).toBe(15);
});

test("two shifts at once are one after the other", async () => {
  const world = await createDayWorld({ slots: 2, tables: 1, providers: 1 });
  const bookingId = await bookAt(world, { slot: 1, table: 0, provider: 0 });
  const at = { ...world.organiser, now: after(5) };
  await Promise.all([shiftMeetings({ minutes: 5 }, at), shiftMeetings({ minutes }, at)]);
  expect(await readMeetingOf(bookingId)).toMatchObject({ from: 30, sequence: 2 });
});

test.each([
  ["when everything has begun", after(60), "nothing-left"],
  ["past midnight", new Date("2026-12-04T22:00:00Z"), "next-day"],
])("nothing is shifted %s", async (_, now, reason) => {
  const late = reason === "next-day";
  const startsAt = late ? new Date("2026-12-04T22:30:00Z") : begins;
  const world = await createDayWorld({ slots: 2, tables: 1, providers: 0, startsAt });
  const result = await shiftMeetings({ minutes: late ? 15 : minutes }, { ...world.organiser, now });
  expect(result).toEqual({ ok: false, reason });
});
