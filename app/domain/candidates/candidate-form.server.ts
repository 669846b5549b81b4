import type { OwnCandidateDetail } from "~/app/domain/candidates/queries.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";
import { includeTyped } from "~/app/domain/catalogue/typed-concepts.server";

/** An occupation as a row of the form; the word is sent along, so that a refused form can show it again. */
export type OccupationRow = { occupationId: string; label: string; experienceBand: string; isSought: string };

/** A language as a row of the form. */
export type LanguageRow = { languageId: string; label: string; cefr: string };

/** What the form of a profile starts with. */
export function candidateFormValues(candidate: OwnCandidateDetail, language: string) {
  const word = ({ label, labelEn }: { label: string; labelEn: string | null }) =>
    language === "en" ? (labelEn ?? label) : label;
  const on = (value: boolean) => (value ? "on" : "");
  return {
    addCefr: "3",
    ownLabel: candidate.ownLabel,
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

/** What is chosen from the catalogue. */
export const candidateConcepts = { skillIds: "skill", addOccupationIds: "occupation" } as const;

/**
 * Takes away the rows that are ticked for it, and makes rows of what is chosen in the adding fields, which are then empty.
 *
 * @returns the fields whose text is no concept, with the error.
 */
export async function includeChanges(form: FormData): Promise<Record<string, string[]>> {
  for (const row of form.getAll("remove").map(String)) {
    for (const name of [...form.keys()]) if (name.startsWith(`${row}.`)) form.delete(name);
  }
  const unknown = await includeTyped(form, candidateConcepts);
  const added = await listLabels("occupation", [...new Set(form.getAll("addOccupationIds").map(String))]);
  for (const { id, label } of added) {
    const experienceBand = String(form.get("addExperienceBand") ?? "");
    const isSought = String(form.get("addIsSought") ?? "");
    addRow(form, "occupations", { occupationId: id, label, experienceBand, isSought });
  }
  if (added.length > 0) for (const name of ["IsSought", "ExperienceBand", "OccupationIds"]) form.delete(`add${name}`);
  const [spoken] = await listLabels("language", [String(form.get("addLanguageId") ?? "")]);
  if (spoken) {
    const cefr = String(form.get("addCefr") || "3");
    addRow(form, "languages", { languageId: spoken.id, label: spoken.label, cefr });
    form.delete("addLanguageId");
  }
  return unknown;
}

/** Adds a row after the last one. */
function addRow(form: FormData, list: string, row: OccupationRow | LanguageRow): void {
  const indexes = [...form.keys()].flatMap((key) => new RegExp(`^${list}\\[(\\d+)\\]`).exec(key)?.[1] ?? []);
  const next = Math.max(-1, ...indexes.map(Number)) + 1;
  for (const [part, text] of Object.entries(row)) if (text) form.append(`${list}[${next}].${part}`, text);
}
