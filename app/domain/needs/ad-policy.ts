import { type Licence, licences } from "~/app/domain/catalogue/schema";
import type { Ad, AdConcept } from "~/app/domain/needs/ad-schema";
import { maxRequirements } from "~/app/domain/needs/kinds";
import { NeedInput, type RequirementInput } from "~/app/domain/needs/schema";
import { shorten } from "~/app/domain/needs/shorten";
import { addDays } from "~/app/platform/clock";

/** Finds concepts of the catalogue by their official id, else by their very word. */
export type ConceptLookup = {
  occupation(concept: AdConcept): string | null;
  skill(concept: AdConcept): string | null;
  language(concept: AdConcept): string | null;
  isMunicipality(code: string): boolean;
};

/** A need as an ad describes it, what of the ad was not understood, as it was written, and whether its last day was moved. */
export type ReadAd = { input: NeedInput; notUnderstood: string[]; isReopened: boolean };

/** Ads name a language without a level; the founders take it as what work needs, B1. */
const assumedCefr = 3;

/** Ads ask for experience without a length; any counts. */
const anyExperience = 0;

/** Days that an ad from the past stays open once it is published here; our judgement. */
const reopenedDays = 30;

/** From the words of an ad to SUN 2020, the first that fits. */
const educationWords: [RegExp, number][] = [
  [/forskar/i, 7],
  [/eftergymnasial.*(2 år eller|två år eller|längre)/i, 5],
  [/eftergymnasial/i, 4],
  [/förgymnasial.*(kortare|mindre)/i, 1],
  [/förgymnasial|grundskola/i, 2],
  [/gymnasi/i, 3],
];

/**
 * Reads an ad as a need. What an ad does not say is not asked; it is a must where the ad says so, else a wish. An ad never
 * says when work starts: the day after its last day is taken, and not asked of anybody.
 *
 * @param openOn when the ad is to be published, today's date: one without a last day, or past it, stays open 30 days from then.
 */
export function readAd(ad: Ad, lookup: ConceptLookup, { openOn = null }: { openOn?: string | null } = {}): ReadAd {
  const notUnderstood: string[] = [];
  const understood = (id: string | null, words: string) => {
    if (id === null) notUnderstood.push(words);
    return id;
  };
  const occupationId = ad.occupation ? understood(lookup.occupation(ad.occupation), ad.occupation.label) : null;
  const code = ad.workplace_address?.municipality_code ?? "";
  if (code && !lookup.isMunicipality(code)) notUnderstood.push(ad.workplace_address?.municipality ?? code);
  const lastDay = ad.application_deadline?.slice(0, 10);
  const isReopened = openOn !== null && (!lastDay || lastDay < openOn);
  const answerBy = isReopened ? addDays(openOn, reopenedDays) : lastDay;
  const input = NeedInput.parse({
    version: 1,
    kind: "RECRUITMENT",
    title: shorten(ad.headline, 90),
    description: shorten(ad.description?.text ?? "", 4000),
    municipalityCode: lookup.isMunicipality(code) ? code : undefined,
    answerBy,
    startsOn: answerBy ? addDays(answerBy, 1) : undefined,
    startWeight: "NONE",
    extentPercent: extentOf(ad),
    positions: Math.min(500, Math.max(1, ad.number_of_vacancies ?? 1)),
    occupationIds: occupationId ? [occupationId] : [],
    ...experienceOf(ad, { occupationId, lookup, notUnderstood }),
    requirements: [...licencesOf(ad, understood), ...requirementsOf(ad, { lookup, understood })].slice(
      0,
      maxRequirements,
    ),
  });
  if (ad.access_to_own_car) notUnderstood.push("Tillgång till egen bil");
  return { input, notUnderstood: [...new Set(notUnderstood)], isReopened };
}

type Understood = (id: string | null, words: string) => string | null;
type Requirement = Pick<RequirementInput, "kind" | "weight"> & Partial<RequirementInput>;

function requirementsOf(ad: Ad, context: { lookup: ConceptLookup; understood: Understood }): Requirement[] {
  return [
    ...wantedOf(ad.must_have, { ...context, weight: "MUST" }),
    ...wantedOf(ad.nice_to_have, { ...context, weight: "WISH" }),
  ];
}

function wantedOf(
  wanted: Ad["must_have"],
  { weight, lookup, understood }: { weight: "MUST" | "WISH"; lookup: ConceptLookup; understood: Understood },
): Requirement[] {
  const skills = (wanted?.skills ?? []).flatMap((concept): Requirement[] => {
    const skillId = understood(lookup.skill(concept), concept.label);
    return skillId ? [{ kind: "SKILL", weight, skillId }] : [];
  });
  const languages = (wanted?.languages ?? []).flatMap((concept): Requirement[] => {
    const languageId = understood(lookup.language(concept), concept.label);
    return languageId ? [{ kind: "LANGUAGE", weight, languageId, cefr: assumedCefr }] : [];
  });
  const education = [...(wanted?.education_level ?? []), ...(wanted?.education ?? [])].flatMap(
    ({ label }): Requirement[] => {
      const educationLevel = educationWords.find(([words]) => words.test(label))?.[1];
      if (educationLevel) return [{ kind: "EDUCATION", weight, educationLevel }];
      understood(null, label);
      return [];
    },
  );
  return [...skills, ...languages, ...education];
}

function licencesOf(ad: Ad, understood: Understood): Requirement[] {
  const weight = ad.driving_license_required ? "MUST" : "WISH";
  return (ad.driving_license ?? []).flatMap(({ label }): Requirement[] => {
    const licence = understood(licences.includes(label as Licence) ? label : null, label);
    return licence ? [{ kind: "LICENCE", weight, licence }] : [];
  });
}

type ExperienceContext = { occupationId: string | null; lookup: ConceptLookup; notUnderstood: string[] };

/** A need asks for experience of its own occupation; that of others is told as not understood. */
function experienceOf(ad: Ad, { occupationId, lookup, notUnderstood }: ExperienceContext) {
  const musts = ad.must_have?.work_experiences ?? [];
  const wishes = ad.nice_to_have?.work_experiences ?? [];
  const isOwn = (concept: AdConcept) => occupationId !== null && lookup.occupation(concept) === occupationId;
  for (const concept of [...musts, ...wishes]) if (!isOwn(concept)) notUnderstood.push(`Erfarenhet: ${concept.label}`);
  if (musts.some(isOwn) || (ad.experience_required && occupationId))
    return { experienceBand: anyExperience, experienceWeight: "MUST" };
  return wishes.some(isOwn) ? { experienceBand: anyExperience, experienceWeight: "WISH" } : {};
}

/** The most that is offered: an ad of 50 to 100 % is open to whoever wants to work full time. */
function extentOf({ scope_of_work: scope }: Ad): number | undefined {
  const most = scope?.max ?? undefined;
  return most === undefined ? undefined : Math.min(100, Math.max(5, Math.round(most)));
}
