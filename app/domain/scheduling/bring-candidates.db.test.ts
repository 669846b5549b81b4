import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { bringCandidates } from "~/app/domain/scheduling/answer-programme.server";
import { publishTimetable } from "~/app/domain/scheduling/publish-timetable.server";
import { prisma } from "~/app/platform/db.server";
import { createOrganisedWorld, generate } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");

/** A published timetable of one meeting, and its provider's candidate, that has said yes to meetings at arenas. */
async function createPublished() {
  const wishes: [number, number, "WANT"][] = [[0, 0, "WANT"]];
  const world = await createOrganisedWorld(prisma, { slots: 2, hosts: 1, providers: 1, now, wishes });
  const { arenaId, organiser, candidateIds, providerIds } = world;
  const [candidateId, organisationId] = [candidateIds[0]!, providerIds[0]!];
  await generate(world);
  await publishTimetable({ arenaId, ...organiser, expected: 1, now });
  const meeting = await prisma.booking.findFirstOrThrow({ where: { arenaId, isPlanned: true } });
  const bring = (candidateIds: string[], { at = now, bookingId = meeting.id } = {}) =>
    bringCandidates({ bookingId, candidateIds }, { arenaId, organisationId, now: at });
  const listBrought = async (bookingId = meeting.id) => {
    const seats = await prisma.bookingCandidate.findMany({ where: { bookingId } });
    return seats.map((seat) => seat.candidateId);
  };
  return { ...world, candidateId, organisationId, meeting, bring, listBrought };
}

test("a provider chooses who comes until the meeting ends, also while it is held", async () => {
  const { meeting, candidateId, bring, listBrought } = await createPublished();
  expect(await bring([candidateId])).toEqual({ ok: true });
  expect(await bring([], { at: meeting.startsAt })).toEqual({ ok: true });
  expect(await listBrought()).toEqual([]);
  expect(await bring([candidateId], { at: meeting.endsAt })).toEqual({ ok: false, reason: "over" });
});

test("a provider whose authorisation is withdrawn brings nobody", async () => {
  const { organisationId, candidateId, bring, listBrought } = await createPublished();
  await prisma.authorisation.updateMany({ where: { providerId: organisationId }, data: { state: "WITHDRAWN" } });
  expect(await bring([candidateId])).toEqual({ ok: false, reason: "not-authorised" });
  expect(await listBrought()).toEqual([]);
});

test("a meeting that a provider booked by itself is not emptied", async () => {
  const { meeting, organisationId, candidateId, tableIds, slotIds, bring, listBrought } = await createPublished();
  const slotId = slotIds.find((id) => id !== meeting.slotId)!;
  const place = { slotId, tableId: tableIds[0]!, candidateIds: [candidateId] };
  const booked = await bookSlot(place, { organisationId, now });
  if (!booked.ok) throw new Error(booked.reason);
  expect(await bring([], { bookingId: booked.bookingId })).toEqual({ ok: false, reason: "gone" });
  expect(await listBrought(booked.bookingId)).toEqual([candidateId]);
});

test.each([{ state: "CLOSED" as const }, { timetableStage: "PROVISIONAL" as const }])(
  "nobody is chosen in an arena that is %j",
  async (change) => {
    const { arenaId, candidateId, bring } = await createPublished();
    await prisma.arena.update({ where: { id: arenaId }, data: change });
    expect(await bring([candidateId])).toEqual({ ok: false, reason: "gone" });
  },
);
