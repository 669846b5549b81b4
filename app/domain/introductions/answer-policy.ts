import { declineReasons } from "~/app/domain/introductions/kinds";
import type { AnswerInput } from "~/app/domain/introductions/schema";
import type { IntroductionSide, IntroductionState } from "~/app/platform/prisma-client/enums";

/** What decides who may do what next. */
export type IntroductionFacts = {
  state: IntroductionState;
  startedBy: IntroductionSide;
  hasCandidateYes: boolean;
};

/** Something one may do with an introduction. */
export type AnswerIntent = AnswerInput["intent"];

/** Everything this side may do now; empty when it is the other's turn, or over. */
export function possibleAnswers(introduction: IntroductionFacts, side: IntroductionSide): AnswerIntent[] {
  const { state, startedBy, hasCandidateYes } = introduction;
  if (state === "DECLINED" || state === "OUTCOME") return [];
  const answers: AnswerIntent[] = [];
  if (state === "PROPOSED" && startedBy !== side) answers.push("accept");
  if (side === "PROVIDER" && !hasCandidateYes) answers.push("candidate-yes", "candidate-no");
  if (state === "INTERESTED" && hasCandidateYes) answers.push("meeting");
  if (state === "MEETING") answers.push("outcome");
  answers.push("decline");
  return answers;
}

/** May this side give this reason for saying no? */
export function isReasonOf(side: IntroductionSide, reason: string): boolean {
  return (declineReasons[side] as readonly string[]).includes(reason);
}

/** Days a candidate's yes to one employer counts. Source: product.md, introductions. */
export const sharingDays = 30;

/** Is more than the alias shared with this employer at `now`? */
export function isShared(
  { candidateYesAt, sharedUntil }: { candidateYesAt: Date | null; sharedUntil: Date | null },
  now: Date,
): boolean {
  return candidateYesAt !== null && sharedUntil !== null && now < sharedUntil;
}
