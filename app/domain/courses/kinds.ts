import type { Service } from "~/app/domain/providers/kinds";

/** What a course is. Words are `courses:kind.<key>`. */
export const courseKinds = [
  "SFI",
  "GRUNDLAGGANDE",
  "GYMNASIAL",
  "YRKESVUX",
  "SAMHALLSORIENTERING",
  "KOMMERSIELL",
] as const;

/** What a provider must be authorised for to give a course of each kind. */
export const serviceOf = {
  SFI: "SFI",
  GRUNDLAGGANDE: "COURSES",
  GYMNASIAL: "COURSES",
  YRKESVUX: "COURSES",
  SAMHALLSORIENTERING: "CIVIC_ORIENTATION",
  KOMMERSIELL: "COURSES",
} as const satisfies Record<(typeof courseKinds)[number], Service>;

/** Most occupations a course is said to lead to. */
export const mostOccupations = 20;

/** Most skills a course is said to teach. */
export const mostSkills = 30;
