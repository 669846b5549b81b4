import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { leaveMeetings } from "~/app/domain/arenas/leave-meetings.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

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
  const other = await prisma.candidate.create({ data: copied, select: { id: true } });
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
});

test("who only pauses keeps the meetings", async () => {
  const { candidateId, alone } = await createMeetings();
  await prisma.candidate.update({ where: { id: candidateId }, data: { state: "PAUSED" } });
  await leaveMeetings({ candidateId }, { now });
  expect(await meeting(alone)).toEqual({ cancelledAt: null, candidates: [{ candidateId }] });
});
