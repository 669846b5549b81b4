import type { CandidateDetail } from "~/app/domain/candidates/queries.server";
import { resolveConcept } from "~/app/domain/catalogue/find-concepts.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";

/** An occupation as a row of the form; the word is sent along, so that a refused form can show it again. */
export type OccupationRow = { occupationId: string; label: string; experienceBand: string; isSought: string };

/** A language as a row of the form. */
export type LanguageRow = { languageId: string; label: string; cefr: string };

/** What the form of a profile starts with. */
export function candidateFormValues(candidate: CandidateDetail, language: string) {
  const word = ({ label, labelEn }: { label: string; labelEn: string | null }) =>
    language === "en" ? (labelEn ?? label) : label;
  const on = (value: boolean) => (value ? "on" : "");
  return {
    summary: candidate.summary,
    municipalityCode: candidate.municipalityCode ?? "",
    commuteKm: String(candidate.commuteKm),
    acceptsRemote: on(candidate.acceptsRemote),
    availableFrom: candidate.availableFrom ?? "",
    maxExtentPercent: String(candidate.maxExtentPercent),
    evenings: on(candidate.evenings),
    nights: on(candidate.nights),
    weekends: on(candidate.weekends),
    licences: candidate.licences,
    educationLevel: candidate.educationLevel ? String(candidate.educationLevel) : "",
    educationField: candidate.educationField ?? "",
    seeksJob: on(candidate.seeksJob),
    seeksPraktik: on(candidate.seeksPraktik),
    seeksCourse: on(candidate.seeksCourse),
    skillIds: candidate.skills.map(({ skill }) => skill.id),
    occupations: candidate.occupations.map(
      ({ occupation, experienceBand, isSought }): OccupationRow => ({
        occupationId: occupation.id,
        label: word(occupation),
        experienceBand: experienceBand === null ? "" : String(experienceBand),
        isSought: on(isSought),
      }),
    ),
    languages: candidate.languages.map(
      ({ language: spoken, cefr }): LanguageRow => ({
        languageId: spoken.id,
        label: word(spoken),
        cefr: String(cefr),
      }),
    ),
  };
}

/**
 * Takes away the rows that are ticked for it, and puts what is typed in the adding fields where the schema reads it.
 *
 * @returns names of fields whose text is no concept.
 */
export async function includeChanges(form: FormData): Promise<Record<string, string[]>> {
  for (const row of form.getAll("remove").map(String)) {
    for (const name of [...form.keys()]) if (name.startsWith(`${row}.`)) form.delete(name);
  }
  const unknown: Record<string, string[]> = {};
  const typed = async (field: string, kind: "occupation" | "skill") => {
    const text = String(form.get(`${field}Text`) ?? "").trim();
    form.delete(`${field}Text`);
    if (text === "") return [];
    const id = await resolveConcept(kind, text);
    if (!id) unknown[field] = ["unknown-concept"];
    return id ? [id] : [];
  };
  for (const id of await typed("skillIds", "skill")) form.append("skillIds", id);
  const added = [...form.getAll("addOccupationIds").map(String), ...(await typed("addOccupationIds", "occupation"))];
  for (const { id, label } of await listLabels("occupation", [...new Set(added)])) {
    const experienceBand = String(form.get("addExperienceBand") ?? "");
    const isSought = String(form.get("addIsSought") ?? "");
    addRow(form, "occupations", { occupationId: id, label, experienceBand, isSought });
  }
  const [spoken] = await listLabels("language", [String(form.get("addLanguageId") ?? "")]);
  if (spoken) {
    const cefr = String(form.get("addCefr") || "3");
    addRow(form, "languages", { languageId: spoken.id, label: spoken.label, cefr });
  }
  return unknown;
}

/** Adds a row after the last one. */
function addRow(form: FormData, list: string, row: OccupationRow | LanguageRow): void {
  const indexes = [...form.keys()].flatMap((key) => new RegExp(`^${list}\\[(\\d+)\\]`).exec(key)?.[1] ?? []);
  const next = Math.max(-1, ...indexes.map(Number)) + 1;
  for (const [part, text] of Object.entries(row)) if (text) form.append(`${list}[${next}].${part}`, text);
}
