import type { HourKind } from "~/app/domain/catalogue/schema";
import type { Ask, AskedRequirement, AskingNeed, OccupationRef } from "~/app/domain/matching/schema";
import type { Importance, NeedKind, RequirementKind } from "~/app/platform/prisma-client/enums";

/** What is read of a need to compare it; `NeedDetail` is one. Dates are "2026-05-04". */
export type ComparableNeed = {
  id: string;
  kind: NeedKind;
  municipalityCode: string | null;
  isRemote: boolean;
  startsOn: string | null;
  extentPercent: number | null;
  requirements: ComparableRequirement[];
};

type ComparableRequirement = {
  id: string;
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
  occupations: OccupationRef[];
};

/** A need as it is compared; a requirement that says nothing is left out. */
export function askingNeed(need: ComparableNeed): AskingNeed {
  const requirements = need.requirements.flatMap((requirement): AskedRequirement[] => {
    const ask = askOf(requirement, need);
    const { id, importance, weight } = requirement;
    return ask ? [{ id, importance, weight, ask }] : [];
  });
  return { id: need.id, kind: need.kind, requirements };
}

function askOf(requirement: ComparableRequirement, need: ComparableNeed): Ask | null {
  const { skillId, languageId, cefr, licence, educationLevel, educationField, experienceBand } = requirement;
  const occupations = need.requirements.find(({ kind }) => kind === "OCCUPATION")?.occupations ?? [];
  switch (requirement.kind) {
    case "OCCUPATION": {
      // Whoever only seeks the occupation counts where no experience is asked for.
      const countsSought = !need.requirements.some(({ kind }) => kind === "EXPERIENCE");
      const refs = occupations.map(({ id, ssyk }) => ({ id, ssyk }));
      return refs.length > 0 ? { kind: "OCCUPATION", occupations: refs, countsSought } : null;
    }
    case "EXPERIENCE":
      return {
        kind: "EXPERIENCE",
        occupations: occupations.map(({ id, ssyk }) => ({ id, ssyk })),
        band: experienceBand ?? 0,
      };
    case "SKILL":
      return skillId ? { kind: "SKILL", skillId } : null;
    case "LANGUAGE":
      return languageId && cefr ? { kind: "LANGUAGE", languageId, cefr } : null;
    case "LICENCE":
      return licence ? { kind: "LICENCE", licence } : null;
    case "EDUCATION":
      return educationLevel ? { kind: "EDUCATION", level: educationLevel, field: educationField } : null;
    case "PLACE":
      return { kind: "PLACE", municipalityCode: need.municipalityCode, isRemote: need.isRemote };
    case "START":
      return need.startsOn ? { kind: "START", date: need.startsOn } : null;
    case "EXTENT":
      return need.extentPercent ? { kind: "EXTENT", percent: need.extentPercent } : null;
    case "HOURS":
      return requirement.hours ? { kind: "HOURS", hours: requirement.hours as HourKind } : null;
  }
}
