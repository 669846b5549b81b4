import { listLabels, listSuggestedSkills } from "~/app/domain/catalogue/queries.server";
import { hourKinds } from "~/app/domain/catalogue/schema";
import { includeTyped } from "~/app/domain/catalogue/typed-concepts.server";
import { type FormRow, isSame, withoutDoubles } from "~/app/domain/needs/form-row";
import type { Weight } from "~/app/domain/needs/kinds";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { weightOf } from "~/app/domain/needs/requirement-rows";

/** Kinds of requirements that are rows of their own; the others belong to a field of the need. */
const rowKinds = ["SKILL", "LANGUAGE", "LICENCE", "EDUCATION", "HOURS"];

/** What the form of a need starts with: what is saved, and suggestions that are not asked yet. */
export async function needFormValues(need: NeedDetail, language: string) {
  const saved = need.requirements.filter(({ kind }) => rowKinds.includes(kind)).map(toRow(language));
  const weightFor = (kind: string, otherwise: Weight): Weight => {
    const requirement = need.requirements.find((candidate) => candidate.kind === kind);
    return requirement ? weightOf(requirement) : otherwise;
  };
  const experience = need.requirements.find(({ kind }) => kind === "EXPERIENCE");
  const suggested = await suggestedRows(
    need.occupations.map(({ id }) => id),
    language,
  );
  return {
    version: String(need.version),
    kind: need.kind,
    title: need.title,
    description: need.description,
    municipalityCode: need.municipalityCode ?? "",
    isRemote: need.isRemote ? "on" : "",
    startsOn: need.startsOn ?? "",
    extentPercent: need.extentPercent ? String(need.extentPercent) : "",
    positions: String(need.positions),
    weeks: need.weeks ? String(need.weeks) : "",
    learningGoals: need.learningGoals,
    support: need.support,
    isForArena: need.isForArena ? "on" : "",
    answerBy: need.answerBy ?? "",
    occupationIds: need.occupations.map(({ id }) => id),
    occupationWeight: weightFor("OCCUPATION", "MUST"),
    experienceBand: experience ? String(experience.experienceBand ?? 0) : "",
    experienceWeight: weightFor("EXPERIENCE", "WISH"),
    experienceReason: experience?.reason ?? "",
    placeWeight: weightFor("PLACE", "MUST"),
    startWeight: weightFor("START", "WISH"),
    extentWeight: weightFor("EXTENT", "WISH"),
    requirements: withoutDoubles(saved, suggested),
  };
}

function toRow(language: string) {
  return (requirement: NeedDetail["requirements"][number]): FormRow => {
    const { kind, skill, skillId, languageId, cefr, licence, educationLevel, educationField, hours } = requirement;
    const word = (concept: { label: string; labelEn: string | null } | null) =>
      (language === "en" ? concept?.labelEn : null) ?? concept?.label;
    return {
      kind,
      weight: weightOf(requirement),
      ...(skillId ? { skillId, skillLabel: word(skill) ?? "" } : {}),
      ...(languageId ? { languageId, languageLabel: word(requirement.language) ?? "", cefr: String(cefr) } : {}),
      ...(licence ? { licence } : {}),
      ...(educationLevel ? { educationLevel: String(educationLevel) } : {}),
      ...(educationField ? { educationField } : {}),
      ...(hours ? { hours } : {}),
      ...(requirement.reason ? { reason: requirement.reason } : {}),
    };
  };
}

/** Skills of the occupations' groups, Swedish, a car licence and unusual hours: rows that are not asked yet. */
async function suggestedRows(occupationIds: string[], language: string): Promise<FormRow[]> {
  const [skills, [swedish]] = await Promise.all([listSuggestedSkills(occupationIds), listLabels("language", ["sv"])]);
  const weight = "NONE" as const;
  const word = ({ label, labelEn }: { label: string; labelEn: string | null }) =>
    language === "en" ? (labelEn ?? label) : label;
  return [
    ...skills.map((skill) => ({ kind: "SKILL", weight, skillId: skill.id, skillLabel: word(skill) })),
    ...(swedish ? [{ kind: "LANGUAGE", weight, languageId: "sv", languageLabel: word(swedish), cefr: "3" }] : []),
    { kind: "LICENCE", weight, licence: "B" },
    ...hourKinds.map((hours) => ({ kind: "HOURS", weight, hours })),
  ];
}

