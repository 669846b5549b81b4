import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { editTimetable, rollBack } from "~/app/domain/scheduling/edit-timetable.server";
import { publishTimetable } from "~/app/domain/scheduling/publish-timetable.server";
import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { stopRun } from "~/app/domain/scheduling/start-run.server";
import { readCurrent, saveVersion } from "~/app/domain/scheduling/versions.server";
import { prisma } from "~/app/platform/db.server";
import type { WishLevel } from "~/app/platform/prisma-client/enums";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createOrganisedWorld, generate, type OrganisedWorld } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");
const everyPair: [number, number, WishLevel][] = [0, 1, 2].flatMap((host) =>
  [0, 1, 2].map((provider): [number, number, "WANT"] => [host, provider, "WANT"]),
);

function createWorld(wishes = everyPair) {
  return createOrganisedWorld(prisma, { slots: 4, hosts: 3, providers: 3, now, wishes });
}

const placed = async (arenaId: string) =>
  (await readCurrent(prisma, arenaId)).meetings.filter(({ slotId }) => slotId !== null);

function publish({ arenaId, organiser }: OrganisedWorld, expected: number) {
  return publishTimetable({ arenaId, ...organiser, expected, now });
}

async function toldOfPublishing(arenaId: string) {
  const facts = await announcedFacts("timetable.published");
  return facts.filter(({ payload }) => payload.arenaId === arenaId).map(({ payload }) => payload);
}

test("a search places every wish that there is room for, with nobody in two meetings at once, and proves it", async () => {
  const world = await createWorld();
  const run = await generate(world);
  expect(run).toMatchObject({ state: "DONE", number: 1, breaks: 0, failure: null });
  expect(await placed(world.arenaId)).toHaveLength(9);
  expect(await prisma.timetable.findFirst({ where: { arenaId: world.arenaId } })).toMatchObject({
    isProven: true,
    breaks: 0,
    unplaced: 0,
  });
});

test("a pair of which one says no does not meet", async () => {
  const world = await createWorld([
    [0, 0, "NO"],
    [0, 1, "MUST"],
  ]);
  await prisma.wish.create({
    data: {
      arenaId: world.arenaId,
      fromOrganisationId: world.providerIds[0]!,
      toOrganisationId: world.hostIds[0]!,
      level: "MUST",
    },
  });
  await generate(world);
  expect(await placed(world.arenaId)).toMatchObject([{ providerId: world.providerIds[1], level: "ONE_MUST" }]);
});

test("a search that finds it impossible says why with the organisation's name, and leaves no version", async () => {
  const world = await createWorld([
    [0, 0, "WANT"],
    [1, 0, "WANT"],
  ]);
  const [first, second] = world.slotIds;
  // Both employers can only meet the provider in the first slot: each pair is there together, both pairs are not.
  const hosts = await prisma.arenaParticipation.findMany({
    where: { arenaId: world.arenaId, organisationId: { in: world.hostIds.slice(0, 2) } },
  });
  await prisma.participationAway.createMany({
    data: hosts.flatMap(({ id }) =>
      world.slotIds.filter((slotId) => slotId !== first).map((slotId) => ({ participationId: id, slotId })),
    ),
  });
  const run = await generate(world);
  expect(second).toBeDefined();
  expect(run.state).toBe("IMPOSSIBLE");
  expect(run.reasons).toMatchObject({ sv: expect.stringContaining("Jobbexpert 1 har 2 möten men bara 1 pass") });
  expect(await readCurrent(prisma, world.arenaId)).toMatchObject({ number: 0 });
});

