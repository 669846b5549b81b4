import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { checkIn } from "~/app/domain/meetings/attendance.server";
import { markMissing, takeBackMissing } from "~/app/domain/meetings/mark-missing.server";
import { prisma } from "~/app/platform/db.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { after, bookAt, bookedAt, createDayWorld, type DayWorld, readMeetingOf } from "~/tests/support/day-world";

const stands = async (bookingId: string) => (await readMeetingOf(bookingId)).stands;

async function runMissing(arenaId: string) {
  const [fact] = (await announcedFacts("participant.missing")).filter(({ payload }) => payload.arenaId === arenaId);
  return fact!;
}

/** Two providers at one table, a third in line. */
async function createLine() {
  const world = await createDayWorld({ slots: 3, tables: 1, providers: 3 });
  const past = await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const next = await bookAt(world, { slot: 1, table: 0, provider: 0 });
  const other = await bookAt(world, { slot: 2, table: 0, provider: 1 });
  const waiter = world.providers[2]!;
  await waitForTable(world.tableIds[0]!, { organisationId: waiter.organisationId, now: bookedAt });
  return { ...world, past, next, other, waiter, missing: world.providers[0]!.organisationId };
}

/** What follows from the mark, offers made at the world's time instead of the machine's. */
async function offer({ arenaId, tableIds, slotIds }: DayWorld, at: number) {
  const { offerPlace } = await import("~/app/domain/arenas/offer-place.server");
  await runMissing(arenaId);
  return offerPlace({ tableId: tableIds[0]!, slotId: slotIds[1]! }, { now: after(at) });
}

test("a provider that does not come loses what has not begun, and its place goes to the first in line", async () => {
  const world = await createLine();
  const { organiser, missing, past, next, other, waiter, slotIds, tableIds } = world;
  expect(await markMissing(missing, { ...organiser, now: after(5) })).toEqual({ ok: true });
  expect([await stands(past), await stands(next), await stands(other)]).toEqual([true, false, true]);
  expect(await offer(world, 5)).not.toBeNull();
  const { organisationId, candidateId } = waiter;
  const place = { slotId: slotIds[1]!, tableId: tableIds[0]!, candidateIds: [candidateId] };
  expect(await bookSlot(place, { organisationId: missing, now: after(6) })).toMatchObject({ reason: "closed" });
  expect(await bookSlot(place, { organisationId, now: after(6) })).toMatchObject({ ok: true });
});

test("an employer that does not come: its meetings are cancelled, its line ends, and each provider gets one mail", async () => {
  const { organiser, hosts, next, other, waiter, arenaId } = await createLine();
  const { organisationId } = waiter;
  const email = `${organisationId}@example.org`;
  const memberships = { create: { organisationId, role: "ADMIN" as const } };
  await prisma.person.create({ data: { email, name: "Member", memberships } });
  expect(await markMissing(hosts[0]!.organisationId, { ...organiser, now: after(5) })).toEqual({ ok: true });
  expect([await stands(next), await stands(other)]).toEqual([false, false]);
  const { payload, factId } = await runMissing(arenaId);
  const handlers = Object.values(subscriptions["participant.missing"]) as AnyHandler[];
  for (const handler of [...handlers, ...handlers]) await handler(payload, { factId });
  const mails = await prisma.outboxMail.findMany({ where: { recipient: email }, select: { props: true } });
  expect(mails.map(({ props }) => (props as { kind: string }).kind)).toEqual(["notCome"]);
  expect(await prisma.waitingEntry.count({ where: { arenaId, state: { in: ["WAITING", "OFFERED"] } } })).toBe(0);
});

test("the mark can be taken back: meetings stand again with a higher sequence", async () => {
  const { organiser, missing, next } = await createLine();
  await markMissing(missing, { ...organiser, now: after(5) });
  expect(await takeBackMissing(missing, { ...organiser, now: after(7) })).toEqual({ ok: true, isWhole: true });
  expect(await readMeetingOf(next)).toMatchObject({ stands: true, sequence: 2, from: 15 });
});

test("a meeting whose place somebody else has got meanwhile does not stand again", async () => {
  const world = await createLine();
  const { organiser, missing, next, waiter, slotIds, tableIds } = world;
  await markMissing(missing, { ...organiser, now: after(5) });
  await offer(world, 5);
  const { organisationId, candidateId } = waiter;
  const place = { slotId: slotIds[1]!, tableId: tableIds[0]!, candidateIds: [candidateId] };
  await bookSlot(place, { organisationId, now: after(6) });
  expect(await takeBackMissing(missing, { ...organiser, now: after(7) })).toEqual({ ok: true, isWhole: false });
  expect(await stands(next)).toBe(false);
});

test("a provider that is halfway booked at another arena comes after all: the mark is taken back, its meeting not", async () => {
  const { organiser, missing, next } = await createLine();
  const there = await createDayWorld({ slots: 1, tables: 1, providers: 0, startsAt: after(15) });
  await markMissing(missing, { ...organiser, now: after(5) });
  let back: ReturnType<typeof takeBackMissing> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.booking.create({
      data: {
        arenaId: there.arenaId,
        slotId: there.slotIds[0]!,
        tableId: there.tableIds[0]!,
        hostId: there.hosts[0]!.organisationId,
        providerId: missing,
        startsAt: after(15),
        endsAt: after(30),
      },
    });
    back = takeBackMissing(missing, { ...organiser, now: after(7) });
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await back).toEqual({ ok: true, isWhole: false });
  expect(await stands(next)).toBe(false);
});

test("of a check-in and a mark at once one holds, and the meetings follow it", async () => {
  const { organiser, missing, next } = await createLine();
  const at = { ...organiser, now: after(5) };
  const [came, gone] = await Promise.all([checkIn(missing, at), markMissing(missing, at)]);
  expect([came.ok, gone.ok].filter(Boolean)).toHaveLength(1);
  expect(await stands(next)).toBe(came.ok);
});

test("nobody is missing before the arena begins, at another's arena, or without a part in it", async () => {
  const { organiser, missing, waiter } = await createLine();
  expect(await markMissing(missing, { ...organiser, now: bookedAt })).toEqual({ ok: false, reason: "not-begun" });
  const gone = { ok: false, reason: "gone" };
  expect(await markMissing(missing, { ...organiser, organisationId: missing, now: after(5) })).toEqual(gone);
  expect(await markMissing(waiter.organisationId, { ...organiser, now: after(5) })).toEqual(gone);
});
