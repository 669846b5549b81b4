import { compare, dayNumber, lateDays } from "~/app/domain/matching/compare-policy";
import type { AskedRequirement, AskingNeed, Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import { importantWeight } from "~/app/domain/needs/kinds";

/** What one can say of each candidate in the example on the public page of the rule; the first is what is best. */
export const exampleAnswers = {
  occupation: ["same", "group", "substitute", "related", "field", "none"],
  language: ["C1", "B2", "B1", "A2", "none"],
  licence: ["yes", "no"],
  place: ["within", "near", "no"],
  start: ["inTime", "late", "tooLate"],
  skill: ["yes", "no"],
} as const;

/** What counts as it does in a need: a must, a wish, or an important wish. */
export const exampleWeights = ["MUST", "WISH", "IMPORTANT"] as const;

export type ExampleKey = keyof typeof exampleAnswers;
export type ExampleWeight = (typeof exampleWeights)[number];
export type ExampleCandidate = {
  name: "a" | "b";
  answers: Record<ExampleKey, string>;
  comparison: Comparison;
};
export type Example = { weights: Record<ExampleKey, ExampleWeight>; candidates: ExampleCandidate[] };

/** The questions in the order of the page. */
export const exampleKeys = Object.keys(exampleAnswers) as ExampleKey[];

const begun: Record<ExampleKey, { weight: ExampleWeight; a: string; b: string }> = {
  occupation: { weight: "MUST", a: "group", b: "same" },
  language: { weight: "MUST", a: "B2", b: "A2" },
  licence: { weight: "MUST", a: "yes", b: "no" },
  place: { weight: "MUST", a: "within", b: "within" },
  start: { weight: "MUST", a: "late", b: "inTime" },
  skill: { weight: "IMPORTANT", a: "no", b: "yes" },
};

/**
 * The example as an address says (`weight-language=WISH`, `a-language=B1`), compared by the rule itself; what is not among
 * the choices is as it was to begin with. The first candidate stands first in the list.
 */
export function exampleOf(asked: URLSearchParams): Example {
  const chosen = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice =>
    choices.find((choice) => choice === asked.get(name)) ?? otherwise;
  const weights = recordOf((key) => chosen(`weight-${key}`, exampleWeights, begun[key].weight));
  const need = needOf(weights);
  const candidates = (["a", "b"] as const).map((name) => {
    const answers = recordOf((key) => chosen<string>(`${name}-${key}`, exampleAnswers[key], begun[key][name]));
    return { name, answers, comparison: compare(need, profileOf(answers), substitutes) };
  });
  return { weights, candidates: candidates.sort((a, b) => b.comparison.order - a.comparison.order) };
}

function recordOf<Value>(of: (key: ExampleKey) => Value): Record<ExampleKey, Value> {
  return Object.fromEntries(exampleKeys.map((key) => [key, of(key)])) as Record<ExampleKey, Value>;
}

const startsOn = "2027-05-03";
const asked = { id: "asked", ssyk: "9411" };
const cefr = ["none", "A1", "A2", "B1", "B2", "C1", "C2"];

/** Occupations that fit what is asked in each of the ways there are. */
const occupations: Record<string, { id: string; ssyk: string }> = {
  same: asked,
  group: { id: "group", ssyk: asked.ssyk },
  substitute: { id: "substitute", ssyk: "5120" },
  related: { id: "related", ssyk: "9520" },
  field: { id: "field", ssyk: "9413" },
  none: { id: "none", ssyk: "2110" },
};

const substitutes: Substitutes = new Map([
  ["substitute", new Map([[asked.id, 75]])],
  ["related", new Map([[asked.id, 25]])],
]);

function needOf(weights: Record<ExampleKey, ExampleWeight>): AskingNeed {
  const asks: Record<ExampleKey, AskedRequirement["ask"]> = {
    occupation: { kind: "OCCUPATION", occupations: [asked], countsSought: false },
    language: { kind: "LANGUAGE", languageId: "sv", cefr: cefr.indexOf("B1") },
    licence: { kind: "LICENCE", licence: "B" },
    place: { kind: "PLACE", municipalityCode: "0182", isRemote: false },
    start: { kind: "START", date: startsOn },
    skill: { kind: "SKILL", skillId: "skill" },
  };
  const requirements = exampleKeys.map((key): AskedRequirement => {
    const weight = weights[key] === "IMPORTANT" ? importantWeight : 1;
    return { id: key, importance: weights[key] === "MUST" ? "MUST" : "WISH", weight, ask: asks[key] };
  });
  return { id: "example", kind: "RECRUITMENT", requirements };
}

function profileOf(answers: Record<ExampleKey, string>): Profile {
  const late = { inTime: 0, late: lateDays, tooLate: lateDays + 1 }[answers.start] ?? 0;
  const level = cefr.indexOf(answers.language);
  return {
    ...{ id: "candidate", provider: "", seeks: ["RECRUITMENT"], lot: 0, sought: [], experience: [] },
    ...{ educationLevel: 0, educationField: null, acceptsRemote: false, maxExtent: 100, hours: [] },
    worked: [occupations[answers.occupation] ?? asked],
    skill: answers.skill === "yes" ? ["skill"] : [],
    language: Array.from({ length: level }, (_, step) => `sv@${step + 1}`),
    licence: answers.licence === "yes" ? ["AM", "B"] : [],
    reach: answers.place === "within" ? ["0182"] : [],
    reachNear: answers.place === "no" ? [] : ["0182"],
    availableDay: dayNumber(startsOn) + late,
  };
}