test("of two who change the same version at the same moment one is told to look again, and nothing is lost", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser } = world;
  const [one, other] = await placed(arenaId);
  const lock = (meeting: { hostId: string; providerId: string }) =>
    editTimetable({ ...meeting, intent: "lock" }, { arenaId, ...organiser, expected: 1, now });
  const results = await Promise.all([lock(one!), lock(other!)]);
  expect(results.map((result) => (result.ok ? "saved" : result.reason)).sort()).toEqual(["changed-meanwhile", "saved"]);
  const locked = (await readCurrent(prisma, arenaId)).meetings.filter(({ isLocked }) => isLocked);
  expect(locked).toHaveLength(1);
  expect(await prisma.timetable.count({ where: { arenaId } })).toBe(2);
});

test("a version that breaks a rule is not saved, and the broken rule is named", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId } = world;
  const plan = await readPlan(prisma, arenaId);
  const { meetings, number } = await readCurrent(prisma, arenaId);
  const slotId = world.slotIds[0]!;
  const broken = meetings.map((meeting) => ({ ...meeting, slotId }));
  const version = { kind: "EDITED" as const, fairness: null, bound: null, isProven: false, createdById: null };
  const result = await prisma.$transaction((tx) =>
    saveVersion(tx, { plan, number, meetings }, { ...version, meetings: broken }),
  );
  expect(result).toMatchObject({ ok: false, reason: "breaks-rules" });
  expect(result.ok ? [] : result.broken.map(({ rule }) => rule)).toContain("clash");
  expect(await prisma.timetable.count({ where: { arenaId } })).toBe(1);
});

test("a locked meeting stays where it is when the timetable is made anew", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser, slotIds } = world;
  const current = await placed(arenaId);
  const free = slotIds.flatMap((slotId) => current.map((meeting) => ({ slotId, meeting })));
  let expected = 1;
  let moved: { hostId: string; providerId: string; slotId: string } | null = null;
  for (const { slotId, meeting } of free) {
    const place = { slotId, tableId: meeting.tableId! };
    const result = await editTimetable({ ...meeting, intent: "move", place }, { arenaId, ...organiser, expected, now });
    if (!result.ok) continue;
    expected = result.number;
    moved = { hostId: meeting.hostId, providerId: meeting.providerId, slotId };
    break;
  }
  if (!moved) throw new Error("No meeting could move.");
  await editTimetable({ ...moved, intent: "lock" }, { arenaId, ...organiser, expected, now });
  const run = await generate(world, { scope: "UNLOCKED", expected: expected + 1 });
  expect(run.state).toBe("DONE");
  expect(await placed(arenaId)).toContainEqual(expect.objectContaining({ ...moved, isLocked: true }));
});

test("publishing tells everybody their schedule, and later only those whom a change touches", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser, hostIds, providerIds } = world;
  expect(await publish(world, 1)).toEqual({ ok: true, affected: 6 });
  const first = await toldOfPublishing(arenaId);
  expect(first.map(({ isFirst, made }) => [isFirst, made.length])).toEqual(Array(6).fill([true, 3]));
  expect(await prisma.booking.count({ where: { arenaId, isPlanned: true, cancelledAt: null } })).toBe(9);
  const pair = { hostId: hostIds[0]!, providerId: providerIds[2]! };
  const edited = await editTimetable({ ...pair, intent: "unschedule" }, { arenaId, ...organiser, expected: 1, now });
  expect(edited).toEqual({ ok: true, number: 2 });
  expect(await publish(world, 2)).toEqual({ ok: true, affected: 2 });
  const later = (await toldOfPublishing(arenaId)).filter(({ isFirst }) => !isFirst);
  expect(later.map(({ organisationId }) => organisationId).sort()).toEqual([pair.hostId, pair.providerId].sort());
  expect(later).toMatchObject([{ made: [], moved: [], cancelled: [pair] }, { cancelled: [pair] }]);
});

