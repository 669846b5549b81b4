import { expect, test } from "vitest";
import { answerProgramme } from "~/app/domain/scheduling/answer-programme.server";
import { editTimetable } from "~/app/domain/scheduling/edit-timetable.server";
import { handleRequest } from "~/app/domain/scheduling/handle-request.server";
import { publishTimetable } from "~/app/domain/scheduling/publish-timetable.server";
import { showTimetable } from "~/app/domain/scheduling/show-timetable.server";
import { readTimetableFigures } from "~/app/domain/scheduling/timetable-figures.server";
import { readTimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createOrganisedWorld, generate } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");

/** Two employers and two providers of which every pair wishes to meet, with a timetable. */
async function createTimetable() {
  const wishes = [0, 1].flatMap((host) => [0, 1].map((provider): [number, number, "WANT"] => [host, provider, "WANT"]));
  const world = await createOrganisedWorld(prisma, { slots: 3, hosts: 2, providers: 2, now, wishes });
  await generate(world);
  const { arenaId, organiser } = world;
  const read = async () =>
    (await readTimetablePage(arenaId, { organisationId: organiser.organisationId, now, meetingKey: null }))!;
  return { ...world, at: { arenaId, ...organiser, now }, read };
}

test("open requests for changes come first, a handled one is marked, and what is written anew is open again", async () => {
  const { at, arenaId, providerIds, hostIds, read } = await createTimetable();
  await showTimetable({ ...at, expected: 1 });
  const [shown] = await prisma.auditEvent.findMany({
    where: { subject: `arena:${arenaId}`, action: "timetable.shown" },
  });
  expect(shown).toMatchObject({ personId: at.personId, detail: { number: 1, told: 4 } });
  const [first, second] = [providerIds[0]!, hostIds[0]!];
  const ask = (organisationId: string, text: string, minutes: number) =>
    answerProgramme(
      { number: 1, isRight: "no", text },
      { arenaId, organisationId, now: new Date(now.getTime() + minutes * 60_000) },
    );
  await ask(first, "Gärna senare.", 1);
  await ask(second, "Gärna tidigare.", 2);
  const texts = async () => (await read()).answers.map(({ text }) => text);
  expect(await texts()).toEqual(["Gärna tidigare.", "Gärna senare."]);
  const answeredAt = new Date(now.getTime() + 120_000);
  const handled = { participantId: second, answeredAt, isHandled: "yes" as const };
  expect(await handleRequest(handled, { ...at, organisationId: first })).toEqual({ ok: false, reason: "gone" });
  expect(await handleRequest(handled, at)).toEqual({ ok: true });
  expect(await texts()).toEqual(["Gärna senare.", "Gärna tidigare."]);
  await ask(second, "Nej, tidigare.", 3);
  expect(await texts()).toEqual(["Nej, tidigare.", "Gärna senare."]);
  expect(await handleRequest(handled, at)).toEqual({ ok: false, reason: "gone" });
});

test("the organiser sees whom publishing will tell before it is done, and a freed place is announced to those in line", async () => {
  const { at, arenaId, hostIds, providerIds, read } = await createTimetable();
  await publishTimetable({ ...at, expected: 1 });
  expect((await read()).changes).toMatchObject({ lines: [], told: [] });
  const pair = { hostId: hostIds[0]!, providerId: providerIds[1]! };
  const { tableId, slotId } = await prisma.booking.findFirstOrThrow({ where: { arenaId, ...pair } });
  await editTimetable({ ...pair, intent: "unschedule" }, { ...at, expected: 1 });
  const { changes } = await read();
  expect(changes.lines).toMatchObject([{ kind: "cancel", host: "Företag 1", provider: "Jobbexpert 2", to: null }]);
  expect(changes.told).toEqual(["Företag 1", "Jobbexpert 2"]);
  await publishTimetable({ ...at, expected: 2 });
  const freed = (await announcedFacts("place.freed")).map(({ payload }) => payload);
  expect(freed.filter((place) => place.tableId === tableId)).toEqual([{ tableId, slotId }]);
});

test("the summary's figures are of what was published, for its organiser only", async () => {
  const { at, arenaId, hostIds, providerIds } = await createTimetable();
  expect(await readTimetableFigures(arenaId, at)).toBeNull();
  await publishTimetable({ ...at, expected: 1 });
  const pair = { hostId: hostIds[0]!, providerId: providerIds[1]! };
  await editTimetable({ ...pair, intent: "unschedule" }, { ...at, expected: 1 });
  expect(await readTimetableFigures(arenaId, at)).toMatchObject({ want: { met: 4, all: 4 }, unplaced: 0, breaks: 0 });
  await publishTimetable({ ...at, expected: 2 });
  const figures = await readTimetableFigures(arenaId, at);
  expect(figures).toMatchObject({ number: 2, want: { met: 3, all: 4 }, must: { all: 0 }, unplaced: 1 });
  expect(figures?.search).toMatchObject({ number: 1, isProven: true });
  expect(await readTimetableFigures(arenaId, { organisationId: hostIds[0]! })).toBeNull();
});
