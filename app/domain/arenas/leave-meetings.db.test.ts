import { expect, test, vi } from "vitest";
import { type BookResult, bookSlot } from "~/app/domain/arenas/book-slot.server";
import { leaveMeeting, leaveMeetings } from "~/app/domain/arenas/leave-meetings.server";
import { listCandidateMeetings } from "~/app/domain/arenas/queries.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createBookingWorld } from "~/tests/support/booking-world";

const lock = vi.hoisted(() => ({ isOff: false }));

// The lock as it is; for the control alone, the same meetings without it.
vi.mock("~/app/domain/arenas/end-meetings.server", async (original) => {
  const module = await original<typeof import("~/app/domain/arenas/end-meetings.server")>();
  const lockMeetings: typeof module.lockMeetings = async (tx, where) => {
    if (!lock.isOff) return module.lockMeetings(tx, where);
    const meetings = await tx.booking.findMany({ where, select: { id: true } });
    return meetings.map(({ id }) => id);
  };
  return { ...module, lockMeetings };
});

const now = new Date("2026-11-24T09:00:00Z");

/** Two meetings of one provider: one with a candidate alone, one where a second comes along. */
async function createMeetings() {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 1, providers: 1, now });
  const [{ organisationId, candidateId } = { organisationId: "", candidateId: "" }] = world.providers;
  const {
    id: _,
    number: __,
    linkTokenHash: ___,
    ...copied
  } = await prisma.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  const consents = { create: { kind: "PUBLISH", textVersion: "2026-12", text: "Ja", givenHow: "MEETING" } } as const;
  const other = await prisma.candidate.create({ data: { ...copied, consents }, select: { id: true } });
  const book = async (at: number, candidateIds: string[]) => {
    const place = { slotId: world.slotIds[at] ?? "", tableId: world.tableIds[0] ?? "" };
    const result = await bookSlot({ ...place, candidateIds }, { organisationId, now });
    if (!result.ok) throw new Error(result.reason);
    return result.bookingId;
  };
  return {
    candidateId,
    other: other.id,
    alone: await book(0, [candidateId]),
    together: await book(1, [candidateId, other.id]),
  };
}

const meeting = (id: string) =>
  prisma.booking.findUniqueOrThrow({
    where: { id },
    select: { cancelledAt: true, candidates: { select: { candidateId: true } } },
  });

test("who withdraws leaves the meetings to come, and one with nobody left is cancelled", async () => {
  const { candidateId, other, alone, together } = await createMeetings();
  await prisma.candidate.update({ where: { id: candidateId }, data: { state: "WITHDRAWN" } });
  await leaveMeetings({ candidateId }, { now });
  await leaveMeetings({ candidateId }, { now });
  expect(await meeting(alone)).toEqual({ cancelledAt: now, candidates: [] });
  expect(await meeting(together)).toEqual({ cancelledAt: null, candidates: [{ candidateId: other }] });
  const told = (await announcedFacts("meeting.left")).map(({ payload }) => payload.bookingId);
  expect(told.filter((id) => id === alone || id === together)).toEqual([together]);
});

test("who says no to one meeting leaves that one alone, and is not shown it any more", async () => {
  const { candidateId, other, alone, together } = await createMeetings();
  expect(await leaveMeeting({ bookingId: together, candidateId, now })).toEqual({ ok: true });
  expect(await meeting(together)).toEqual({ cancelledAt: null, candidates: [{ candidateId: other }] });
  expect(await meeting(alone)).toEqual({ cancelledAt: null, candidates: [{ candidateId }] });
  const shown = await listCandidateMeetings(candidateId, { now });
  expect(shown).toMatchObject([{ id: alone, host: "Företag 1", table: 1, mayLeave: true }]);
  expect((await announcedFacts("meeting.left")).map(({ payload }) => payload)).toContainEqual({ bookingId: together });
});

test("who says no to a meeting alone cancels it", async () => {
  const { candidateId, alone } = await createMeetings();
  expect(await leaveMeeting({ bookingId: alone, candidateId, now })).toEqual({ ok: true });
  expect(await meeting(alone)).toEqual({ cancelledAt: now, candidates: [] });
});

test("nobody says no for somebody else, twice, or once the meeting has begun", async () => {
  const { candidateId, other, alone } = await createMeetings();
  const begun = new Date("2026-12-04T09:00:00Z");
  expect(await leaveMeeting({ bookingId: alone, candidateId: other, now })).toEqual({ ok: false, reason: "gone" });
  expect(await leaveMeeting({ bookingId: alone, candidateId, now: begun })).toEqual({ ok: false, reason: "begun" });
  expect(await leaveMeeting({ bookingId: alone, candidateId, now })).toEqual({ ok: true });
  expect(await leaveMeeting({ bookingId: alone, candidateId, now })).toEqual({ ok: false, reason: "gone" });
});

test("nobody is booked who said yes to a text that says nothing of meetings, and the refusal says who", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const input = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
  await prisma.consent.updateMany({ where: { candidateId }, data: { textVersion: "2026-11" } });
  const { number } = await prisma.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { number: true } });
  const refused = { ok: false, reason: "not-asked", aliases: [`K-${number}`] };
  expect(await bookSlot(input, { organisationId, now })).toEqual(refused);
});

test("who only pauses keeps the meetings", async () => {
  const { candidateId, alone } = await createMeetings();
  await prisma.candidate.update({ where: { id: candidateId }, data: { state: "PAUSED" } });
  await leaveMeetings({ candidateId }, { now });
  expect(await meeting(alone)).toEqual({ cancelledAt: null, candidates: [{ candidateId }] });
});

test("nobody books a candidate who withdraws at the same moment", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const input = { slotId: world.slotIds[0]!, tableId: world.tableIds[0]!, candidateIds: [candidateId] };
  let booked: Promise<BookResult> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.candidate.update({ where: { id: candidateId }, data: { state: "WITHDRAWN" } });
    booked = bookSlot(input, { organisationId, now });
    await new Promise((next) => setTimeout(next, 300));
  });
  expect(await booked).toEqual({ ok: false, reason: "not-your-candidate" });
});

/** Both candidates of one meeting withdraw, and leave it at the same moment. Says what becomes of the meeting. */
async function leaveTogether() {
  const { candidateId, other, together } = await createMeetings();
  const both = [candidateId, other];
  await prisma.candidate.updateMany({ where: { id: { in: both } }, data: { state: "WITHDRAWN" } });
  let left: Promise<unknown> | undefined;
  // Their seats are held until both have begun.
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from booking_candidate where booking_id = ${together}::uuid for update`;
    left = Promise.all(both.map((id) => leaveMeetings({ candidateId: id }, { now })));
    await new Promise((next) => setTimeout(next, 300));
  });
  await left;
  return meeting(together);
}

test("when both candidates of a meeting leave it at once, it is cancelled", async () => {
  for (let round = 0; round < 3; round++) expect(await leaveTogether()).toEqual({ cancelledAt: now, candidates: [] });
});

test("without the lock a meeting is left standing with nobody in it, so the race can be lost", async () => {
  lock.isOff = true;
  const meetings = [];
  for (let round = 0; round < 5; round++) meetings.push(await leaveTogether());
  lock.isOff = false;
  expect(meetings).toContainEqual({ cancelledAt: null, candidates: [] });
});
