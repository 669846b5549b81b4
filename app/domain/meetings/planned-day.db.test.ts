import { expect, test } from "vitest";
import { answerMeeting } from "~/app/domain/meetings/answer-meeting.server";
import { checkIn } from "~/app/domain/meetings/attendance.server";
import { copyArena } from "~/app/domain/meetings/copy-arena.server";
import { markMissing, takeBackMissing } from "~/app/domain/meetings/mark-missing.server";
import { shiftMeetings } from "~/app/domain/meetings/shift-meetings.server";
import { prisma } from "~/app/platform/db.server";
import { after, begins, createDayWorld, type DayWorld, readMeetingOf } from "~/tests/support/day-world";

/** The day of a published timetable: its meetings have no candidates yet, and one provider comes with two at once. */
async function createPlannedDay() {
  const world = await createDayWorld({ slots: 3, tables: 2, providers: 2 });
  const { arenaId } = world;
  const wishesCloseAt = new Date(begins.getTime() - 10 * 86_400_000);
  await prisma.arena.update({
    where: { id: arenaId },
    data: { form: "TIMETABLE", timetableStage: "PUBLISHED", wishesCloseAt },
  });
  await prisma.arenaParticipation.createMany({
    data: world.providers.map(({ organisationId }) => ({
      arenaId,
      organisationId,
      state: "JOINED",
      representatives: 2,
    })),
  });
  const first = await plan(world, { table: 0, seat: 0 });
  const second = await plan(world, { table: 1, seat: 1 });
  return { ...world, first, second, provider: world.providers[0]!.organisationId };
}

/** The first provider's meeting in the second slot. */
async function plan(world: DayWorld, { table, seat }: { table: number; seat: number }): Promise<string> {
  const slot = await prisma.arenaSlot.findUniqueOrThrow({ where: { id: world.slotIds[1]! } });
  const { id } = await prisma.booking.create({
    data: {
      arenaId: world.arenaId,
      slotId: slot.id,
      tableId: world.tableIds[table]!,
      hostId: world.hosts[table]!.organisationId,
      providerId: world.providers[0]!.organisationId,
      seat,
      isPlanned: true,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
    },
  });
  return id;
}

test("a provider of a timetable that comes after all gets all its meetings back, also two at once without candidates", async () => {
  const { organiser, provider, first, second } = await createPlannedDay();
  expect(await markMissing(provider, { ...organiser, now: after(5) })).toEqual({ ok: true });
  expect([(await readMeetingOf(first)).stands, (await readMeetingOf(second)).stands]).toEqual([false, false]);
  expect(await takeBackMissing(provider, { ...organiser, now: after(6) })).toEqual({ ok: true, isWhole: true });
  expect([(await readMeetingOf(first)).stands, (await readMeetingOf(second)).stands]).toEqual([true, true]);
});

test("one table is shifted while the provider's other representative is in a meeting at another table", async () => {
  const { organiser, tableIds, first, second } = await createPlannedDay();
  const shifted = await shiftMeetings({ minutes: 5, tableId: tableIds[0]! }, { ...organiser, now: after(1) });
  expect(shifted).toEqual({ ok: true });
  expect([(await readMeetingOf(first)).from, (await readMeetingOf(second)).from]).toEqual([20, 15]);
});

test("a provider that has joined and got no meeting can be checked in, and marked as not come", async () => {
  const { organiser, providers } = await createPlannedDay();
  const { organisationId } = providers[1]!;
  expect(await checkIn(organisationId, { ...organiser, now: after(1) })).toEqual({ ok: true });
  const missing = await markMissing(organisationId, { ...organiser, now: after(2) });
  expect(missing).toEqual({ ok: false, reason: "came" });
});

test("both sides say what came of a planned meeting without candidates", async () => {
  const { first, provider, hosts, personId } = await createPlannedDay();
  const answer = { bookingId: first, choice: "INTRODUCTION" as const, places: [] };
  for (const organisationId of [provider, hosts[0]!.organisationId]) {
    const key = crypto.randomUUID();
    const said = await answerMeeting({ ...answer, key }, { organisationId, personId, now: after(20) });
    expect(said).toEqual({ ok: true });
  }
  expect(await prisma.meetingOutcome.count({ where: { bookingId: first, result: "MET" } })).toBe(2);
});

test("a copy of an arena with a timetable has one too, and its wishes close as many days before", async () => {
  const { organiser } = await createPlannedDay();
  const copied = await copyArena({ date: "2027-06-14", invite: false }, { ...organiser, now: after(600) });
  if (!copied.ok) throw new Error(copied.reason);
  expect(await prisma.arena.findUnique({ where: { id: copied.arenaId } })).toMatchObject({
    form: "TIMETABLE",
    timetableStage: "PLANNING",
    wishesCloseAt: new Date("2027-06-04T08:00:00Z"),
  });
});