test("two meetings that change places are published at once, whatever the constraints say of the moment between", async () => {
  const world = await createOrganisedWorld(prisma, {
    slots: 2,
    hosts: 2,
    providers: 2,
    now,
    wishes: [0, 1].flatMap((host) => [0, 1].map((provider): [number, number, "WANT"] => [host, provider, "WANT"])),
  });
  const { arenaId } = world;
  await generate(world);
  await publish(world, 1);
  const { meetings } = await readCurrent(prisma, arenaId);
  const [early, late] = world.slotIds;
  const turned = meetings.map((meeting) => ({ ...meeting, slotId: meeting.slotId === early ? late! : early! }));
  const version = { kind: "EDITED" as const, fairness: null, bound: null, isProven: false, createdById: null };
  const plan = await readPlan(prisma, arenaId);
  await prisma.$transaction((tx) => saveVersion(tx, { plan, number: 1, meetings }, { ...version, meetings: turned }));
  expect(await publish(world, 2)).toEqual({ ok: true, affected: 4 });
  const bookings = await prisma.booking.findMany({ where: { arenaId, cancelledAt: null } });
  expect(bookings.map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
  const placeOf = ({ hostId, providerId, slotId }: { hostId: string; providerId: string; slotId: string | null }) =>
    `${hostId} ${providerId} ${slotId}`;
  expect(bookings.map(placeOf).sort()).toEqual(turned.map(placeOf).sort());
});

test("a meeting that a participant has cancelled does not come back with the next publishing", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser, hostIds } = world;
  await publish(world, 1);
  const cancelled = await prisma.booking.findFirstOrThrow({ where: { arenaId, hostId: hostIds[0]! } });
  expect(await cancelBooking(cancelled.id, { organisationId: hostIds[0]!, now })).toEqual({ ok: true });
  await editTimetable(
    { hostId: hostIds[1]!, providerId: cancelled.providerId, intent: "lock" },
    { arenaId, ...organiser, expected: 1, now },
  );
  expect(await publish(world, 2)).toEqual({ ok: true, affected: 0 });
  const again = await prisma.booking.count({
    where: { arenaId, hostId: hostIds[0]!, providerId: cancelled.providerId, cancelledAt: null },
  });
  expect(again).toBe(0);
});

test("nobody books by themselves before publishing; afterwards free places can be booked, and publishing leaves them", async () => {
  const world = await createWorld([[0, 0, "WANT"]]);
  await generate(world);
  const { arenaId, providerIds, candidateIds, tableIds, slotIds } = world;
  const input = { slotId: slotIds[3]!, tableId: tableIds[2]!, candidateIds: [candidateIds[1]!] };
  const book = () => bookSlot(input, { organisationId: providerIds[1]!, now });
  expect(await book()).toEqual({ ok: false, reason: "organised" });
  await publish(world, 1);
  expect(await book()).toMatchObject({ ok: true });
  await publish(world, 1);
  expect(await prisma.booking.count({ where: { arenaId, isPlanned: false, cancelledAt: null } })).toBe(1);
});

test("rolling back makes a new version of an old one, and loses none", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser } = world;
  const before = await placed(arenaId);
  const [meeting] = before;
  await editTimetable({ ...meeting!, intent: "unschedule" }, { arenaId, ...organiser, expected: 1, now });
  expect(await placed(arenaId)).toHaveLength(8);
  expect(await rollBack(1, { arenaId, ...organiser, expected: 2, now })).toEqual({ ok: true, number: 3 });
  expect(await placed(arenaId)).toEqual(expect.arrayContaining(before));
  expect(await prisma.timetable.count({ where: { arenaId } })).toBe(3);
});

test("an organiser of another municipality changes nothing", async () => {
  const world = await createWorld();
  const other = await createWorld();
  await generate(world);
  const { arenaId } = world;
  const [meeting] = await placed(arenaId);
  const stranger = { arenaId, ...other.organiser, expected: 1, now };
  expect(await editTimetable({ ...meeting!, intent: "lock" }, stranger)).toEqual({ ok: false, reason: "gone" });
  expect(await publishTimetable(stranger)).toEqual({ ok: false, reason: "gone" });
  expect(await stopRun(arenaId, other.organiser)).toBe(false);
});
