import { expect, test } from "vitest";
import {
  pauseCandidate,
  publishCandidate,
  withdrawCandidate,
} from "~/app/domain/candidates/change-candidate-state.server";
import { deleteCandidateDraft, mayDeleteDraft } from "~/app/domain/candidates/delete-candidate.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { isShared } from "~/app/domain/introductions/answer-policy";
import { audit } from "~/app/platform/audit.server";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

const now = new Date("2026-11-24T09:00:00Z");

/** A candidate of an authorised provider, published and paused again. */
async function createPaused() {
  const { id: personId } = await prisma.person.create({
    data: { email: `${crypto.randomUUID()}@example.org`, name: "Coach" },
    select: { id: true },
  });
  const today = asDate(dateIn(now));
  const authorisation = { service: "JOB_MATCHING", state: "GRANTED", startsOn: today, endsOn: today } as const;
  const { id: organisationId } = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Provider", authorisations: { create: authorisation } },
    select: { id: true },
  });
  const actor = { organisationId, personId, now };
  const candidateId = await createCandidate(actor);
  const occupations = [{ occupationId: "o-koksbitrade", experienceBand: 2 }];
  const input = CandidateInput.parse({ version: 1, municipalityCode: "0182", seeksJob: "on", occupations });
  await saveCandidate(input, { candidateId, organisationId });
  await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, ...actor, text: "Yes" });
  await publishCandidate(candidateId, actor);
  await pauseCandidate(candidateId, actor);
  return { candidateId, actor };
}

/** Does something while a withdrawal is written and not yet committed. */
async function duringWithdrawal(candidateId: string, meanwhile: () => Promise<unknown>) {
  let pending: Promise<unknown> = Promise.resolve();
  await prisma.$transaction(async (tx) => {
    await tx.candidate.update({ where: { id: candidateId }, data: { state: "WITHDRAWN" } });
    await tx.consent.updateMany({ where: { candidateId }, data: { withdrawnAt: now } });
    pending = meanwhile();
    await new Promise((next) => setTimeout(next, 500));
  });
  return pending;
}

test("a profile that its candidate withdraws while it is published stays withdrawn", async () => {
  const { candidateId, actor } = await createPaused();
  const result = await duringWithdrawal(candidateId, () => publishCandidate(candidateId, actor));
  expect(result).toEqual({ ok: false, reason: "gone" });
  expect(await prisma.candidate.findUniqueOrThrow({ where: { id: candidateId } })).toMatchObject({
    state: "WITHDRAWN",
  });
});

test("a profile that is published is visible again, and its candidate can withdraw it", async () => {
  const { candidateId, actor } = await createPaused();
  expect(await publishCandidate(candidateId, actor)).toEqual({ ok: true });
  expect(await withdrawCandidate(candidateId, { ...actor, personId: null })).toEqual({ ok: true });
});

/** An introduction of a candidate who has said yes to the employer. */
async function createShared({ candidateId, actor }: Awaited<ReturnType<typeof createPaused>>) {
  const employer = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Café" }, select: { id: true } });
  const { id: employerId } = employer;
  const need = { create: { kind: "RECRUITMENT", organisationId: employerId } } as const;
  const columns = { employerId, providerId: actor.organisationId, startedBy: "EMPLOYER" } as const;
  const candidate = { connect: { id: candidateId } };
  const sharedUntil = new Date("2026-12-20T09:00:00Z");
  return prisma.introduction.create({ data: { ...columns, candidate, need, candidateYesAt: now, sharedUntil } });
}

test("when a candidate withdraws, nothing more is shared with the employer they said yes to", async () => {
  const { candidateId, actor } = await createPaused();
  const { id } = await createShared({ candidateId, actor });
  expect(isShared(await prisma.introduction.findUniqueOrThrow({ where: { id } }), now)).toBe(true);
  await withdrawCandidate(candidateId, { ...actor, personId: null });
  expect(isShared(await prisma.introduction.findUniqueOrThrow({ where: { id } }), now)).toBe(false);
});

// Fails when the withdrawal is audited before it ends what is shared: each would wait for the other.
test("a candidate withdraws while somebody who holds the introduction writes of it in the audit log", async () => {
  const { candidateId, actor } = await createPaused();
  const { id } = await createShared({ candidateId, actor });
  let pending: Promise<unknown> = Promise.resolve();
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from introduction where id = ${id}::uuid for update`;
    pending = withdrawCandidate(candidateId, { ...actor, personId: null });
    await new Promise((next) => setTimeout(next, 300));
    await audit(tx, { action: "introduction.meeting", subject: `introduction:${id}` }, now);
  });
  expect(await pending).toEqual({ ok: true });
});

test("a draft is deleted by its own provider only, and never a profile that has been published", async () => {
  const { candidateId, actor } = await createPaused();
  expect(await deleteCandidateDraft(candidateId, actor)).toBe(false);
  const draftId = await createCandidate(actor);
  expect(await deleteCandidateDraft(draftId, { ...actor, organisationId: crypto.randomUUID() })).toBe(false);
  expect(await deleteCandidateDraft(draftId, actor)).toBe(true);
  expect(await prisma.candidate.count({ where: { id: { in: [candidateId, draftId] } } })).toBe(1);
});

test("a draft whose candidate has said yes is kept, with the record of that, and deleting it is not offered", async () => {
  const { actor } = await createPaused();
  const candidateId = await createCandidate(actor);
  expect(await mayDeleteDraft(candidateId, actor)).toBe(true);
  await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, ...actor, text: "Yes" });
  await prisma.consent.updateMany({ where: { candidateId }, data: { withdrawnAt: now } });
  expect(await mayDeleteDraft(candidateId, actor)).toBe(false);
  expect(await deleteCandidateDraft(candidateId, actor)).toBe(false);
  expect(await prisma.consent.count({ where: { candidateId } })).toBe(1);
});

// Fails without the lock of the candidate: the yes would go with the draft.
test("a draft that is deleted while its candidate says yes is kept", async () => {
  const { actor } = await createPaused();
  const candidateId = await createCandidate(actor);
  let deleted: Promise<unknown> = Promise.resolve();
  await prisma.$transaction(async (tx) => {
    const yes = { kind: "PUBLISH", textVersion: "2026-12", text: "Ja", givenHow: "MEETING" } as const;
    await tx.consent.create({ data: { candidateId, ...yes } });
    deleted = deleteCandidateDraft(candidateId, actor);
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await deleted).toBe(false);
  expect(await prisma.consent.count({ where: { candidateId } })).toBe(1);
});
