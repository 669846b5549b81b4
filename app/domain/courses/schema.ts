import { z } from "zod";
import { educationFields, licences } from "~/app/domain/catalogue/schema";
import { courseKinds, mostOccupations, mostSkills } from "~/app/domain/courses/kinds";
import { calendarDate, conceptId, flag, list, text, version, whole } from "~/app/platform/http/form-fields";

/** A course as its provider writes it. */
export const CourseInput = z
  .object({
    version,
    kind: z.enum(courseKinds, "invalid-choice"),
    title: text(120),
    description: text(4000),
    /** The language the course brings one to, with the level reached: both or neither. */
    languageId: conceptId.optional(),
    cefr: whole(1, 6).optional(),
    /** The level of education reached, with its field; and the level one must have to begin. After SUN 2020, 1 to 7. */
    educationLevel: whole(1, 7).optional(),
    educationField: z.enum(educationFields, "invalid-choice").optional(),
    entryLevel: whole(1, 7).optional(),
    isEvening: flag,
    isEasySwedish: flag,
    licences: list(z.enum(licences, "invalid-choice"), licences.length),
    occupationIds: list(conceptId, mostOccupations),
    skillIds: list(conceptId, mostSkills),
  })
  .refine(({ languageId, cefr }) => !languageId || cefr, { path: ["cefr"], message: "level-missing" })
  .refine(({ educationLevel, educationField }) => !educationField || educationLevel, {
    path: ["educationLevel"],
    message: "education-level-missing",
  })
  .refine(({ languageId, cefr }) => !cefr || languageId, { path: ["languageId"], message: "language-missing" });
export type CourseInput = z.infer<typeof CourseInput>;

/** When and where a course is held. Dates are "2026-05-04"; the last day counts. */
export const OccasionInput = z
  .object({
    startsOn: calendarDate,
    endsOn: calendarDate,
    place: text(120),
    municipalityCode: z
      .string()
      .regex(/^\d{4}$/, "invalid-choice")
      .optional(),
    isRemote: flag,
    seats: whole(1, 1000),
    seatsTaken: whole(0, 1000).default(0),
    languageId: conceptId.default("sv"),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], message: "end-before-start" })
  .refine(({ seats, seatsTaken }) => seatsTaken <= seats, { path: ["seats"], message: "fewer-than-taken" })
  .refine(({ municipalityCode, isRemote }) => municipalityCode || isRemote, {
    path: ["municipalityCode"],
    message: "required",
  });
export type OccasionInput = z.infer<typeof OccasionInput>;