/** Puts what is suggested for the occupations in a form among its requirements, as rows that are not asked yet. */
export async function includeSuggestions(form: FormData, language: string): Promise<void> {
  const rows = await suggestedRows([...new Set(form.getAll("occupationIds").map(String))], language);
  for (const row of rows) addRow(form, row);
}

/** What is chosen from the catalogue. */
export const needConcepts = { occupationIds: "occupation", addSkillIds: "skill" } as const;

/**
 * Puts what is typed in the form's adding fields where the schema reads it: a typed occupation among the occupations, as
 * one that a button opens the need for, or puts in the place of a retired one; a skill, language, licence or education as
 * one more requirement (a wish). The adding fields are then empty.
 *
 * @returns the fields whose text is no concept, with the error.
 */
export async function includeAdditions(form: FormData): Promise<Record<string, string[]>> {
  const unknown = await includeTyped(form, needConcepts);
  for (const { id, label } of await listLabels("skill", [...new Set(form.getAll("addSkillIds").map(String))])) {
    addRow(form, { kind: "SKILL", weight: "WISH", skillId: id, skillLabel: label });
  }
  const value = (name: string) => String(form.get(name) ?? "");
  const opened = value("addOccupationId");
  if (opened && !form.getAll("occupationIds").includes(opened)) form.append("occupationIds", opened);
  replaceOccupation(form, value("replaceOccupation").split(" "));
  const [language] = await listLabels("language", [value("addLanguageId")]);
  if (language) {
    const cefr = value("addCefr") || "3";
    addRow(form, { kind: "LANGUAGE", weight: "WISH", languageId: language.id, languageLabel: language.label, cefr });
  }
  if (value("addLicence")) addRow(form, { kind: "LICENCE", weight: "WISH", licence: value("addLicence") });
  if (value("addEducation")) {
    const educationField = value("addField");
    addRow(form, {
      kind: "EDUCATION",
      weight: "WISH",
      educationLevel: value("addEducation"),
      ...(educationField ? { educationField } : {}),
    });
  }
  for (const name of ["OccupationId", "SkillIds", "LanguageId", "Cefr", "Licence", "Education", "Field"])
    form.delete(`add${name}`);
  return unknown;
}

function replaceOccupation(form: FormData, [retired = "", successor]: string[]): void {
  const ids = form.getAll("occupationIds").map(String);
  if (!successor || !ids.includes(retired)) return;
  form.delete("occupationIds");
  const after = ids.map((id) => (id === retired ? successor : id));
  for (const id of new Set(after)) form.append("occupationIds", id);
}

/** A row that is there already is not added again, but becomes at least a wish. */
function addRow(form: FormData, row: FormRow): void {
  const indexes = [...form.keys()].flatMap((key) => /^requirements\[(\d+)\]\.kind$/.exec(key)?.[1] ?? []).map(Number);
  for (const index of indexes) {
    const name = (part: string) => `requirements[${index}].${part}`;
    const value = (part: string) => (form.get(name(part)) as string | null) ?? undefined;
    const there = {
      skillId: value("skillId"),
      languageId: value("languageId"),
      licence: value("licence"),
      hours: value("hours"),
    };
    if (value("kind") === "EDUCATION" || !isSame({ kind: value("kind") ?? "", weight: "WISH", ...there }, row))
      continue;
    if (row.weight === "NONE") return;
    if (value("weight") === "NONE") form.set(name("weight"), row.weight);
    if (row.cefr) form.set(name("cefr"), row.cefr);
    return;
  }
  const next = Math.max(-1, ...indexes) + 1;
  for (const [part, text] of Object.entries(row)) if (text) form.append(`requirements[${next}].${part}`, text);
}
