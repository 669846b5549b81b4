import { answerDays, type Choice } from "~/app/domain/meetings/kinds";
import type { MeetingFollow, MeetingResult, MeetingSide } from "~/app/platform/prisma-client/enums";

/** What one side said of a meeting. */
export type Said = { side: MeetingSide; result: MeetingResult; follow: MeetingFollow | null };

export type AnswerTimeRefusal = "not-begun" | "answers-closed";

/** Why a side cannot say at `now` what came of a meeting, or null when it can: from its beginning until a week after the arena. */
export function answerTimeRefusal(
  { startsAt, arenaEndsAt }: { startsAt: Date; arenaEndsAt: Date },
  now: Date,
): AnswerTimeRefusal | null {
  if (now < startsAt) return "not-begun";
  if (now >= answersCloseAt(arenaEndsAt)) return "answers-closed";
  return null;
}

/** Until when answers may be given and changed. */
export function answersCloseAt(arenaEndsAt: Date): Date {
  return new Date(arenaEndsAt.getTime() + answerDays * 86_400_000);
}

/** What a choice says. */
export function saidBy(choice: Choice): { result: MeetingResult; follow: MeetingFollow | null } {
  return choice === "NOT_HELD" ? { result: "NOT_HELD", follow: null } : { result: "MET", follow: choice };
}

/** The choice that an answer was. */
export function choiceOf({ result, follow }: Pick<Said, "result" | "follow">): Choice {
  return result === "NOT_HELD" ? "NOT_HELD" : (follow ?? "NOTHING");
}

export type MeetingState = "coming" | "held" | "not-held" | "unknown";

/** What became of a meeting. That one side says that it was not held is enough; "unknown": it has begun, and nobody has said. */
export function meetingState(
  said: Pick<Said, "result">[],
  { startsAt, now }: { startsAt: Date; now: Date },
): MeetingState {
  if (said.some(({ result }) => result === "NOT_HELD")) return "not-held";
  if (said.some(({ result }) => result === "MET")) return "held";
  return now < startsAt ? "coming" : "unknown";
}

const order: MeetingFollow[] = ["HIRE", "PRAKTIK", "INTRODUCTION", "NOTHING"];

/** What follows from a meeting that was held: the most that a side said. Null when it was not, or nobody has said. */
export function furthestFollow(said: Pick<Said, "result" | "follow">[]): MeetingFollow | null {
  if (said.some(({ result }) => result === "NOT_HELD")) return null;
  return order.find((follow) => said.some((one) => one.follow === follow)) ?? null;
}
