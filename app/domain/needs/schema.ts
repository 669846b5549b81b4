import { z } from "zod";
import { longestText } from "~/app/domain/catalogue/words-of-text";
import { longestReason, maxRequirements, needKinds, supportKinds, weights } from "~/app/domain/needs/kinds";
import {
  calendarDate,
  conceptId,
  flag,
  list,
  requiredText,
  text,
  version,
  whole,
} from "~/app/platform/http/form-fields";

const weight = z.enum(weights, "invalid-choice");

/** One requirement as the form sends it; the fields of its kind are filled. */
export const RequirementInput = z
  .object({
    kind: z.enum(["SKILL", "LANGUAGE", "LICENCE", "EDUCATION", "HOURS"], "invalid-choice"),
    weight: weight.default("NONE"),
    skillId: conceptId.optional(),
    languageId: conceptId.optional(),
    cefr: whole(1, 6).optional(),
    licence: z.string().max(4).optional(),
    educationLevel: whole(1, 7).optional(),
    educationField: z.string().max(40).optional(),
    hours: z.enum(["EVENINGS", "NIGHTS", "WEEKENDS"], "invalid-choice").optional(),
    reason: text(longestReason),
  })
  .refine(isWhole, "required");
export type RequirementInput = z.infer<typeof RequirementInput>;

/**
 * Everything of a need that its employer writes. A draft may lack most of it: what publishing needs is in
 * `publish-policy.ts`.
 */
export const NeedInput = z.object({
  version,
  kind: z.enum(needKinds, "invalid-choice"),
  title: text(90),
  description: text(4000),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/, "invalid-choice")
    .optional(),
  isRemote: flag,
  startsOn: calendarDate.optional(),
  extentPercent: whole(5, 100).optional(),
  positions: whole(1, 500).default(1),
  weeks: whole(1, 52).optional(),
  learningGoals: text(1000),
  support: list(z.enum(supportKinds, "invalid-choice"), supportKinds.length),
  isForArena: flag,
  answerBy: calendarDate.optional(),
  occupationIds: list(conceptId, 5),
  occupationWeight: weight.default("MUST"),
  experienceBand: whole(0, 3).optional(),
  experienceWeight: weight.default("WISH"),
  experienceReason: text(longestReason),
  placeWeight: weight.default("MUST"),
  startWeight: weight.default("WISH"),
  extentWeight: weight.default("WISH"),
  requirements: list(RequirementInput, maxRequirements),
});
export type NeedInput = z.infer<typeof NeedInput>;

/** An ad, or an employer's own words, to be read for what they ask; only read, so that it may hold anything. */
export const NeedTextInput = z.object({
  kind: z.enum(needKinds, "invalid-choice").default("RECRUITMENT"),
  text: requiredText(3, longestText),
});
export type NeedTextInput = z.infer<typeof NeedTextInput>;

function isWhole(requirement: { kind: string; [field: string]: unknown }): boolean {
  const { kind, skillId, languageId, cefr, licence, educationLevel, hours } = requirement;
  if (kind === "SKILL") return Boolean(skillId);
  if (kind === "LANGUAGE") return Boolean(languageId) && Boolean(cefr);
  if (kind === "LICENCE") return Boolean(licence);
  if (kind === "EDUCATION") return Boolean(educationLevel);
  return Boolean(hours);
}
