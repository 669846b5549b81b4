import { expect, test } from "vitest";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { leaveOrganised } from "~/app/domain/scheduling/leave-organised.server";
import { publishTimetable } from "~/app/domain/scheduling/publish-timetable.server";
import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createOrganisedWorld, generate } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");

/** Two employers, two providers, every pair wishes to meet, and a timetable that can be published. */
async function createTimetable() {
  const wishes = [0, 1].flatMap((host) => [0, 1].map((provider): [number, number, "WANT"] => [host, provider, "WANT"]));
  const world = await createOrganisedWorld(prisma, { slots: 2, hosts: 2, providers: 2, now, wishes });
  await generate(world);
  const { arenaId, organiser, providerIds } = world;
  const publish = () => publishTimetable({ arenaId, ...organiser, expected: 1, now });
  const leaver = { arenaId, organisationId: providerIds[0]!, personId: organiser.personId, now };
  return { ...world, publish, leaver };
}

test("a provider that leaves frees its places, each employer hears of it once, and it can come back with its wishes", async () => {
  const { arenaId, publish, leaver, hostIds, providerIds, tableIds } = await createTimetable();
  await publish();
  const waiter = { organisationId: providerIds[1]!, now };
  await waitForTable(tableIds[0]!, waiter);
  expect(await leaveOrganised(leaver)).toEqual({ ok: true });
  const standing = await prisma.booking.findMany({ where: { arenaId, cancelledAt: null } });
  expect(standing.map(({ providerId }) => providerId)).toEqual([providerIds[1], providerIds[1]]);
  const told = (await announcedFacts("timetable.left")).map(({ payload }) => payload);
  const here = told.filter((payload) => payload.arenaId === arenaId);
  expect(here.map(({ organisationId, cancelled }) => [organisationId, cancelled.length]).sort()).toEqual(
    hostIds.map((id) => [id, 1]).sort(),
  );
  const freed = (await announcedFacts("place.freed")).filter(({ payload }) => tableIds.includes(payload.tableId));
  expect(freed).toHaveLength(2);
  expect((await readPlan(prisma, arenaId)).withdrawn).toEqual([]);
  expect(await leaveOrganised(leaver)).toEqual({ ok: false, reason: "gone" });
});

test("of leaving and publishing at the same moment no meeting with the provider is left", async () => {
  const { arenaId, publish, leaver } = await createTimetable();
  const [left, published] = await Promise.all([leaveOrganised(leaver), publish()]);
  expect([left.ok, published.ok]).toEqual([true, true]);
  const { organisationId: providerId } = leaver;
  expect(await prisma.booking.count({ where: { arenaId, providerId, cancelledAt: null } })).toBe(0);
  expect(await prisma.booking.count({ where: { arenaId, cancelledAt: null } })).toBe(2);
});

test("nobody leaves an arena that has begun, and an employer leaves by its own page", async () => {
  const { leaver, hostIds } = await createTimetable();
  const later = new Date(now.getTime() + 30 * 86_400_000);
  expect(await leaveOrganised({ ...leaver, now: later })).toEqual({ ok: false, reason: "begun" });
  expect(await leaveOrganised({ ...leaver, organisationId: hostIds[0]! })).toEqual({ ok: false, reason: "gone" });
});
