import { z } from "zod";
import { list, text } from "~/app/platform/http/form-fields";

/** Why a side says no; words are `introductions:decline.<key>`. Never free text alone, never about the person. */
export const declineReasons = {
  EMPLOYER: ["FILLED", "REQUIREMENT_UNMET", "START_TOO_LATE", "EXTENT", "OTHER_CHOSEN", "PAUSED"],
  PROVIDER: ["HAS_WORK", "NOT_WANTED", "TOO_FAR", "NOT_YET_READY", "OTHER_CHOSEN"],
} as const;
export type DeclineReason = (typeof declineReasons)[keyof typeof declineReasons][number];

/** What came of a meeting; words are `introductions:outcome.<key>`. */
export const outcomes = ["HIRED", "PRAKTIK_AGREED", "NEXT_MEETING", "NOT_A_MATCH", "NOBODY_CAME"] as const;

/** An employer that shows interest in candidates for one of its needs, or a provider that proposes them. */
export const ProposeInput = z.object({
  needId: z.uuid("invalid-choice"),
  candidateIds: list(z.uuid("invalid-choice"), 5).refine((ids) => ids.length > 0, "required"),
});
export type ProposeInput = z.infer<typeof ProposeInput>;

const allReasons = [...declineReasons.EMPLOYER, ...declineReasons.PROVIDER] as const;

/** The answer of the side that was asked, and what follows. */
export const AnswerInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept") }),
  z.object({ intent: z.literal("decline"), reason: z.enum(allReasons, "required") }),
  z.object({ intent: z.literal("candidate-yes"), givenHow: z.enum(["MEETING", "PHONE"], "required") }),
  z.object({ intent: z.literal("candidate-no") }),
  z.object({ intent: z.literal("meeting"), message: text(300) }),
  z.object({ intent: z.literal("outcome"), reason: z.enum(outcomes, "required") }),
]);
export type AnswerInput = z.infer<typeof AnswerInput>;
