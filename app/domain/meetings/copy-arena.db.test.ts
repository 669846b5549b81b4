import { expect, test } from "vitest";
import { openArena } from "~/app/domain/arenas/save-arena.server";
import { askAfterArenas } from "~/app/domain/meetings/ask-after.server";
import { copyArena } from "~/app/domain/meetings/copy-arena.server";
import { rateArena } from "~/app/domain/meetings/ratings.server";
import { timeOf } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { after, bookAt, bookedAt, createDayWorld } from "~/tests/support/day-world";

const now = after(600);

test("a copy keeps words, tables and times of day across summer time, and is a draft without meetings", async () => {
  const world = await createDayWorld({ slots: 3, tables: 2, providers: 1 });
  await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const copied = await copyArena({ date: "2027-06-10", invite: false }, { ...world.organiser, now });
  if (!copied.ok) throw new Error(copied.reason);
  const copy = await prisma.arena.findUniqueOrThrow({
    where: { id: copied.arenaId },
    select: {
      state: true,
      tableCount: true,
      startsAt: true,
      slots: { select: { startsAt: true }, orderBy: { startsAt: "asc" } },
      _count: { select: { bookings: true, tables: true, participations: true } },
    },
  });
  expect(copy).toMatchObject({ state: "DRAFT", tableCount: 2, startsAt: new Date("2027-06-10T08:00:00Z") });
  expect(copy.slots.map(({ startsAt }) => timeOf(startsAt))).toEqual(["10:00", "10:15", "10:30"]);
  expect(copy._count).toEqual({ bookings: 0, tables: 0, participations: 0 });
});

test("whom a copy brings is invited when it is opened, and not before", async () => {
  const world = await createDayWorld({ slots: 1, tables: 2, providers: 0 });
  const { organisationId, personId } = world.organiser;
  const copied = await copyArena({ date: "2027-06-10", invite: true }, { ...world.organiser, now });
  if (!copied.ok) throw new Error(copied.reason);
  const { arenaId } = copied;
  const invited = await prisma.arenaParticipation.findMany({ where: { arenaId }, select: { id: true, state: true } });
  expect(invited.map(({ state }) => state)).toEqual(["INVITED", "INVITED"]);
  const told = async () => {
    const ids = (await announcedFacts("arena.invited")).map(({ payload }) => payload.participationId);
    return invited.filter(({ id }) => ids.includes(id)).length;
  };
  expect(await told()).toBe(0);
  expect(await openArena(arenaId, { organisationId, personId, now })).toBe(true);
  expect(await told()).toBe(2);
});

test("only the organiser copies an arena, and only to a day to come", async () => {
  const { organiser, personId } = await createDayWorld({ slots: 1, tables: 1, providers: 0 });
  const other = { ...organiser, organisationId: personId, now };
  expect(await copyArena({ date: "2027-06-10", invite: true }, other)).toEqual({ ok: false, reason: "gone" });
  const past = await copyArena({ date: "2026-12-01", invite: true }, { ...organiser, now });
  expect(past).toEqual({ ok: false, reason: "day-passed" });
});

test("how it was is asked once for each arena that is over, of both sides, by one mail each", async () => {
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const organisationIds = [world.hosts[0]!.organisationId, world.providers[0]!.organisationId];
  for (const organisationId of organisationIds) {
    const memberships = { create: { organisationId, role: "ADMIN" as const } };
    await prisma.person.create({ data: { email: `${organisationId}@example.org`, name: "Member", memberships } });
  }
  await askAfterArenas({ now: after(1) });
  const facts = async () =>
    (await announcedFacts("arena.held")).filter(({ payload }) => payload.arenaId === world.arenaId);
  expect(await facts()).toHaveLength(0);
  await Promise.all([askAfterArenas({ now }), askAfterArenas({ now })]);
  const [fact, ...more] = await facts();
  expect(more).toEqual([]);
  for (const handler of Object.values(subscriptions["arena.held"]) as AnyHandler[])
    for (const _ of [1, 2]) await handler(fact!.payload, { factId: fact!.factId });
  const recipients = organisationIds.map((id) => `${id}@example.org`);
  const mails = await prisma.outboxMail.findMany({
    where: { recipient: { in: recipients } },
    select: { recipient: true },
  });
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(recipients.sort());
});

test("whoever took part says how it was when it is over, and the last answer counts", async () => {
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 2 });
  await bookAt(world, { slot: 0, table: 0, provider: 0 });
  const { arenaId } = world;
  const [there, notThere] = world.providers.map(({ organisationId }) => organisationId);
  const rate = (organisationId: string | undefined, worth: number, at: Date) =>
    rateArena({ worth, arranged: 5 }, { arenaId, organisationId: organisationId ?? "", now: at });
  expect(await rate(there, 4, bookedAt)).toEqual({ ok: false, reason: "not-yet" });
  expect(await rate(notThere, 4, now)).toEqual({ ok: false, reason: "not-there" });
  for (const worth of [2, 3]) expect(await rate(there, worth, now)).toEqual({ ok: true });
  const kept = await prisma.arenaRating.findMany({ where: { arenaId }, select: { worth: true } });
  expect(kept).toEqual([{ worth: 3 }]);
});
