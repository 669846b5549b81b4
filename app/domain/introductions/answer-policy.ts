import { declineReasons } from "~/app/domain/introductions/kinds";
import type { AnswerInput } from "~/app/domain/introductions/schema";
import type { CandidateState, IntroductionSide, IntroductionState } from "~/app/platform/prisma-client/enums";

/** What decides who may do what next. */
export type IntroductionFacts = {
  state: IntroductionState;
  startedBy: IntroductionSide;
  /** The candidate has said yes to this employer, and that still counts. */
  hasCandidateYes: boolean;
  /** The candidate has withdrawn the profile. */
  isWithdrawn: boolean;
};

type Introduction = Pick<IntroductionFacts, "state" | "startedBy"> &
  Parameters<typeof isShared>[0] & { candidate: { state: CandidateState } };

/** What decides, as it is at `now`. */
export function factsOf(introduction: Introduction, now: Date): IntroductionFacts {
  const { state, startedBy, candidate } = introduction;
  const isWithdrawn = candidate.state === "WITHDRAWN";
  return { state, startedBy, hasCandidateYes: isShared(introduction, now), isWithdrawn };
}

/** Something one may do with an introduction. */
export type AnswerIntent = AnswerInput["intent"];

/** Everything this side may do now; empty when it is the other's turn, or over. */
export function possibleAnswers(introduction: IntroductionFacts, side: IntroductionSide): AnswerIntent[] {
  const { state, startedBy, hasCandidateYes, isWithdrawn } = introduction;
  if (state === "DECLINED" || state === "OUTCOME") return [];
  if (isWithdrawn) return state === "MEETING" ? ["outcome", "decline"] : ["decline"];
  const answers: AnswerIntent[] = [];
  if (state === "PROPOSED" && startedBy !== side) answers.push("accept");
  if (side === "PROVIDER" && !hasCandidateYes) answers.push("candidate-yes", "candidate-no");
  if (state === "INTERESTED" && hasCandidateYes) answers.push("meeting");
  if (state === "MEETING") answers.push("outcome");
  answers.push("decline");
  return answers;
}

/** Is it this side that the introduction waits for? Saying no, and asking the candidate early, is never anybody's turn. */
export function isTurnOf(introduction: IntroductionFacts, side: IntroductionSide): boolean {
  const answers = possibleAnswers(introduction, side);
  if (introduction.state === "PROPOSED") return answers.includes("accept");
  return answers.some((answer) => answer !== "decline");
}

/** What becomes of an introduction whose candidate takes the yes back: it is over, unless it has been over before. */
export function stateAfterTakingBack(state: IntroductionState): IntroductionState {
  return state === "OUTCOME" ? "OUTCOME" : "DECLINED";
}

/** May this side give this reason for saying no? */
export function isReasonOf(side: IntroductionSide, reason: string): boolean {
  return (declineReasons[side] as readonly string[]).includes(reason);
}

const reasonsOfNeed = ["FILLED", "EXTENT", "OTHER_CHOSEN", "PAUSED"] as const;

/** Is this reason about the need, not about the candidate? Only such a reason is said in a mail; judged by the founders. */
export function isReasonOfNeed(reason: string): reason is (typeof reasonsOfNeed)[number] {
  return (reasonsOfNeed as readonly string[]).includes(reason);
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
