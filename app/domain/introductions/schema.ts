import { z } from "zod";
import { findPersonalData } from "~/app/domain/candidates/personal-data-policy";
import { declineReasons, mostCandidatesAtOnce, mostNeedsAtOnce, outcomes } from "~/app/domain/introductions/kinds";
import { list, text } from "~/app/platform/http/form-fields";

/** An employer that shows interest in candidates for one of its needs, or a provider that proposes them. */
export const ProposeInput = z.object({
  needId: z.uuid("invalid-choice"),
  candidateIds: list(z.uuid("invalid-choice"), mostCandidatesAtOnce).refine((ids) => ids.length > 0, "required"),
});
export type ProposeInput = z.infer<typeof ProposeInput>;

/** A provider that proposes one candidate for several needs. */
export const ProposeForNeedsInput = z.object({
  candidateId: z.uuid("invalid-choice"),
  needIds: list(z.uuid("invalid-choice"), mostNeedsAtOnce).refine((ids) => ids.length > 0, "required"),
});
export type ProposeForNeedsInput = z.infer<typeof ProposeForNeedsInput>;

const allReasons = [...declineReasons.EMPLOYER, ...declineReasons.PROVIDER] as const;

/** A message between two organisations may tell place and telephone of the meeting, but not who the candidate is. */
function refuseIdentity(message: string, context: z.RefinementCtx): void {
  const found = findPersonalData(message);
  if (found === "number" || found === "health" || found === "age")
    context.addIssue({ code: "custom", message: `personal-data-${found}` });
}

/** The answer of the side that was asked, and what follows. */
export const AnswerInput = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept") }),
  z.object({ intent: z.literal("decline"), reason: z.enum(allReasons, "required") }),
  z.object({ intent: z.literal("candidate-yes"), givenHow: z.enum(["MEETING", "PHONE"], "required") }),
  z.object({ intent: z.literal("candidate-no") }),
  z.object({ intent: z.literal("meeting"), message: text(300).superRefine(refuseIdentity) }),
  z.object({ intent: z.literal("outcome"), reason: z.enum(outcomes, "required") }),
]);
export type AnswerInput = z.infer<typeof AnswerInput>;
