import { expect, test } from "vitest";
import { type BookResult, bookSlot } from "~/app/domain/arenas/book-slot.server";
import { cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { joinArena } from "~/app/domain/arenas/join-arena.server";
import { type LeaveArenaResult, leaveArena } from "~/app/domain/arenas/leave-arena.server";
import { lockPlace } from "~/app/domain/arenas/lock-table.server";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { prisma } from "~/app/platform/db.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");
const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

async function addMember(organisationId: string) {
  const memberships = { create: { organisationId, role: "ADMIN" as const } };
  const data = { email: `${organisationId}@example.org`, name: "Member", memberships };
  return prisma.person.create({ data, select: { id: true, email: true } });
}

type Employer = { organisationId: string; personId: string; now: Date };

/** An arena where one employer has one table, and what it needs to leave. */
async function createJoined({ slots, providers }: { slots: number; providers: number }) {
  const world = await createBookingWorld(prisma, { slots, tables: 1, providers, now });
  const { organisationId } = await prisma.arenaParticipation.findFirstOrThrow({ where: { arenaId: world.arenaId } });
  const { id: personId } = await addMember(organisationId);
  return { ...world, tableId: world.tableIds[0]!, employer: { organisationId, personId, now } };
}

async function leftFact(arenaId: string) {
  const facts = await announcedFacts("arena.left");
  return facts.find(({ payload }) => payload.arenaId === arenaId);
}

test("when an employer leaves, each provider is told once of all its meetings and its place in line", async () => {
  const { arenaId, slotIds, tableId, providers, employer } = await createJoined({ slots: 2, providers: 2 });
  const [booker, waiter] = [providers[0]!, providers[1]!];
  for (const slotId of slotIds) {
    const input = { slotId, tableId, candidateIds: [booker.candidateId] };
    await bookSlot(input, { organisationId: booker.organisationId, now });
  }
  await waitForTable(tableId, { organisationId: waiter.organisationId, now });
  const members = [await addMember(booker.organisationId), await addMember(waiter.organisationId)];
  expect(await leaveArena(arenaId, employer)).toEqual({ ok: true });
  const fact = await leftFact(arenaId);
  const handlers = Object.values(subscriptions["arena.left"]) as AnyHandler[];
  for (const handler of [...handlers, ...handlers]) await handler(fact?.payload ?? {}, { factId: fact?.factId ?? "" });
  const factsOf = async (recipient: string) => {
    const mails = await prisma.outboxMail.findMany({ where: { recipient }, select: { props: true } });
    return mails.map(({ props }) =>
      (props as { kind: string; facts: string[][] }).facts.map(([label, value]) => `${label} ${value}`),
    );
  };
  expect(await factsOf(members[0]!.email)).toEqual([expect.arrayContaining(["meetings 10.00, 10.15"])]);
  expect(await factsOf(members[1]!.email)).toEqual([expect.not.arrayContaining([expect.stringMatching("meetings")])]);
});

test.each([
  ["leaves", (arenaId: string, employer: Employer) => leaveArena(arenaId, employer)],
  [
    "gives the table back",
    (arenaId: string, employer: Employer) => joinArena({ needIds: [], tables: 0 }, { arenaId, ...employer }),
  ],
])("a meeting cancelled just before the employer %s is told once, as cancelled, to both sides", async (_, giveUp) => {
  const { arenaId, slotIds, tableId, providers, employer } = await createJoined({ slots: 1, providers: 1 });
  const { organisationId, candidateId } = providers[0]!;
  const input = { slotId: slotIds[0]!, tableId, candidateIds: [candidateId] };
  const booked = await bookSlot(input, { organisationId, now });
  if (!booked.ok) throw new Error(booked.reason);
  const { email } = await addMember(organisationId);
  await cancelBooking(booked.bookingId, { organisationId, now });
  expect(await giveUp(arenaId, employer)).toEqual({ ok: true });
  for (const name of ["booking.cancelled", "arena.left"] as const) {
    const facts = (await announcedFacts(name)).filter(({ payload }) => JSON.stringify(payload).includes(arenaId));
    for (const { payload, factId } of facts)
      for (const handler of Object.values(subscriptions[name]) as AnyHandler[]) await handler(payload, { factId });
  }
  const recipients = [email, `${employer.organisationId}@example.org`];
  const mails = await prisma.outboxMail.findMany({ where: { recipient: { in: recipients } }, select: { props: true } });
  expect(mails.map(({ props }) => (props as { kind: string }).kind)).toEqual(["cancelled", "cancelled"]);
});

