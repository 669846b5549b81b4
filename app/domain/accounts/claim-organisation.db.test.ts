import { expect, test } from "vitest";
import { approveClaim, refuseClaim } from "~/app/domain/accounts/decide-claim.server";
import { listOwnClaims, listWaitingClaims } from "~/app/domain/accounts/queries.server";
import { registerEmployer } from "~/app/domain/accounts/register-organisation.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";

const decider = { personId: crypto.randomUUID(), organisationId: crypto.randomUUID() };
let count = 0;

async function createPerson() {
  const email = `claim-${count++}@example.se`;
  const { id } = await prisma.person.create({ data: { email, name: "Somebody" }, select: { id: true } });
  return id;
}

/** An employer as an import of ads leaves it: a number, a name, a need, and nobody. */
async function createImported() {
  const number = `55600000${String(count++).padStart(2, "0")}`;
  const sourceId = `platsbanken:employer:${number}`;
  const needs = { create: { kind: "RECRUITMENT" as const, title: "Kock" } };
  const { id } = await prisma.organisation.create({
    data: { kind: "EMPLOYER", name: "KAJEN AB", number, sourceId, needs },
  });
  return { organisationId: id, number };
}

function register(number: string, personId: string) {
  const said = { name: "Restaurang Kajen", municipalityCode: "0182", about: "Lunch", personName: "Ägare" };
  return registerEmployer({ ...said, number }, { personId });
}

const claimOf = async (personId: string) => (await listOwnClaims({ personId }))[0]?.id ?? "";
const membersOf = (organisationId: string) =>
  prisma.membership.findMany({ where: { organisationId }, select: { personId: true, role: true } });
const stateOf = (id: string) =>
  prisma.organisationClaim.findUnique({ where: { id }, select: { state: true, reason: true } });

test("an imported employer is not given away: the municipality is asked, and its yes makes the person administrator", async () => {
  const [{ organisationId, number }, personId] = [await createImported(), await createPerson()];
  expect(await register(number, personId)).toEqual({ ok: false, reason: "claimed" });
  expect(await membersOf(organisationId)).toEqual([]);
  const claimId = await claimOf(personId);
  expect((await listWaitingClaims()).map(({ id }) => id)).toContain(claimId);
  expect(await approveClaim(claimId, decider)).toEqual({ ok: true });
  expect(await membersOf(organisationId)).toEqual([{ personId, role: "ADMIN" }]);
  expect(await prisma.organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
    name: "Restaurang Kajen",
    municipalityCode: "0182",
    number,
  });
  expect(await listOwnClaims({ personId })).toEqual([]);
  expect(await register(number, await createPerson())).toEqual({ ok: false, reason: "already-registered" });
});

test("of two persons who claim and are approved at once, one gets the employer and the other is told no", async () => {
  const [{ organisationId, number }, one, other] = [await createImported(), await createPerson(), await createPerson()];
  expect(await Promise.all([one, other].map((personId) => register(number, personId)))).toEqual(
    Array(2).fill({ ok: false, reason: "claimed" }),
  );
  const claimIds = [await claimOf(one), await claimOf(other)];
  const answers = await Promise.all(claimIds.map((id) => approveClaim(id, decider)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await membersOf(organisationId)).toHaveLength(1);
  const states = await Promise.all(claimIds.map(stateOf));
  expect(states.map((claim) => claim?.state).sort()).toEqual(["APPROVED", "REFUSED"]);
  const told = (await announcedFacts("claim.decided")).map(({ payload }) => payload.claimId);
  expect(told.filter((id) => claimIds.includes(id)).sort()).toEqual([...claimIds].sort());
});

// Fails when one claim is audited before the others are locked: each would wait for the other.
test("a claim is approved while a colleague says no to another one", async () => {
  const [{ number }, one, other] = [await createImported(), await createPerson(), await createPerson()];
  for (const personId of [one, other]) await register(number, personId);
  const [claimId, otherId] = [await claimOf(one), await claimOf(other)];
  let approved: Promise<unknown> = Promise.resolve();
  await prisma.$transaction(async (tx) => {
    await tx.organisationClaim.update({ where: { id: otherId }, data: { state: "REFUSED", reason: "Nej" } });
    approved = approveClaim(claimId, decider);
    await new Promise((next) => setTimeout(next, 300));
    await audit(tx, { action: "claim.refused", subject: `claim:${otherId}` });
  });
  expect(await approved).toEqual({ ok: true });
  expect(await stateOf(otherId)).toEqual({ state: "REFUSED", reason: "Nej" });
});

// Fails without the lock of the organisation: the claim would wait with nobody able to approve it.
test("who claims while the employer is given to somebody else is told that it is taken", async () => {
  const [{ organisationId, number }, one, late] = [await createImported(), await createPerson(), await createPerson()];
  let claimed: Promise<unknown> = Promise.resolve();
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
    await tx.membership.create({ data: { organisationId, personId: one, role: "ADMIN" } });
    claimed = register(number, late);
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await claimed).toEqual({ ok: false, reason: "already-registered" });
  expect(await listOwnClaims({ personId: late })).toEqual([]);
});

test("who asks twice waits once, also at the same moment, and may ask again after a no", async () => {
  const [{ number }, personId] = [await createImported(), await createPerson()];
  await Promise.all([register(number, personId), register(number, personId)]);
  expect(await listOwnClaims({ personId })).toHaveLength(1);
  const claimId = await claimOf(personId);
  expect(await refuseClaim(claimId, { reason: "Växeln känner inte till dig." }, decider)).toEqual({ ok: true });
  expect(await stateOf(claimId)).toEqual({ state: "REFUSED", reason: "Växeln känner inte till dig." });
  expect(await approveClaim(claimId, decider)).toEqual({ ok: false, reason: "gone" });
  expect(await register(number, personId)).toEqual({ ok: false, reason: "claimed" });
  expect(await listOwnClaims({ personId })).toHaveLength(1);
});
