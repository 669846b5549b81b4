import { expect, test } from "vitest";
import { readDayLimit } from "~/app/domain/introductions/day-limit.server";
import { proposeForNeeds } from "~/app/domain/introductions/propose-for-needs.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

/** A provider with one candidate, an employer with needs, and somebody who proposes. */
async function createSides(needs: number) {
  const now = new Date();
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const { id: employerId } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Kajen" } });
  const email = `${organisationId}@example.org`;
  const { id: personId } = await prisma.person.create({ data: { email, name: "Coach" } });
  const data = Array.from({ length: needs }, () => ({
    organisationId: employerId,
    kind: "PRAKTIK" as const,
    state: "PUBLISHED" as const,
  }));
  const rows = await prisma.need.createManyAndReturn({ data, select: { id: true } });
  return { organisationId, personId, candidateId, employerId, needIds: rows.map(({ id }) => id), now };
}

test("what is told to be left is what may still be begun, and then when the next may be", async () => {
  const { organisationId, personId, candidateId, needIds } = await createSides(22);
  const proposer = { organisationId, personId };
  const left = async () => (await readDayLimit({ organisationId, now: new Date() })).left;
  expect(await left()).toBe(20);
  expect(await proposeForNeeds({ candidateId, needIds: needIds.slice(0, 18) }, proposer)).toMatchObject({
    proposed: 18,
  });
  expect(await left()).toBe(2);
  const last = await proposeForNeeds({ candidateId, needIds: needIds.slice(17) }, proposer);
  expect(last.proposed).toBe(2);
  expect(last.refusals.map(({ reason }) => reason)).toEqual(["already", "too-many", "too-many"]);
  const { createdAt } = await prisma.introduction.findFirstOrThrow({
    where: { providerId: organisationId },
    orderBy: { createdAt: "asc" },
  });
  const nextAt = new Date(createdAt.getTime() + 86_400_000);
  expect(await readDayLimit({ organisationId, now: new Date() })).toEqual({ left: 0, nextAt });
  expect((await readDayLimit({ organisationId, now: nextAt })).left).toBeGreaterThan(0);
});

test("an employer's interest uses up nothing of a provider's day", async () => {
  const { organisationId, candidateId, employerId, needIds, now } = await createSides(1);
  const sides = { employerId, providerId: organisationId, startedBy: "EMPLOYER" as const, createdAt: now };
  await prisma.introduction.create({ data: { needId: needIds[0]!, candidateId, ...sides } });
  expect(await readDayLimit({ organisationId, now })).toEqual({ left: 20, nextAt: null });
});
