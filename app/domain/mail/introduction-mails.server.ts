import { isReasonOfNeed } from "~/app/domain/introductions/answer-policy";
import { tellMembers } from "~/app/domain/mail/tell-members.server";
import { translatorFor } from "~/app/i18n.server";
import { prisma } from "~/app/platform/db.server";
import type { FactHandler } from "~/app/platform/facts.server";
import type { NoticeKind, NoticeProps } from "~/emails/notice";

/** What each answer is called in a mail. Nothing of it says which candidate. */
const kindOf: Record<string, NoticeKind> = {
  accept: "introductionYes",
  decline: "introductionNo",
  "candidate-yes": "candidateYes",
  "candidate-no": "candidateNo",
  "candidate-takes-back": "candidateTookBack",
  meeting: "introductionMeeting",
  outcome: "introductionOutcome",
};

/** Tells the side that is asked: one mail, however many candidates it is about. */
export const mailProposal: FactHandler<"introduction.proposed"> = async ({ introductionIds }, { factId }) => {
  const [introductionId = ""] = introductionIds;
  const introduction = await findSides(introductionId);
  if (!introduction) return;
  const { startedBy: by } = introduction;
  const isOne = introductionIds.length === 1;
  const kindOfBy =
    by === "EMPLOYER" ? (["interest", "interestInSome"] as const) : (["proposed", "proposedSome"] as const);
  await tellSide(introduction, factId, {
    by,
    kind: kindOfBy[isOne ? 0 : 1],
    count: introductionIds.length,
    ...(isOne ? {} : { path: "/work/introductions" }),
  });
};

/** Tells the other side what was answered; both, when the candidate did it without them. */
export const mailAnswer: FactHandler<"introduction.answered"> = async (answered, { factId }) => {
  const { introductionId, by, intent, reason } = answered;
  const introduction = await findSides(introductionId);
  if (!introduction) return;
  const kind = kindOf[intent] ?? "answered";
  const given = intent === "decline" ? reason : undefined;
  if (by !== "EMPLOYER") await tellSide(introduction, factId, { kind, by: "PROVIDER", reason: given });
  if (by === "CANDIDATE") return tellProviderOfCandidate(introduction, factId, kind);
  if (by === "EMPLOYER") await tellSide(introduction, factId, { kind, by, reason: given });
};

type Sides = NonNullable<Awaited<ReturnType<typeof findSides>>>;

function findSides(introductionId: string) {
  return prisma.introduction.findUnique({
    where: { id: introductionId },
    select: {
      id: true,
      startedBy: true,
      employerId: true,
      providerId: true,
      need: { select: { title: true, organisation: { select: { name: true } } } },
      candidate: { select: { organisation: { select: { name: true } } } },
    },
  });
}

type Said = { kind: NoticeKind; by: "EMPLOYER" | "PROVIDER"; reason?: string | null; count?: number; path?: string };

/** Tells the side that did not do it. */
async function tellSide({ id, need, candidate, employerId, providerId }: Sides, factId: string, said: Said) {
  const { kind, by, reason, count = 1, path = `/work/introductions/${id}` } = said;
  const isByEmployer = by === "EMPLOYER";
  const from = isByEmployer ? need.organisation.name : candidate.organisation.name;
  await tellMembers(isByEmployer ? providerId : employerId, factId, (language) => ({
    kind,
    values: { need: need.title, from, count: String(count) },
    facts: reasonIn(language, reason),
    path,
  }));
}

async function tellProviderOfCandidate({ id, need, candidate, providerId }: Sides, factId: string, kind: NoticeKind) {
  const values = { need: need.title, from: candidate.organisation.name };
  await tellMembers(providerId, factId, () => ({ kind, values, facts: [], path: `/work/introductions/${id}` }));
}

/** A reason in the reader's words; what is about the person is read on the page. */
function reasonIn(language: string, reason: string | null | undefined): NoticeProps["facts"] {
  if (!reason) return [];
  if (!isReasonOfNeed(reason)) return [["reason", translatorFor(language, "mail")("reasonOnPage")]];
  return [["reason", translatorFor(language, "introductions")(`decline.${reason}`)]];
}
