import { expect, test } from "vitest";
import { cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { answerMeeting } from "~/app/domain/meetings/answer-meeting.server";
import { followMeeting } from "~/app/domain/meetings/follow-meeting.server";
import type { Choice } from "~/app/domain/meetings/kinds";
import { meetingState } from "~/app/domain/meetings/outcome-policy";
import { listDayMeetings, listSaidMeetings } from "~/app/domain/meetings/queries.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { after, bookAt, bookedAt, createDayWorld } from "~/tests/support/day-world";

/** A meeting that has begun, with one need at its table. */
async function createMeeting() {
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  const bookingId = await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const [host, provider] = [world.hosts[0]!, world.providers[0]!];
  const need = await prisma.need.create({
    data: { organisationId: host.organisationId, kind: "RECRUITMENT", title: "Köksbiträde", state: "PUBLISHED" },
    select: { id: true },
  });
  await prisma.participationNeed.create({ data: { participationId: host.id, needId: need.id } });
  const { personId } = world;
  const asHost = { organisationId: host.organisationId, personId, now: after(5) };
  const asProvider = { organisationId: provider.organisationId, personId, now: after(5) };
  const say = (choice: Choice, key: string = crypto.randomUUID()) => ({ key, bookingId, choice, places: [] });
  return { ...world, bookingId, needId: need.id, candidateId: provider.candidateId, asHost, asProvider, say };
}

async function saidOf(bookingId: string) {
  return prisma.meetingOutcome.findMany({
    where: { bookingId },
    select: { side: true, result: true, follow: true },
    orderBy: { side: "asc" },
  });
}

test("both sides answer at once, and neither answer is lost", async () => {
  const { bookingId, asHost, asProvider, say } = await createMeeting();
  await Promise.all([answerMeeting(say("INTRODUCTION"), asHost), answerMeeting(say("NOTHING"), asProvider)]);
  expect(await saidOf(bookingId)).toEqual([
    { side: "HOST", result: "MET", follow: "INTRODUCTION" },
    { side: "PROVIDER", result: "MET", follow: "NOTHING" },
  ]);
});

test("of two taps at once with one key, one counts, and both are told as done", async () => {
  const { bookingId, asHost, say } = await createMeeting();
  const answer = say("PRAKTIK");
  const results = await Promise.all(Array.from({ length: 8 }, () => answerMeeting(answer, asHost)));
  expect(results).toEqual(Array(8).fill({ ok: true }));
  expect(await prisma.meetingAnswer.count({ where: { bookingId } })).toBe(1);
  const told = (await announcedFacts("meeting.answered")).filter(({ payload }) => payload.bookingId === bookingId);
  expect(told).toHaveLength(1);
});

test("an answer that arrives a second time does not undo a later one", async () => {
  const { bookingId, asHost, say } = await createMeeting();
  const [first, later] = [say("NOT_HELD"), say("HIRE")];
  for (const answer of [first, later, first]) expect(await answerMeeting(answer, asHost)).toEqual({ ok: true });
  expect(await saidOf(bookingId)).toEqual([{ side: "HOST", result: "MET", follow: "HIRE" }]);
});

test("that one side says it was not held is enough", async () => {
  const { arenaId, asHost, asProvider, say } = await createMeeting();
  await answerMeeting(say("INTRODUCTION"), asHost);
  await answerMeeting(say("NOT_HELD"), asProvider);
  const [meeting] = await listSaidMeetings(arenaId);
  expect(meetingState(meeting!.said, { startsAt: meeting!.startsAt, now: after(60) })).toBe("not-held");
});

test.each([
  ["before the meeting begins", bookedAt, "not-begun"],
  ["more than a week after the arena", after(15 + 7 * 24 * 60), "answers-closed"],
])("nobody answers %s", async (_, now, reason) => {
  const { asHost, say } = await createMeeting();
  expect(await answerMeeting(say("NOTHING"), { ...asHost, now })).toEqual({ ok: false, reason });
});

test("only the two sides of a meeting that stands answer", async () => {
  const { bookingId, asHost, say, organiser } = await createMeeting();
  expect(await answerMeeting(say("NOTHING"), { ...organiser, now: after(5) })).toEqual({ ok: false, reason: "gone" });
  await cancelBooking(bookingId, { ...asHost, now: bookedAt });
  expect(await answerMeeting(say("NOTHING"), asHost)).toEqual({ ok: false, reason: "gone" });
});

test("what follows is about needs of the table and candidates of the meeting only", async () => {
  const { asHost, say } = await createMeeting();
  const wrongNeed = { ...say("HIRE"), needId: crypto.randomUUID() };
  const wrongPlace = { ...say("HIRE"), places: [2] };
  for (const answer of [wrongNeed, wrongPlace])
    expect(await answerMeeting(answer, asHost)).toEqual({ ok: false, reason: "not-theirs" });
});

test("an introduction that one side wants is proposed, and accepted when the other wants it too; the candidate's yes is awaited", async () => {
  const { bookingId, needId, candidateId, asHost, asProvider, personId, say } = await createMeeting();
  const pair = { needId_candidateId: { needId, candidateId } };
  const read = () =>
    prisma.introduction.findUnique({ where: pair, select: { state: true, startedBy: true, candidateYesAt: true } });
  await answerMeeting(say("INTRODUCTION"), asHost);
  for (const _ of [1, 2]) await followMeeting({ bookingId, side: "HOST", personId }, { now: after(6) });
  expect(await read()).toEqual({ state: "PROPOSED", startedBy: "EMPLOYER", candidateYesAt: null });
  await answerMeeting(say("HIRE"), asProvider);
  for (const _ of [1, 2]) await followMeeting({ bookingId, side: "PROVIDER", personId }, { now: after(7) });
  expect(await read()).toEqual({ state: "INTERESTED", startedBy: "EMPLOYER", candidateYesAt: null });
});

test("an introduction that cannot be made is told with the answer, and the answer stands", async () => {
  const { bookingId, needId, asHost, personId, say } = await createMeeting();
  await answerMeeting(say("INTRODUCTION"), asHost);
  await prisma.need.update({ where: { id: needId }, data: { state: "FILLED" } });
  await followMeeting({ bookingId, side: "HOST", personId }, { now: after(6) });
  const outcome = await prisma.meetingOutcome.findFirst({
    where: { bookingId },
    select: { refusal: true, follow: true },
  });
  expect(outcome).toEqual({ refusal: "no-such-need", follow: "INTRODUCTION" });
});

test("a side reads its own answer whole, of the other's only whether it was held, and the organiser reads no candidate", async () => {
  const { arenaId, bookingId, needId, candidateId, asHost, asProvider, say } = await createMeeting();
  await answerMeeting(say("INTRODUCTION"), asHost);
  await prisma.meetingOutcome.updateMany({ where: { bookingId }, data: { refusal: "too-many" } });
  const readAs = async ({ organisationId }: { organisationId: string }) => {
    const [{ said, otherResult } = { said: null, otherResult: null }] = await listDayMeetings(arenaId, {
      organisationId,
    });
    return { said, otherResult };
  };
  const own = { side: "HOST", follow: "INTRODUCTION", needId, candidateIds: [candidateId], refusal: "too-many" };
  expect(await readAs(asHost)).toMatchObject({ said: own, otherResult: null });
  expect(await readAs(asProvider)).toEqual({ said: null, otherResult: "MET" });
  const [meeting] = await listSaidMeetings(arenaId);
  expect(meeting?.said).toEqual([{ side: "HOST", result: "MET", follow: "INTRODUCTION" }]);
});

test("a key that the other side has used is taken for no receipt of this side's answer", async () => {
  const { bookingId, asHost, asProvider, say } = await createMeeting();
  const answer = say("NOTHING");
  for (const side of [asHost, asProvider, asProvider]) expect(await answerMeeting(answer, side)).toEqual({ ok: true });
  expect((await saidOf(bookingId)).map(({ side }) => side)).toEqual(["HOST", "PROVIDER"]);
});