test("an employer that has left has no table, and can join again", async () => {
  const { arenaId, tableIds, providers, slotIds, employer } = await createJoined({ slots: 1, providers: 1 });
  await leaveArena(arenaId, employer);
  const { organisationId, candidateId } = providers[0]!;
  const input = { slotId: slotIds[0]!, tableId: tableIds[0]!, candidateIds: [candidateId] };
  expect(await bookSlot(input, { organisationId, now })).toEqual({ ok: false, reason: "no-such-place" });
  expect(await leaveArena(arenaId, employer)).toEqual({ ok: false, reason: "gone" });
  expect(await joinArena({ needIds: [], tables: 1 }, { arenaId, ...employer })).toEqual({ ok: true });
  const table = await prisma.arenaTable.findFirstOrThrow({ where: { arenaId }, select: { id: true } });
  expect(await bookSlot({ ...input, tableId: table.id }, { organisationId, now })).toMatchObject({ ok: true });
});

test("nobody leaves an arena that has begun", async () => {
  const { arenaId, employer } = await createJoined({ slots: 1, providers: 0 });
  const begun = new Date("2026-12-04T09:00:00Z");
  expect(await leaveArena(arenaId, { ...employer, now: begun })).toEqual({ ok: false, reason: "arena-begun" });
});

test("who books while the employer leaves either has the meeting told as cancelled, or finds no table", async () => {
  const { arenaId, slotIds, tableId, providers, employer } = await createJoined({ slots: 6, providers: 6 });
  const attempts = providers.map(({ organisationId, candidateId }, at) =>
    bookSlot({ slotId: slotIds[at]!, tableId, candidateIds: [candidateId] }, { organisationId, now }),
  );
  const [left, ...booked] = await Promise.all([leaveArena(arenaId, employer), ...attempts]);
  expect(left).toEqual({ ok: true });
  const isBooked = (result: BookResult) => result.ok;
  expect((await leftFact(arenaId))?.payload.meetings).toHaveLength(booked.filter(isBooked).length);
  for (const result of booked) expect(result).toMatchObject(result.ok ? {} : { reason: "no-such-place" });
  expect(await prisma.booking.count({ where: { arenaId } })).toBe(0);
});

// Fails without the lock of the arena: the meeting would not be seen, and its table could not be removed.
test("a meeting that is halfway booked when the employer leaves is waited for and cancelled", async () => {
  const { arenaId, slotIds, tableId, providers, employer } = await createJoined({ slots: 1, providers: 1 });
  const slotId = slotIds[0]!;
  let left: Promise<LeaveArenaResult> | undefined;
  await prisma.$transaction(async (tx) => {
    const place = await lockPlace(tx, { tableId, slotId });
    left = leaveArena(arenaId, employer);
    await pause(500);
    const times = { startsAt: place!.slotStartsAt, endsAt: place!.slotEndsAt };
    const { organisationId: providerId } = providers[0]!;
    await tx.booking.create({
      data: { arenaId, slotId, tableId, hostId: employer.organisationId, providerId, ...times },
    });
  });
  expect(await left).toEqual({ ok: true });
  expect((await leftFact(arenaId))?.payload.meetings).toHaveLength(1);
});

test("a provider in line for a table that is given back is told", async () => {
  const { arenaId, tableId, providers, employer } = await createJoined({ slots: 1, providers: 1 });
  const { organisationId } = providers[0]!;
  await waitForTable(tableId, { organisationId, now });
  await joinArena({ needIds: [], tables: 0 }, { arenaId, ...employer });
  const told = (await announcedFacts("line.ended")).map(({ payload }) => payload);
  expect(told).toContainEqual({ arenaId, hostId: employer.organisationId, waitingProviderIds: [organisationId] });
});
