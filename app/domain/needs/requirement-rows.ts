import { importantWeight, type Weight } from "~/app/domain/needs/kinds";
import type { NeedInput, RequirementInput } from "~/app/domain/needs/schema";
import type { Importance, RequirementKind } from "~/app/platform/prisma-client/enums";

/** A requirement as the database keeps it. */
export type RequirementRow = {
  kind: RequirementKind;
  importance: Importance;
  weight: number;
  experienceBand: number | null;
  skillId: string | null;
  languageId: string | null;
  cefr: number | null;
  licence: string | null;
  educationLevel: number | null;
  educationField: string | null;
  hours: string | null;
  reason: string;
};

/** The rows of what a need asks for, in the order they are shown; whatever is not asked is left out. */
export function requirementRows(input: NeedInput): RequirementRow[] {
  const rows: (RequirementRow | null)[] = [
    input.occupationIds.length > 0 ? row("OCCUPATION", input.occupationWeight) : null,
    input.experienceBand === undefined
      ? null
      : row("EXPERIENCE", input.experienceWeight, {
          experienceBand: input.experienceBand,
          reason: input.experienceReason,
        }),
    ...input.requirements.map((requirement) => row(requirement.kind, requirement.weight, ownColumns(requirement))),
    input.municipalityCode || input.isRemote ? row("PLACE", input.placeWeight) : null,
    input.startsOn ? row("START", input.startWeight) : null,
    input.extentPercent ? row("EXTENT", input.extentWeight) : null,
  ];
  return rows.filter((candidate): candidate is RequirementRow => candidate !== null);
}

/** What the form shows for a requirement that is kept. */
export function weightOf({ importance, weight }: { importance: Importance; weight: number }): Weight {
  if (importance === "MUST") return "MUST";
  return weight === importantWeight ? "IMPORTANT_WISH" : "WISH";
}

function row(kind: RequirementKind, weight: Weight, columns: Partial<RequirementRow> = {}): RequirementRow | null {
  if (weight === "NONE") return null;
  return {
    kind,
    importance: weight === "MUST" ? "MUST" : "WISH",
    weight: weight === "IMPORTANT_WISH" ? importantWeight : 1,
    experienceBand: null,
    skillId: null,
    languageId: null,
    cefr: null,
    licence: null,
    educationLevel: null,
    educationField: null,
    hours: null,
    reason: "",
    ...columns,
  };
}

/** Only the columns of the requirement's own kind, whatever else the form sent. */
function ownColumns(requirement: RequirementInput): Partial<RequirementRow> {
  const { kind, reason } = requirement;
  if (kind === "SKILL") return { skillId: requirement.skillId ?? null, reason };
  if (kind === "LANGUAGE")
    return { languageId: requirement.languageId ?? null, cefr: requirement.cefr ?? null, reason };
  if (kind === "LICENCE") return { licence: requirement.licence ?? null, reason };
  if (kind === "HOURS") return { hours: requirement.hours ?? null, reason };
  return {
    educationLevel: requirement.educationLevel ?? null,
    educationField: requirement.educationField ?? null,
    reason,
  };
}
