import { resolveConcept } from "~/app/domain/catalogue/find-concepts.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";

/** Names of a form's concept fields, and what each chooses. */
export type ConceptFields<Name extends string = string> = Record<Name, "occupation" | "skill">;

/**
 * Puts what is typed in a concept field (`<name>Text`) where the schema reads it (`<name>`). What is no concept stays as it
 * was typed, so that the form can show it again.
 *
 * @returns the fields whose text is no concept, with the error.
 */
export async function includeTyped(form: FormData, fields: ConceptFields): Promise<Record<string, string[]>> {
  const unknown: Record<string, string[]> = {};
  for (const [field, kind] of Object.entries(fields)) {
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

type Labels = Awaited<ReturnType<typeof listLabels>>;

/** The words of what a form has chosen, by field, so that a refused one can show them again. */
export async function chosenIn<Name extends string>(
  form: FormData,
  fields: ConceptFields<Name>,
): Promise<Record<Name, Labels>> {
  const entries = Object.entries(fields) as [Name, "occupation" | "skill"][];
  const labels = entries.map(async ([field, kind]) => [field, await listLabels(kind, form.getAll(field).map(String))]);
  return Object.fromEntries(await Promise.all(labels));
}
