import type { CourseDetail } from "~/app/domain/courses/queries.server";

/** What the form of a course starts with; without a course, that of a new one. */
export function courseFormValues(course: CourseDetail | null) {
  return {
    version: String(course?.version ?? 1),
    kind: course?.kind ?? "",
    title: course?.title ?? "",
    description: course?.description ?? "",
    languageId: course?.languageId ?? "",
    cefr: course?.cefr ? String(course.cefr) : "",
    educationLevel: course?.educationLevel ? String(course.educationLevel) : "",
    educationField: course?.educationField ?? "",
    entryLevel: course?.entryLevel ? String(course.entryLevel) : "",
    isEvening: course?.isEvening ? "on" : "",
    isEasySwedish: course?.isEasySwedish ? "on" : "",
    licences: course?.licences ?? [],
    skillIds: course?.skills.map(({ skill }) => skill.id) ?? [],
    occupationIds: course?.occupations.map(({ occupation }) => occupation.id) ?? [],
  };
}

/** What is chosen from the catalogue. */
export const courseConcepts = { skillIds: "skill", occupationIds: "occupation" } as const;
