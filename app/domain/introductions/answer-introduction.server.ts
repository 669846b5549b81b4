import {
  type AnswerIntent,
  factsOf,
  isReasonOf,
  possibleAnswers,
  sharingDays,
} from "~/app/domain/introductions/answer-policy";
import type { AnswerInput } from "~/app/domain/introductions/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { IntroductionSide, IntroductionState } from "~/app/platform/prisma-client/enums";

/** "not-now": it is the other side's turn, or over, or a colleague answered first. */
export type AnswerResult = { ok: true } | { ok: false; reason: "gone" | "not-now" | "wrong-reason" };

type Answerer = {
  introductionId: string;
  side: IntroductionSide;
  organisationId: string;
  personId: string;
  now?: Date;
};

/** Where each answer leads; null leaves the state as it is. */
const nextState: Record<AnswerIntent, IntroductionState | null> = {
  accept: "INTERESTED",
  decline: "DECLINED",
  "candidate-yes": null,
  "candidate-no": "DECLINED",
  meeting: "MEETING",
  outcome: "OUTCOME",
};

/** Answers an introduction for one side. The row is locked, so that two answers at once are told apart. */
export function answerIntroduction(
  answer: AnswerInput,
  { introductionId, side, organisationId, personId, now = new Date() }: Answerer,
): Promise<AnswerResult> {
  return prisma.$transaction(async (tx): Promise<AnswerResult> => {
    const own = side === "EMPLOYER" ? { employerId: organisationId } : { providerId: organisationId };
    await lockIntroduction(tx, introductionId);
    const introduction = await tx.introduction.findFirst({
      where: { id: introductionId, ...own },
      select: {
        state: true,
        startedBy: true,
        candidateYesAt: true,
        sharedUntil: true,
        candidateId: true,
        employerId: true,
        candidate: { select: { state: true } },
      },
    });
    if (!introduction) return { ok: false, reason: "gone" };
    if (!possibleAnswers(factsOf(introduction, now), side).includes(answer.intent))
      return { ok: false, reason: "not-now" };
    if (answer.intent === "decline" && !isReasonOf(side, answer.reason)) return { ok: false, reason: "wrong-reason" };
    const reason = "reason" in answer ? answer.reason : null;
    const state = nextState[answer.intent] ?? introduction.state;
    await tx.introduction.update({ where: { id: introductionId }, data: { state } });
    if (answer.intent === "candidate-yes") {
      await recordYes(tx, { ...introduction, introductionId, personId, givenHow: answer.givenHow, now });
    }
    await tx.introductionEvent.create({
      data: {
        introductionId,
        organisationId,
        at: now,
        kind: answer.intent,
        reason,
        message: "message" in answer ? answer.message : "",
      },
    });
    await announce(tx, "introduction.answered", { introductionId, by: side, intent: answer.intent, reason });
    const subject = `introduction:${introductionId}`;
    await audit(tx, { action: `introduction.${answer.intent}`, subject, personId, organisationId }, now);
    return { ok: true };
  });
}

/**
 * Locks an introduction to be answered; before it its candidate, shared, as who withdraws does. Whoever withdraws at this
 * moment is waited for, so that a yes does not outlive the profile.
 */
export async function lockIntroduction(tx: Tx, introductionId: string): Promise<void> {
  await tx.$executeRaw`
    select 1 from candidate where id = (select candidate_id from introduction where id = ${introductionId}::uuid) for share`;
  await tx.$executeRaw`select 1 from introduction where id = ${introductionId}::uuid for update`;
}

type Yes = {
  introductionId: string;
  candidateId: string;
  employerId: string;
  personId: string | null;
  givenHow: string;
  now: Date;
};

/** Records that the candidate said yes to this employer, for thirty days. */
export async function recordYes(tx: Tx, { introductionId, candidateId, employerId, personId, givenHow, now }: Yes) {
  const sharedUntil = new Date(now.getTime() + sharingDays * 86_400_000);
  await tx.introduction.update({ where: { id: introductionId }, data: { candidateYesAt: now, sharedUntil } });
  await tx.consent.create({
    data: {
      candidateId,
      kind: "INTRODUCE",
      organisationId: employerId,
      textVersion: "introduce-1",
      text: "Jag säger ja till att den här arbetsgivaren får veta mer än mitt alias, i 30 dagar.",
      givenHow,
      recordedById: personId,
      givenAt: now,
      expiresAt: sharedUntil,
    },
  });
}
