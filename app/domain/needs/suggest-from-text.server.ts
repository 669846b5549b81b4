import { conceptsOf } from "~/app/domain/catalogue/concept-index.server";
import { findApart } from "~/app/domain/catalogue/find-in-text";
import { occupationsInText } from "~/app/domain/catalogue/occupations-in-text";
import { listLanguages, listMunicipalities } from "~/app/domain/catalogue/queries.server";
import type { FormRow } from "~/app/domain/needs/form-row";
import { markedParts } from "~/app/domain/needs/marked-text";
import { readNeedText, type TextRequirement } from "~/app/domain/needs/read-text-policy";
import type { NeedTextInput } from "~/app/domain/needs/schema";
import { hasPersonalNumber } from "~/app/platform/personal-number";

/** A skill counts when it is nearly named: a text has many words, and the catalogue many skills. A judgement. */
const sureSkill = 0.8;

/** What the form is filled with; more would be read by nobody. */
const most = { occupations: 5, skills: 8 } as const;

/** Longest first line that can be a title. */
const longestTitle = 90;

/** What a text leads to, for a person to choose from: nothing of it is asked until then, and nothing is kept. */
export type TextSuggestions = Awaited<ReturnType<typeof suggestFromText>>;

/**
 * Reads an ad or an employer's own words: occupations, skills, requirements and facts, each with the words that led to it.
 *
 * @param language in which concepts are named, "sv" or "en"; the text itself is read as Swedish.
 */
export async function suggestFromText(
  { kind, text }: NeedTextInput,
  { language, today }: { language: string; today: string },
) {
  const [occupations, skills, languages, municipalities] = await Promise.all([
    conceptsOf("occupation"),
    conceptsOf("skill"),
    listLanguages(),
    listMunicipalities(),
  ]);
  const isEnglish = language === "en";
  const worded = <T extends { start: number; end: number }>(found: T) => ({
    ...found,
    words: text.slice(found.start, found.end),
  });
  const { facts, requirements } = readNeedText(text, { today, languages, municipalities });
  const foundOccupations = occupationsInText(occupations.index, text, most.occupations).flatMap(({ id, span }) => {
    const named = occupations.words.get(id);
    if (!named) return [];
    const { label, labelEn, group, groupEn } = named;
    return worded({ id, label: isEnglish ? labelEn : label, group: isEnglish ? groupEn : group, ...span });
  });
  const foundSkills = findApart(skills.index, text, { least: sureSkill, fill: 1, limit: most.skills }).flatMap(
    ({ id, span }) => {
      const named = skills.words.get(id);
      // "Bra svenska" asks for the language, and not for a skill with it in its name.
      const isLanguage = requirements.some(
        ({ kind, start, end }) => kind === "LANGUAGE" && start <= span.start && span.end <= end,
      );
      if (!named || isLanguage) return [];
      const skillLabel = isEnglish ? named.labelEn : named.label;
      return { row: { kind: "SKILL", weight: "NONE", skillId: id, skillLabel } as FormRow, isJudged: false, ...span };
    },
  );
  const rows = requirements
    .filter((requirement) => requirement.kind !== "EXPERIENCE")
    .map((requirement) => ({ ...requirement, row: rowOf(requirement, { languages, isEnglish }) }));
  const experience = requirements.find((requirement) => requirement.kind === "EXPERIENCE");
  const marks = [...foundOccupations, ...foundSkills, ...facts, ...requirements];
  const [firstLine = ""] = text.trim().split("\n", 1);
  const isKeepable = !hasPersonalNumber(text);
  return {
    kind,
    text,
    parts: markedParts(text, marks),
    occupations: foundOccupations,
    rows: [...rows, ...foundSkills].map(worded),
    experience: experience ? worded({ ...experience, band: experience.experienceBand ?? 0 }) : null,
    facts: facts.map((fact) => ({
      ...worded(fact),
      place: municipalities.find(({ code }) => code === fact.value)?.name ?? "",
    })),
    isKeepable,
    firstLine: isKeepable && firstLine.trim().length <= longestTitle ? firstLine.trim() : null,
    isEmpty: marks.length === 0,
  };
}

type Naming = { languages: { id: string; label: string; labelEn: string | null }[]; isEnglish: boolean };

/** A requirement as a row of the form that is not asked yet. */
function rowOf(requirement: TextRequirement, { languages, isEnglish }: Naming): FormRow {
  const { kind, licence, languageId, cefr, educationLevel, hours } = requirement;
  const language = languages.find(({ id }) => id === languageId);
  const languageLabel = (isEnglish ? language?.labelEn : null) ?? language?.label ?? "";
  return {
    kind,
    weight: "NONE",
    ...(licence ? { licence } : {}),
    ...(languageId ? { languageId, languageLabel, cefr: String(cefr) } : {}),
    ...(educationLevel ? { educationLevel: String(educationLevel) } : {}),
    ...(hours ? { hours } : {}),
  };
}
