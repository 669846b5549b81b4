import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { remindBeforeDeadline, remindOfWishes } from "~/app/domain/scheduling/remind-of-wishes.server";
import { saveAttendance } from "~/app/domain/scheduling/save-attendance.server";
import { saveWishes } from "~/app/domain/scheduling/save-wishes.server";
import { readWishesPage } from "~/app/domain/scheduling/wishes-page.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createOrganisedWorld } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");
const deadline = new Date("2026-11-25T09:00:00Z");

function createWorld() {
  return createOrganisedWorld(prisma, { slots: 3, hosts: 2, providers: 2, now, wishes: [], wishesCloseAt: deadline });
}

test("wishes replace what was said before, until the deadline", async () => {
  const { arenaId, hostIds, providerIds } = await createWorld();
  const actor = { arenaId, organisationId: hostIds[0]!, now };
  await saveWishes([{ toId: providerIds[0]!, level: "MUST" }], actor);
  expect(await saveWishes([{ toId: providerIds[1]!, level: "NO" }], actor)).toEqual({ ok: true });
  const stored = await prisma.wish.findMany({ where: { arenaId } });
  expect(stored).toMatchObject([{ toOrganisationId: providerIds[1], level: "NO" }]);
  const late = await saveWishes([{ toId: providerIds[0]!, level: "MUST" }], { ...actor, now: deadline });
  expect(late).toEqual({ ok: false, reason: "wishes-closed" });
  expect(await prisma.wish.count({ where: { arenaId } })).toBe(1);
});

test("a provider whose authorisation is withdrawn says nothing more, and what it said before stands", async () => {
  const { arenaId, hostIds, providerIds } = await createWorld();
  const actor = { arenaId, organisationId: providerIds[0]!, now };
  expect(await saveWishes([{ toId: hostIds[0]!, level: "MUST" }], actor)).toEqual({ ok: true });
  await prisma.authorisation.updateMany({ where: { providerId: providerIds[0]! }, data: { state: "WITHDRAWN" } });
  expect(await saveWishes([], actor)).toEqual({ ok: false, reason: "not-authorised" });
  expect(await prisma.wish.findMany({ where: { arenaId } })).toMatchObject([{ level: "MUST" }]);
});

test("nobody wishes for itself, for its own side, or at an arena where it does not take part", async () => {
  const { arenaId, hostIds, providerIds } = await createWorld();
  const other = await createWorld();
  const wish = (from: string, toId: string) =>
    saveWishes([{ toId, level: "WANT" }], { arenaId, organisationId: from, now });
  const refused = { ok: false, reason: "not-a-participant" };
  expect(await wish(hostIds[0]!, hostIds[0]!)).toEqual(refused);
  expect(await wish(hostIds[0]!, hostIds[1]!)).toEqual(refused);
  expect(await wish(hostIds[0]!, other.providerIds[0]!)).toEqual(refused);
  expect(await wish(other.hostIds[0]!, providerIds[0]!)).toEqual({ ok: false, reason: "gone" });
});

test("a participant sees who wants to meet it first, and never who does not", async () => {
  const { arenaId, hostIds, providerIds } = await createWorld();
  await saveWishes([{ toId: providerIds[0]!, level: "NO" }], { arenaId, organisationId: hostIds[0]!, now });
  await saveWishes([{ toId: providerIds[0]!, level: "WANT" }], { arenaId, organisationId: hostIds[1]!, now });
  const page = await readWishesPage(arenaId, { organisationId: providerIds[0]!, kind: "PROVIDER", now });
  if (page?.view !== "participant") throw new Error("This is not a participant's page.");
  expect(page.rows.map(({ id, wantsMe }) => [id, wantsMe])).toEqual([
    [hostIds[1], true],
    [hostIds[0], false],
  ]);
});

test("those who have not answered are reminded, once a day at most, also when two remind at once", async () => {
  const { arenaId, organiser, hostIds, providerIds } = await createWorld();
  await saveWishes([], { arenaId, organisationId: hostIds[0]!, now });
  const remind = (at: Date) => remindOfWishes({ arenaId, organisationId: organiser.organisationId, now: at });
  const results = await Promise.all([remind(now), remind(now)]);
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, reminded: 3 }]);
  const facts = await announcedFacts("wishes.reminded");
  const told = facts.filter(({ payload }) => payload.arenaId === arenaId).map(({ payload }) => payload.organisationId);
  expect(told.sort()).toEqual([hostIds[1]!, ...providerIds].sort());
  expect(await remind(new Date(now.getTime() + 3_600_000))).toEqual({ ok: false, reason: "reminded-today" });
});

test("two days before the deadline those who have not answered are reminded by the clock, once, also by two workers", async () => {
  const { arenaId } = await createWorld();
  const { wishesCloseAt } = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  const before = (hours: number) => new Date(wishesCloseAt!.getTime() - hours * 3_600_000);
  const countTold = async () => {
    const facts = await announcedFacts("wishes.reminded");
    return facts.filter(({ payload }) => payload.arenaId === arenaId).length;
  };
  await remindBeforeDeadline({ now: before(49) });
  expect(await countTold()).toBe(0);
  await Promise.all([remindBeforeDeadline({ now: before(47) }), remindBeforeDeadline({ now: before(47) })]);
  const told = await countTold();
  expect(told).toBeGreaterThan(0);
  await remindBeforeDeadline({ now: before(1) });
  expect(await countTold()).toBe(told);
});

test("a provider that is not authorised does not join, and nobody brings another's candidate", async () => {
  const { arenaId, organiser, providerIds, candidateIds } = await createWorld();
  const { personId } = organiser;
  const how = { representatives: 2, awaySlotIds: [], candidateIds: [candidateIds[1]!] };
  const actor = { arenaId, organisationId: providerIds[0]!, personId, kind: "PROVIDER" as const, now };
  expect(await saveAttendance(how, actor)).toEqual({ ok: false, reason: "not-your-candidate" });
  const own = { ...how, candidateIds: [candidateIds[0]!] };
  expect(await saveAttendance(own, actor)).toEqual({ ok: true });
  await prisma.authorisation.updateMany({ where: { providerId: providerIds[0]! }, data: { state: "WITHDRAWN" } });
  expect(await saveAttendance(own, actor)).toEqual({ ok: false, reason: "not-authorised" });
});

test("an employer that names a provider's candidate, or one that is not there, joins without it", async () => {
  const { arenaId, organiser, hostIds, candidateIds } = await createWorld();
  const actor = { arenaId, organisationId: hostIds[0]!, personId: organiser.personId, kind: "EMPLOYER" as const, now };
  const input = { representatives: 1, awaySlotIds: [], candidateIds: [candidateIds[0]!, randomUUID()] };
  expect(await saveAttendance(input, actor)).toEqual({ ok: true });
  expect(await prisma.participationCandidate.count({ where: { participation: { arenaId } } })).toBe(0);
});
