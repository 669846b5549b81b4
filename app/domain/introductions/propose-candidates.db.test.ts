import { expect, test } from "vitest";
import { type ProposeResult, proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");

/** An employer with needs, a provider with one candidate, and what the employer needs to show interest. */
async function createSides(needs: number) {
  const { providers } = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { id: organisationId } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Kajen" } });
  const { id: personId } = await prisma.person.create({
    data: { email: `${organisationId}@example.org`, name: "Chef" },
  });
  const rows = await prisma.need.createManyAndReturn({
    data: Array.from({ length: needs }, () => ({
      organisationId,
      kind: "PRAKTIK" as const,
      state: "PUBLISHED" as const,
    })),
    select: { id: true },
  });
  const employer = { side: "EMPLOYER" as const, organisationId, personId, now };
  return { employer, candidateId: providers[0]!.candidateId, needIds: rows.map(({ id }) => id) };
}

const tooMany = { ok: false, reason: "too-many" };

test("tries that are refused use up nothing of the day's introductions", async () => {
  const { employer, candidateId, needIds } = await createSides(21);
  const [first, ...others] = needIds as [string, ...string[]];
  const propose = (needId: string, candidateIds = [candidateId]) =>
    proposeCandidates({ needId, candidateIds }, employer);
  expect(await propose(first)).toMatchObject({ ok: true });
  for (let attempt = 0; attempt < 15; attempt++) {
    expect(await propose(first)).toEqual({ ok: false, reason: "already" });
    expect(await propose(crypto.randomUUID())).toEqual({ ok: false, reason: "no-such-need" });
    expect(await propose(others[0]!, [crypto.randomUUID()])).toEqual({ ok: false, reason: "no-such-candidate" });
  }
  for (const needId of others.slice(0, 19)) expect(await propose(needId)).toMatchObject({ ok: true });
  expect(await propose(others[19]!)).toEqual(tooMany);
  const tomorrow = new Date("2026-11-25T09:00:01Z");
  const again = proposeCandidates({ needId: others[19]!, candidateIds: [candidateId] }, { ...employer, now: tomorrow });
  expect(await again).toMatchObject({ ok: true });
});

test("of colleagues who begin the day's last introduction at once, one does", async () => {
  const { employer, candidateId, needIds } = await createSides(24);
  const propose = (needId: string) => proposeCandidates({ needId, candidateIds: [candidateId] }, employer);
  for (const needId of needIds.slice(0, 19)) await propose(needId);
  let proposed: Promise<ProposeResult[]> | undefined;
  // The organisation is held until all have begun, so that without a lock of their own each would count the same.
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from organisation where id = ${employer.organisationId}::uuid for update`;
    proposed = Promise.all(needIds.slice(19).map(propose));
    await new Promise((next) => setTimeout(next, 500));
  });
  const results = (await proposed) ?? [];
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual(Array(4).fill(tooMany));
});

test("nobody is proposed for what an employer's own staff must learn", async () => {
  const { employer, candidateId, needIds } = await createSides(1);
  await prisma.need.updateMany({ where: { id: { in: needIds } }, data: { kind: "TRAINING" } });
  const proposed = await proposeCandidates({ needId: needIds[0]!, candidateIds: [candidateId] }, employer);
  expect(proposed).toEqual({ ok: false, reason: "no-such-need" });
});
