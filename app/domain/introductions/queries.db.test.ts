import { expect, test } from "vitest";
import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { findIntroduction, listContacts } from "~/app/domain/introductions/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

async function createMember(kind: OrganisationKind) {
  const email = `${crypto.randomUUID()}@example.org`;
  const { id: organisationId } = await prisma.organisation.create({ data: { kind, name: kind } });
  const memberships = { create: { organisationId, role: "ADMIN" } } as const;
  const { id: personId } = await prisma.person.create({ data: { email, name: kind, memberships } });
  return { organisationId, personId, email };
}

/** A candidate that a provider has proposed to an employer. */
async function createIntroduction() {
  const [employer, provider] = [await createMember("EMPLOYER"), await createMember("PROVIDER")];
  const need = await prisma.need.create({ data: { organisationId: employer.organisationId, kind: "PRAKTIK" } });
  const candidate = await prisma.candidate.create({ data: { organisationId: provider.organisationId } });
  const { id } = await prisma.introduction.create({
    data: {
      needId: need.id,
      candidateId: candidate.id,
      employerId: employer.organisationId,
      providerId: provider.organisationId,
      startedBy: "PROVIDER",
    },
  });
  return { id, employer, provider };
}

test("each side is told whom to talk to on the other, when both want and not before", async () => {
  const { id, employer, provider } = await createIntroduction();
  const contactsOf = async (side: "EMPLOYER" | "PROVIDER") => {
    const { organisationId } = side === "EMPLOYER" ? employer : provider;
    const introduction = await findIntroduction(id, { side, organisationId });
    return introduction && (await listContacts(introduction, side)).map(({ email }) => email);
  };
  expect([await contactsOf("EMPLOYER"), await contactsOf("PROVIDER")]).toEqual([[], []]);
  await answerIntroduction({ intent: "accept" }, { introductionId: id, side: "EMPLOYER", ...employer });
  expect([await contactsOf("EMPLOYER"), await contactsOf("PROVIDER")]).toEqual([[provider.email], [employer.email]]);
});

test("somebody else's introduction is gone for whoever asks or answers", async () => {
  const { id } = await createIntroduction();
  const stranger = await createMember("EMPLOYER");
  expect(await findIntroduction(id, { side: "EMPLOYER", organisationId: stranger.organisationId })).toBeNull();
  const answer = answerIntroduction({ intent: "accept" }, { introductionId: id, side: "EMPLOYER", ...stranger });
  expect(await answer).toEqual({ ok: false, reason: "gone" });
});

test("of two colleagues who answer at once, one does", async () => {
  const { id, employer } = await createIntroduction();
  const answers = [1, 2].map(() =>
    answerIntroduction({ intent: "accept" }, { introductionId: id, side: "EMPLOYER", ...employer }),
  );
  expect((await Promise.all(answers)).map((result) => result.ok || result.reason).sort()).toEqual(["not-now", true]);
});
