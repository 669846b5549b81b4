import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { type CancelResult, cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { expireOffers } from "~/app/domain/arenas/offer-place.server";
import { cancelArena, createArena, saveArena } from "~/app/domain/arenas/save-arena.server";
import { ArenaInput } from "~/app/domain/arenas/schema";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { prisma } from "~/app/platform/db.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");
const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

/** Gives an organisation one member. */
async function addMember(organisationId: string): Promise<{ id: string; email: string }> {
  const memberships = { create: { organisationId, role: "ADMIN" as const } };
  const data = { email: `${organisationId}@example.org`, name: "Member", memberships };
  return prisma.person.create({ data, select: { id: true, email: true } });
}

/** An arena with two joined employers, one invited and one that declined, and two providers of which the first waits. */
async function createArenaToCallOff() {
  const { arenaId, tableIds, providers } = await createBookingWorld(prisma, { slots: 1, tables: 2, providers: 2, now });
  for (const state of ["INVITED", "DECLINED"] as const) {
    const organisation = { create: { kind: "EMPLOYER" as const, name: state } };
    await prisma.arenaParticipation.create({ data: { arena: { connect: { id: arenaId } }, organisation, state } });
  }
  const [waiting, idle] = [providers[0]!.organisationId, providers[1]!.organisationId];
  for (const tableId of tableIds)
    expect(await waitForTable(tableId, { organisationId: waiting, now })).toEqual({ ok: true });
  const participations = await prisma.arenaParticipation.findMany({
    where: { arenaId },
    select: { organisationId: true, state: true },
  });
  const { organisationId } = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  const actor = { organisationId, personId: (await addMember(organisationId)).id, now };
  const toBeTold = participations.filter(({ state }) => state !== "DECLINED").map((each) => each.organisationId);
  const declined = participations.filter(({ state }) => state === "DECLINED").map((each) => each.organisationId);
  return { arenaId, actor, toBeTold: [...toBeTold, waiting], notToBeTold: [...declined, idle] };
}

test("when an arena is called off, employers coming or invited and providers in line are told once each", async () => {
  const { arenaId, actor, toBeTold, notToBeTold } = await createArenaToCallOff();
  const expected = await Promise.all(toBeTold.map(addMember));
  await Promise.all(notToBeTold.map(addMember));
  expect(await cancelArena(arenaId, actor)).toBe(true);
  const handlers = Object.values(subscriptions["arena.cancelled"]) as AnyHandler[];
  const facts = await announcedFacts("arena.cancelled");
  for (const { factId, payload } of facts)
    for (const handler of [...handlers, ...handlers]) await handler(payload, { factId });
  const mails = await prisma.outboxMail.findMany({
    where: { props: { path: ["kind"], equals: "arenaCancelled" } },
    select: { recipient: true },
  });
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(expected.map(({ email }) => email).sort());
});

test("when an arena is called off, nobody stands in line any more", async () => {
  const { arenaId, actor } = await createArenaToCallOff();
  await prisma.waitingEntry.updateMany({
    where: { arenaId, table: { number: 1 } },
    data: { state: "OFFERED", offeredAt: now, offerExpiresAt: new Date(now.getTime() + 60_000) },
  });
  expect(await cancelArena(arenaId, actor)).toBe(true);
  const entries = await prisma.waitingEntry.findMany({ where: { arenaId }, select: { state: true } });
  expect(entries).toEqual([{ state: "EXPIRED" }, { state: "EXPIRED" }]);
});

