import { z } from "zod";
import { declineReasons, outcomes } from "~/app/domain/introductions/kinds";
import { list, text } from "~/app/platform/http/form-fields";

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
