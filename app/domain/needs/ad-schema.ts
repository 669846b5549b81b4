import { z } from "zod";

/** A concept as ads name it: an id of the official taxonomy (of some version) and a word. */
export type AdConcept = { concept_id: string | null; label: string };

const concept = z.object({
  concept_id: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
  label: z.string(),
});
const concepts = z.array(concept).nullish();
const Wanted = z
  .object({
    skills: concepts,
    languages: concepts,
    work_experiences: concepts,
    education: concepts,
    education_level: concepts,
  })
  .nullish();

/** One ad in the shape of the JobSearch API; what an import does not use may be anything. */
export const Ad = z.object({
  id: z.string().min(1),
  headline: z.string().trim().min(1),
  description: z.object({ text: z.string().nullish() }).nullish(),
  application_deadline: z.iso.datetime({ local: true }).nullish(),
  number_of_vacancies: z.number().int().nullish(),
  scope_of_work: z.object({ min: z.number().nullish(), max: z.number().nullish() }).nullish(),
  employer: z.object({ name: z.string().nullish(), organization_number: z.string().nullish() }).nullish(),
  experience_required: z.boolean().nullish(),
  access_to_own_car: z.boolean().nullish(),
  driving_license_required: z.boolean().nullish(),
  driving_license: concepts,
  occupation: concept.nullish(),
  workplace_address: z
    .object({ municipality: z.string().nullish(), municipality_code: z.string().nullish() })
    .nullish(),
  must_have: Wanted,
  nice_to_have: Wanted,
  removed: z.boolean().nullish(),
});
export type Ad = z.infer<typeof Ad>;

/** A file of ads, as the API answers. */
export const AdsFile = z.object({ hits: z.array(Ad) });
