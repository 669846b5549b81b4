import { expect, test } from "vitest";
import { mailAnswer, mailProposal } from "~/app/domain/mail/introduction-mails.server";
import { prisma } from "~/app/platform/db.server";
import type { NoticeProps } from "~/emails/notice";
import { renderMail } from "~/emails/templates";

type Answered = Omit<Parameters<typeof mailAnswer>[0], "introductionId">;

async function createMember(kind: "EMPLOYER" | "PROVIDER", name: string, language: string) {
  const email = `${crypto.randomUUID()}@example.org`;
  const memberships = { create: { role: "ADMIN" as const, person: { create: { email, name, language } } } };
  const { id } = await prisma.organisation.create({ data: { kind, name, memberships }, select: { id: true } });
  return { id, email };
}

/** Does what follows from an answer, twice as a job may; gives the mails, the employer's (English) and the provider's (Swedish). */
async function mailsOf(answered: Answered) {
  const [employer, provider] = [
    await createMember("EMPLOYER", "Kajen", "en"),
    await createMember("PROVIDER", "Jobbpartner", "sv"),
  ];
  const need = {
    create: { organisationId: employer.id, title: "Kock", kind: "RECRUITMENT" as const, state: "PUBLISHED" as const },
  };
  const candidate = { create: { organisationId: provider.id, summary: "Lagar gärna mat" } };
  const { id, candidate: shown } = await prisma.introduction.create({
    data: { need, candidate, employerId: employer.id, providerId: provider.id, startedBy: "PROVIDER" },
    select: { id: true, candidate: { select: { id: true, number: true } } },
  });
  for (let run = 0; run < 2; run++) await mailAnswer({ introductionId: id, ...answered }, { factId: id });
  const textsTo = async (recipient: string) => {
    const rows = await prisma.outboxMail.findMany({ where: { recipient }, select: { props: true, language: true } });
    const mails = await Promise.all(
      rows.map(({ props, language }) => renderMail("notice", props as NoticeProps, language)),
    );
    return mails.map(({ subject, text }) => `${subject}\n${text}`);
  };
  const texts = { employer: await textsTo(employer.email), provider: await textsTo(provider.email) };
  for (const text of Object.values(texts).flat())
    for (const secret of [`K-${shown.number}`, shown.id, "Lagar gärna mat"]) expect(text).not.toContain(secret);
  return texts;
}

test("a mail says yes, in the reader's language", async () => {
  expect(await mailsOf({ by: "PROVIDER", intent: "accept" })).toEqual({
    employer: [expect.stringContaining("Yes from Jobbpartner: Kock")],
    provider: [],
  });
  expect(await mailsOf({ by: "EMPLOYER", intent: "accept" })).toEqual({
    employer: [],
    provider: [expect.stringContaining("Ja från Kajen: Kock")],
  });
});

test("a mail says no with a reason that is about the need", async () => {
  const { provider } = await mailsOf({ by: "EMPLOYER", intent: "decline", reason: "FILLED" });
  expect(provider).toEqual([expect.stringMatching(/Nej från Kajen: Kock.*Platsen är tillsatt/s)]);
});

test.each(["HAS_WORK", "NOT_YET_READY", "TOO_FAR", "NOT_WANTED"])(
  "a mail does not say a reason that is about the candidate: %s",
  async (reason) => {
    const { employer } = await mailsOf({ by: "PROVIDER", intent: "decline", reason });
    expect(employer).toEqual([expect.stringMatching(/No from Jobbpartner: Kock.*On the page/s)]);
  },
);

test("what a meeting led to is not in the mail", async () => {
  const { employer } = await mailsOf({ by: "PROVIDER", intent: "outcome", reason: "HIRED" });
  expect(employer).toEqual([expect.stringContaining("Outcome recorded: Kock")]);
  expect(employer.join()).not.toContain("Hired");
});

test.each([
  ["candidate-yes", "said yes", "sagt ja"],
  ["candidate-no", "said no", "tackat nej"],
  ["candidate-takes-back", "taken back the yes", "tagit tillbaka sitt ja"],
])("both sides are told of the candidate's own answer: %s", async (intent, english, swedish) => {
  const { employer, provider } = await mailsOf({ by: "CANDIDATE", intent });
  expect(employer).toEqual([expect.stringContaining(english)]);
  expect(provider).toEqual([expect.stringContaining(swedish)]);
});

test("whoever is asked about several candidates at once gets one mail, and a job that runs twice sends no other", async () => {
  const employer = await createMember("EMPLOYER", "Kajen", "sv");
  const provider = await createMember("PROVIDER", "Jobbpartner", "sv");
  const need = await prisma.need.create({
    data: { organisationId: employer.id, title: "Kock", kind: "RECRUITMENT", state: "PUBLISHED" },
  });
  const sides = { needId: need.id, employerId: employer.id, providerId: provider.id, startedBy: "PROVIDER" as const };
  const introductionIds: string[] = [];
  for (let made = 0; made < 3; made++) {
    const candidate = { create: { organisationId: provider.id } };
    const { needId, ...rest } = sides;
    const { id } = await prisma.introduction.create({
      data: { ...rest, need: { connect: { id: needId } }, candidate },
      select: { id: true },
    });
    introductionIds.push(id);
  }
  for (let run = 0; run < 2; run++) await mailProposal({ introductionIds }, { factId: need.id });
  const [mail, ...others] = await prisma.outboxMail.findMany({ where: { recipient: employer.email } });
  expect(others).toEqual([]);
  const { subject, text } = await renderMail("notice", mail?.props as NoticeProps, "sv");
  expect([subject, text]).toEqual(["3 introduktioner för Kock", expect.stringContaining("/work/introductions\n")]);
});
