import { z } from "zod";
import { consentWays, maxOwnLabel } from "~/app/domain/candidates/kinds";
import { findPersonalData } from "~/app/domain/candidates/personal-data-policy";
import { calendarDate, conceptId, flag, list, version, whole } from "~/app/platform/http/form-fields";

/** An occupation: worked in for a band of years, or sought, or both. */
const OccupationInput = z.object({
  occupationId: conceptId,
  /** 0: under a year, 1: 1–2, 2: 2–4, 3: 5 or more; missing when it is only sought. */
  experienceBand: whole(0, 3).optional(),
  isSought: flag,
});

const LanguageInput = z.object({ languageId: conceptId, cefr: whole(1, 6) });

/** A short text that may say nothing that identifies a person, or tells of their health. */
function textAboutPerson(max: number) {
  return z
    .string()
    .trim()
    .max(max, `too-long|{"max":${max}}`)
    .default("")
    .superRefine((text, context) => {
      const found = findPersonalData(text);
      if (found) context.addIssue({ code: "custom", message: `personal-data-${found}` });
    });
}

/** Everything a profile holds. What is not here may not be stored of a person. */
export const CandidateInput = z.object({
  version,
  summary: textAboutPerson(600),
  /** The provider's own label, seen by its members alone. */
  ownLabel: textAboutPerson(maxOwnLabel),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/, "invalid-choice")
    .optional(),
  commuteKm: whole(0, 200).default(20),
  acceptsRemote: flag,
  availableFrom: calendarDate.optional(),
  maxExtentPercent: whole(5, 100).default(100),
  evenings: flag,
  nights: flag,
  weekends: flag,
  licences: list(z.string().max(4), 20),
  educationLevel: whole(1, 7).optional(),
  educationField: z.string().max(40).optional(),
  seeksJob: flag,
  seeksPraktik: flag,
  seeksCourse: flag,
  occupations: list(OccupationInput, 10),
  skillIds: list(conceptId, 40),
  languages: list(LanguageInput, 15),
});
export type CandidateInput = z.infer<typeof CandidateInput>;

/** The recorded yes to publishing. */
export const ConsentInput = z.object({
  givenHow: z.enum(consentWays, "invalid-choice"),
  isGiven: z.literal("yes", "required"),
});
export type ConsentInput = z.infer<typeof ConsentInput>;
