import { expect, test } from "vitest";
import { answerAsCandidate } from "~/app/domain/introductions/answer-as-candidate.server";
import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { listCandidateAnswers, listContacts } from "~/app/domain/introductions/queries.server";
import { takeBackYes } from "~/app/domain/introductions/take-back-yes.server";
import { prisma } from "~/app/platform/db.server";
import type { IntroductionState } from "~/app/platform/prisma-client/enums";

const now = new Date("2026-11-24T09:00:00Z");
const later = new Date("2026-11-26T09:00:00Z");

async function createOrganisation(kind: "EMPLOYER" | "PROVIDER") {
  const memberships = {
    create: { role: "ADMIN" as const, person: { create: { email: `${crypto.randomUUID()}@example.org`, name: kind } } },
  };
  return prisma.organisation.create({ data: { kind, name: kind, memberships }, select: { id: true } });
}

/** An introduction in which both sides want, to which the candidate has said yes through the personal link. */
async function createYes() {
  const [employer, provider] = [await createOrganisation("EMPLOYER"), await createOrganisation("PROVIDER")];
  const need = {
    create: { organisationId: employer.id, title: "Kock", kind: "RECRUITMENT" as const, state: "PUBLISHED" as const },
  };
  const candidate = { create: { organisationId: provider.id, state: "PUBLISHED" as const } };
  const { id: introductionId, candidateId } = await prisma.introduction.create({
    data: {
      need,
      candidate,
      employerId: employer.id,
      providerId: provider.id,
      startedBy: "PROVIDER",
      state: "INTERESTED",
    },
    select: { id: true, candidateId: true },
  });
  const pair = { introductionId, candidateId };
  expect(await answerAsCandidate({ isYes: true }, { ...pair, now })).toEqual({ ok: true });
  return { ...pair, employerId: employer.id, providerId: provider.id };
}

const stateOf = (id: string) =>
  prisma.introduction.findUniqueOrThrow({ where: { id }, select: { state: true, sharedUntil: true } });

test("a yes that is taken back counts no longer, and what was under way is over", async () => {
  const { introductionId, candidateId } = await createYes();
  expect(await takeBackYes({ introductionId, candidateId, now: later })).toEqual({ ok: true });
  expect(await stateOf(introductionId)).toEqual({ state: "DECLINED", sharedUntil: later });
  const consents = await prisma.consent.findMany({ where: { candidateId }, select: { withdrawnAt: true } });
  expect(consents).toEqual([{ withdrawnAt: later }]);
});

test("when a yes is taken back, the employer sees no more whom to talk to", async () => {
  const { introductionId, candidateId } = await createYes();
  const read = () => prisma.introduction.findUniqueOrThrow({ where: { id: introductionId } });
  expect(await listContacts(await read(), "EMPLOYER")).toHaveLength(1);
  await takeBackYes({ introductionId, candidateId, now: later });
  expect(await listContacts(await read(), "EMPLOYER")).toEqual([]);
});

test("a recorded outcome stays when the yes is taken back", async () => {
  const { introductionId, candidateId } = await createYes();
  await prisma.introduction.update({
    where: { id: introductionId },
    data: { state: "OUTCOME" satisfies IntroductionState },
  });
  await takeBackYes({ introductionId, candidateId, now: later });
  expect(await stateOf(introductionId)).toEqual({ state: "OUTCOME", sharedUntil: later });
});

test("nobody else takes a yes back, and nobody twice", async () => {
  const { introductionId, candidateId } = await createYes();
  const { candidateId: stranger } = await createYes();
  expect(await takeBackYes({ introductionId, candidateId: stranger, now: later })).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await takeBackYes({ introductionId, candidateId, now: later })).toEqual({ ok: true });
  expect(await takeBackYes({ introductionId, candidateId, now: later })).toEqual({ ok: false, reason: "gone" });
});

test("an employer that sets a meeting while the yes is being taken back is told that it cannot", async () => {
  const { introductionId, candidateId, employerId } = await createYes();
  const person = await prisma.person.findFirstOrThrow({
    where: { memberships: { some: { organisationId: employerId } } },
  });
  const answerer = {
    introductionId,
    side: "EMPLOYER" as const,
    organisationId: employerId,
    personId: person.id,
    now: later,
  };
  let both: Promise<unknown[]> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from introduction where id = ${introductionId}::uuid for update`;
    const taken = takeBackYes({ introductionId, candidateId, now: later });
    await new Promise((next) => setTimeout(next, 300));
    both = Promise.all([taken, answerIntroduction({ intent: "meeting", message: "Tisdag klockan 10" }, answerer)]);
    await new Promise((next) => setTimeout(next, 300));
  });
  expect(await both).toEqual([{ ok: true }, { ok: false, reason: "not-now" }]);
  expect((await stateOf(introductionId)).state).toBe("DECLINED");
});

// Fails without the lock of the candidate: the yes would be shared for thirty days with the profile gone.
test("a yes given while the profile is being withdrawn does not count", async () => {
  const { introductionId, candidateId, providerId } = await createYes();
  const organisation = { organisationId: providerId, personId: crypto.randomUUID(), now: later };
  const toAnswer = { candidateYesAt: null, sharedUntil: null };
  await prisma.introduction.update({ where: { id: introductionId }, data: toAnswer });
  const yes = { intent: "candidate-yes", givenHow: "PHONE" } as const;
  let answers: Promise<unknown[]> = Promise.resolve([]);
  await prisma.$transaction(async (tx) => {
    await tx.candidate.update({ where: { id: candidateId }, data: { state: "WITHDRAWN" } });
    answers = Promise.all([
      answerAsCandidate({ isYes: true }, { introductionId, candidateId, now: later }),
      answerIntroduction(yes, { introductionId, side: "PROVIDER", ...organisation }),
    ]);
    await new Promise((next) => setTimeout(next, 500));
  });
  expect(await answers).toEqual([
    { ok: false, reason: "gone" },
    { ok: false, reason: "not-now" },
  ]);
  expect((await stateOf(introductionId)).sharedUntil).toBeNull();
});

test("the candidate reads what was answered, and what still counts", async () => {
  const { introductionId, candidateId } = await createYes();
  expect(await listCandidateAnswers(candidateId, { now: later })).toMatchObject([
    {
      kind: "candidate-yes",
      employer: "EMPLOYER",
      need: "Kock",
      isByLink: true,
      isStanding: true,
      until: new Date("2026-12-24T09:00:00Z"),
    },
  ]);
  await takeBackYes({ introductionId, candidateId, now: later });
  expect(await listCandidateAnswers(candidateId, { now: later })).toMatchObject([
    { kind: "candidate-takes-back", isStanding: false, until: null },
    { kind: "candidate-yes", isStanding: false, until: later },
  ]);
});
