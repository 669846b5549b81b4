import { resolveConcept } from "~/app/domain/catalogue/find-concepts.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";
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
    licences: course?.licences ?? [],
    skillIds: course?.skills.map(({ skill }) => skill.id) ?? [],
    occupationIds: course?.occupations.map(({ occupation }) => occupation.id) ?? [],
  };
}

const conceptFields = [
  ["skillIds", "skill"],
  ["occupationIds", "occupation"],
] as const;

/**
 * Puts what is typed as a skill or an occupation where the schema reads it. What is no concept stays as it was typed, so
 * that the form can show it again.
 *
 * @returns the fields whose text is no concept, with the error.
 */
export async function includeTyped(form: FormData): Promise<Record<string, string[]>> {
  const unknown: Record<string, string[]> = {};
  for (const [field, kind] of conceptFields) {
    const text = String(form.get(`${field}Text`) ?? "").trim();
    if (text === "") continue;
    const id = await resolveConcept(kind, text);
    if (!id) {
      unknown[field] = ["unknown-concept"];
      continue;
    }
    form.delete(`${field}Text`);
    if (!form.getAll(field).includes(id)) form.append(field, id);
  }
  return unknown;
}

/** The words of the skills and occupations that a form has, so that a refused one can show them again. */
export async function chosenIn(form: FormData) {
  const [skills, occupations] = await Promise.all(
    conceptFields.map(([field, kind]) => listLabels(kind, form.getAll(field).map(String))),
  );
  return { skills: skills ?? [], occupations: occupations ?? [] };
}
