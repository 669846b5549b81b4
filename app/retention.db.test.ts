import { expect, test } from "vitest";
import { prisma } from "~/app/platform/db.server";
import { forgetWhatIsOld } from "~/app/retention.server";
import { bookAt, createDayWorld } from "~/tests/support/day-world";

const now = new Date("2026-11-24T01:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A profile last changed so many days ago, with an introduction that moved so many days ago. */
async function createProfile({ changed, introduced }: { changed: number; introduced?: number }): Promise<string> {
  const { id: organisationId } = await prisma.organisation.create({ data: { kind: "PROVIDER", name: "Coacherna" } });
  const { id } = await prisma.candidate.create({ data: { organisationId, updatedAt: daysAgo(changed) } });
  if (introduced === undefined) return id;
  const { id: needId } = await prisma.need.create({ data: { organisationId, kind: "PRAKTIK" } });
  const parties = { needId, candidateId: id, employerId: organisationId, providerId: organisationId };
  await prisma.introduction.create({
    data: {
      ...parties,
      startedBy: "PROVIDER",
      updatedAt: daysAgo(introduced),
      events: { create: { kind: "proposed" } },
    },
  });
  return id;
}

async function createMail(template: string, age: number, state: "SENT" | "FAILED" = "SENT"): Promise<string> {
  const mail = { state, key: crypto.randomUUID(), recipient: "a@example.org", language: "sv", template, props: {} };
  return (await prisma.outboxMail.create({ data: { ...mail, createdAt: daysAgo(age) } })).id;
}

const keptCandidates = async (ids: string[]) =>
  (await prisma.candidate.findMany({ where: { id: { in: ids } } })).map(({ id }) => id).sort();

test("a profile goes a year after its last activity, with its introductions; one that was introduced since stays", async () => {
  const old = await createProfile({ changed: 370, introduced: 368 });
  const kept = [await createProfile({ changed: 360 }), await createProfile({ changed: 400, introduced: 30 })].sort();
  expect(await forgetWhatIsOld({ isDryRun: true, now })).toMatchObject({ candidates: 1 });
  expect(await keptCandidates([old, ...kept])).toHaveLength(3);
  expect(await forgetWhatIsOld({ now })).toMatchObject({ candidates: 1 });
  expect(await keptCandidates([old, ...kept])).toEqual(kept);
  expect(await prisma.introduction.count({ where: { candidateId: old } })).toBe(0);
});

test("a mailed link to sign in is kept a day, other mail half a year, and an ended session not at all", async () => {
  const kept = [await createMail("sign-in-requested", 0.9), await createMail("notice", 179)].sort();
  await createMail("sign-in-requested", 1.1);
  await createMail("notice", 181);
  const person = await prisma.person.create({ data: { email: "ended@example.org", name: "Någon" } });
  for (const age of [-1, 1])
    await prisma.session.create({ data: { personId: person.id, tokenHash: `t${age}`, expiresAt: daysAgo(age) } });
  expect(await forgetWhatIsOld({ now })).toMatchObject({ signIns: 1, mails: 2 });
  expect((await prisma.outboxMail.findMany()).map(({ id }) => id).sort()).toEqual(kept);
  expect(await prisma.session.count()).toBe(1);
});

test("an invitation that never left is kept as long as its link lives, one that left as long as other mail", async () => {
  await prisma.outboxMail.deleteMany();
  const kept = [await createMail("invitation", 13, "FAILED"), await createMail("invitation", 15)].sort();
  await createMail("invitation", 15, "FAILED");
  expect(await forgetWhatIsOld({ now })).toMatchObject({ mails: 1 });
  expect((await prisma.outboxMail.findMany()).map(({ id }) => id).sort()).toEqual(kept);
});

test("what was new in a saved search goes after 90 days; the search stays", async () => {
  const person = { create: { email: `${crypto.randomUUID()}@example.org`, name: "Member" } };
  const { memberships } = await prisma.organisation.create({
    data: { kind: "EMPLOYER", name: "Kajen", memberships: { create: { role: "ADMIN", person } } },
    select: { memberships: { select: { personId: true, organisationId: true } } },
  });
  const hit = (age: number) => ({ documentId: crypto.randomUUID(), foundAt: daysAgo(age) });
  const { id } = await prisma.savedSearch.create({
    data: {
      ...{ personId: "", organisationId: "", ...memberships[0], list: "NEEDS", name: "Allt", pace: "NEVER" },
      hits: { create: [hit(91), hit(89)] },
    },
    select: { id: true },
  });
  expect(await forgetWhatIsOld({ now })).toMatchObject({ hits: 1 });
  expect(await prisma.savedSearchHit.count({ where: { searchId: id } })).toBe(1);
});

test("what was said of a meeting goes two years after the arena; a profile that is gone is in none of it before", async () => {
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  const bookingId = await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const { arenaId, organiser } = world;
  const { organisationId, candidateId } = world.providers[0]!;
  const answeredAt = new Date("2026-12-04T09:20:00Z");
  await prisma.meetingOutcome.create({
    data: { bookingId, side: "HOST", result: "MET", follow: "HIRE", answeredAt, candidateIds: [candidateId] },
  });
  await prisma.arenaAttendance.create({ data: { arenaId, organisationId, cameAt: answeredAt } });
  await prisma.arenaRating.create({ data: { arenaId, organisationId, worth: 4, arranged: 5, answeredAt } });
  const outcomes = () => prisma.meetingOutcome.findMany({ where: { bookingId }, select: { candidateIds: true } });
  expect(await forgetWhatIsOld({ now: new Date("2026-12-06T01:00:00Z") })).toMatchObject({ meetings: 0 });
  expect(await outcomes()).toEqual([{ candidateIds: [candidateId] }]);
  await prisma.candidate.updateMany({ where: { id: candidateId }, data: { updatedAt: daysAgo(0), confirmedAt: null } });
  expect(await forgetWhatIsOld({ now: new Date("2028-01-06T01:00:00Z") })).toMatchObject({ meetings: 0 });
  expect(await outcomes()).toEqual([{ candidateIds: [] }]);
  expect(await forgetWhatIsOld({ now: new Date("2028-12-06T01:00:00Z") })).toMatchObject({ meetings: 3 });
  expect(await outcomes()).toEqual([]);
  expect(await prisma.arena.count({ where: { id: organiser.arenaId } })).toBe(1);
});

test("whom participants wished to meet, and what they said of their programmes, goes two years after the arena", async () => {
  const { arenaId, hosts, providers } = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  const [host, provider] = [hosts[0]!.organisationId, providers[0]!.organisationId];
  await prisma.wish.create({
    data: { arenaId, fromOrganisationId: host, toOrganisationId: provider, level: "MUST" },
  });
  await prisma.scheduleAnswer.create({
    data: { arenaId, organisationId: host, number: 1, isRight: false, text: "Gärna senare", answeredAt: now },
  });
  expect(await forgetWhatIsOld({ now: new Date("2028-12-03T01:00:00Z") })).toMatchObject({ wishes: 0 });
  expect(await forgetWhatIsOld({ now: new Date("2028-12-06T01:00:00Z") })).toMatchObject({ wishes: 2 });
});
