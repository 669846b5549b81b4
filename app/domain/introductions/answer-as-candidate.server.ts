import { lockIntroduction, recordYes } from "~/app/domain/introductions/answer-introduction.server";
import { isAwaitingCandidateAt } from "~/app/domain/introductions/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** "gone": not this candidate's, over, or answered already. */
export type CandidateAnswerResult = { ok: true } | { ok: false; reason: "gone" };

/** The candidate's own yes or no to one employer, given through the personal link. */
export function answerAsCandidate(
  { isYes }: { isYes: boolean },
  { introductionId, candidateId, now = new Date() }: { introductionId: string; candidateId: string; now?: Date },
): Promise<CandidateAnswerResult> {
  return prisma.$transaction(async (tx): Promise<CandidateAnswerResult> => {
    await lockIntroduction(tx, introductionId);
    const introduction = await tx.introduction.findFirst({
      where: { id: introductionId, candidateId, ...isAwaitingCandidateAt(now) },
      select: { employerId: true },
    });
    if (!introduction) return { ok: false, reason: "gone" };
    if (isYes) {
      const { employerId } = introduction;
      await recordYes(tx, { introductionId, candidateId, employerId, personId: null, givenHow: "LINK", now });
    } else {
      await tx.introduction.update({ where: { id: introductionId }, data: { state: "DECLINED" } });
    }
    const kind = isYes ? "candidate-yes" : "candidate-no";
    await tx.introductionEvent.create({ data: { introductionId, kind, at: now } });
    await announce(tx, "introduction.answered", { introductionId, by: "CANDIDATE", intent: kind });
    await audit(tx, { action: `introduction.${kind}`, subject: `introduction:${introductionId}` }, now);
    return { ok: true };
  });
}