test("a meeting is cancelled while its arena is called off, and both are answered", async () => {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const bookingIds: string[] = [];
  for (const slotId of world.slotIds) {
    const input = { slotId, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
    const booked = await bookSlot(input, { organisationId, now });
    if (booked.ok) bookingIds.push(booked.bookingId);
  }
  const arena = await prisma.arena.findUniqueOrThrow({ where: { id: world.arenaId } });
  const { id: personId } = await addMember(arena.organisationId);
  let both: Promise<[boolean, CancelResult]> | undefined;
  // The later meeting is held, so that calling off is halfway when the earlier one is cancelled.
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from booking_candidate where booking_id = ${bookingIds[1]}::uuid for update`;
    const calledOff = cancelArena(world.arenaId, { organisationId: arena.organisationId, personId, now });
    await pause(500);
    both = Promise.all([calledOff, cancelBooking(bookingIds[0]!, { organisationId, now })]);
    await pause(500);
  });
  expect(await both).toEqual([true, { ok: false, reason: "gone" }]);
});

test("an organisation with several meetings at an arena that is called off gets one mail, with their times", async () => {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  for (const slotId of world.slotIds) {
    const input = { slotId, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
    expect(await bookSlot(input, { organisationId, now })).toMatchObject({ ok: true });
  }
  const { email } = await addMember(organisationId);
  const arena = await prisma.arena.findUniqueOrThrow({ where: { id: world.arenaId } });
  const { id: personId } = await addMember(arena.organisationId);
  expect(await cancelArena(world.arenaId, { organisationId: arena.organisationId, personId, now })).toBe(true);
  const handlers = Object.values(subscriptions["arena.cancelled"]) as AnyHandler[];
  for (const handler of handlers)
    await handler({ arenaId: world.arenaId, waitingProviderIds: [] }, { factId: world.arenaId });
  const mails = await prisma.outboxMail.findMany({ where: { recipient: email }, select: { props: true } });
  expect(mails.map(({ props }) => props)).toMatchObject([
    { kind: "arenaCancelled", facts: expect.arrayContaining([["meetings", "10.00, 10.15"]]) },
  ]);
});

/** Two offers that ran out; the one with the lower id was written last and ends last, so that it is found last. */
async function createRunOutOffers() {
  const { arenaId, tableIds, slotIds, providers } = await createBookingWorld(prisma, {
    slots: 1,
    tables: 2,
    providers: 1,
    now,
  });
  const ids = tableIds.map(() => crypto.randomUUID()).sort();
  for (const [at, id] of ids.toReversed().entries()) {
    await prisma.waitingEntry.create({
      data: {
        id,
        arenaId,
        tableId: tableIds[at]!,
        providerId: providers[0]!.organisationId,
        state: "OFFERED",
        offeredSlotId: slotIds[0]!,
        offerExpiresAt: new Date(now.getTime() - 60_000 + at * 1000),
      },
    });
  }
  return { arenaId, firstId: ids[0]!, lastId: ids[1]! };
}

/** Is the offer with the higher id still free while `command` waits for the one with the lower? */
async function isLastFreeWhile(
  { firstId, lastId }: { firstId: string; lastId: string },
  command: () => Promise<unknown>,
): Promise<boolean> {
  let done: Promise<unknown> | undefined;
  let isFree = false;
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from waiting_entry where id = ${firstId}::uuid for update`;
    done = command();
    await pause(500);
    const found = await tx.$queryRaw<object[]>`
      select 1 from waiting_entry where id = ${lastId}::uuid for update skip locked`;
    isFree = found.length > 0;
  });
  await done;
  return isFree;
}

test("offers that ran out are ended in the order of their ids, so that nobody waits for each other", async () => {
  const offers = await createRunOutOffers();
  expect(await isLastFreeWhile(offers, () => expireOffers({ now }))).toBe(true);
});

test("the lines of an arena that is called off are ended in the order of their ids", async () => {
  const { arenaId, ...offers } = await createRunOutOffers();
  const { organisationId } = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  const actor = { organisationId, personId: (await addMember(organisationId)).id, now };
  expect(await isLastFreeWhile(offers, () => cancelArena(arenaId, actor))).toBe(true);
});

test("an arena is not planned on a day that has been, and one that has been keeps its day", async () => {
  const { id: organisationId } = await prisma.organisation.create({ data: { kind: "MUNICIPALITY", name: "Kommunen" } });
  const actor = { organisationId, personId: crypto.randomUUID() };
  const on = (date: string, version = 1) =>
    ArenaInput.parse({
      version,
      title: "Kök",
      venue: "Nacka",
      date,
      from: "09:00",
      to: "10:00",
      slotMinutes: 20,
      tableCount: 2,
      bookingOpensOn: "2026-11-01",
      bookingClosesOn: date,
    });
  const passed = { ok: false, reason: "day-passed" };
  expect(await createArena(on("2026-11-23"), { ...actor, now })).toEqual(passed);
  const created = await createArena(on("2026-11-24"), { ...actor, now });
  if (!created.ok) expect.fail(created.reason);
  const later = { ...actor, arenaId: created.arenaId, now: new Date("2026-11-26T09:00:00Z") };
  expect(await saveArena(on("2026-11-25"), later)).toEqual(passed);
  expect(await saveArena(on("2026-11-24"), later)).toEqual({ ok: true });
  expect(await saveArena(on("2026-11-27", 2), later)).toEqual({ ok: true });
});
