import { z } from "zod";
import { educationFields, licences } from "~/app/domain/catalogue/schema";
import { courseKinds, mostOccupations, mostSkills } from "~/app/domain/courses/kinds";
import {
  calendarDate,
  conceptId,
  flag,
  list,
  municipalityCode,
  onceRight,
  text,
  version,
  whole,
} from "~/app/platform/http/form-fields";

/** The language the course brings one to, with the level reached: both or neither. */
const languageReached = { languageId: conceptId.optional(), cefr: whole(1, 6).optional() };

/** The level of education reached, after SUN 2020, 1 to 7, with its field. */
const educationReached = {
  educationLevel: whole(1, 7).optional(),
  educationField: z.enum(educationFields, "invalid-choice").optional(),
};

/** A course as its provider writes it. */
export const CourseInput = z
  .object({
    version,
    kind: z.enum(courseKinds, "invalid-choice"),
    title: text(120),
    description: text(4000),
    ...languageReached,
    ...educationReached,
    /** The level of education one must have to begin, 1 to 7. */
    entryLevel: whole(1, 7).optional(),
    isEvening: flag,
    isEasySwedish: flag,
    licences: list(z.enum(licences, "invalid-choice"), licences.length),
    occupationIds: list(conceptId, mostOccupations),
    skillIds: list(conceptId, mostSkills),
  })
  .refine(({ languageId, cefr }) => !languageId || cefr, {
    path: ["cefr"],
    message: "level-missing",
    when: onceRight(languageReached),
  })
  .refine(({ educationLevel, educationField }) => !educationField || educationLevel, {
    path: ["educationLevel"],
    message: "education-level-missing",
    when: onceRight(educationReached),
  })
  .refine(({ languageId, cefr }) => !cefr || languageId, {
    path: ["languageId"],
    message: "language-missing",
    when: onceRight(languageReached),
  });
export type CourseInput = z.infer<typeof CourseInput>;

const seats = whole(1, 1000);
const seatsTaken = whole(0, 1000).default(0);
const somewhere = municipalityCode.optional();

/** When and where a course is held. Dates are "2026-05-04"; the last day counts. */
export const OccasionInput = z
  .object({
    startsOn: calendarDate,
    endsOn: calendarDate,
    place: text(120),
    municipalityCode: somewhere,
    isRemote: flag,
    seats,
    seatsTaken,
    languageId: conceptId.default("sv"),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    message: "end-before-start",
    when: onceRight({ startsOn: calendarDate, endsOn: calendarDate }),
  })
  .refine(({ seats, seatsTaken }) => seatsTaken <= seats, {
    path: ["seats"],
    message: "fewer-than-taken",
    when: onceRight({ seats, seatsTaken }),
  })
  .refine(({ municipalityCode, isRemote }) => municipalityCode || isRemote, {
    path: ["municipalityCode"],
    message: "required",
    when: onceRight({ municipalityCode: somewhere, isRemote: flag }),
  });
export type OccasionInput = z.infer<typeof OccasionInput>;
