import {
  dayNumber,
  fullCredit,
  halfCredit,
  lateDays,
  occupationCredit,
  shortPercent,
} from "~/app/domain/matching/compare-policy";
import type { Ask, AskingNeed, Substitutes } from "~/app/domain/matching/schema";
import { allOf, anyOf, atLeast, atMost, equals, isIn, not } from "~/search/filter";

/** One of the ways a requirement can stand: its credit, and the filter of the profiles for which it stands so. */
export type Level = { credit: number; filter: string };

/**
 * The levels of a requirement from best to none, each excluding the others: the level whose filter a profile's document
 * matches is the credit that `compare` gives it. Ten points first, "not any of them" last.
 */
export function levelsOf(ask: Ask, substitutes: Substitutes): Level[] {
  const conditions = conditionsOf(ask, substitutes);
  const levels = conditions.map(({ credit, filter }, position) => {
    const before = conditions.slice(0, position).map((better) => not(better.filter));
    return { credit, filter: allOf([filter, ...before]) };
  });
  const none = allOf(conditions.map(({ filter }) => not(filter)));
  return [...levels, { credit: 0, filter: none }];
}

/** The profiles for which a requirement is met at all. */
export function metFilter(ask: Ask, substitutes: Substitutes): string {
  return anyOf(conditionsOf(ask, substitutes).map(({ filter }) => filter));
}

/** One is a match only when these count for something; in both directions. */
export const firstKinds: readonly Ask["kind"][] = ["OCCUPATION", "PLACE"];

/** Who is let in; with `fitting`, only those for whom the first musts count for something. */
export type Gate = { excludedIds?: string[]; provider?: string; fitting?: Substitutes };

/** What is no requirement but must hold: wants this kind of place, is not excluded, belongs to the asking provider. */
export function gateOf(need: AskingNeed, { excludedIds = [], provider, fitting }: Gate): string {
  const firstMusts = need.requirements.filter(
    ({ importance, ask }) => importance === "MUST" && firstKinds.includes(ask.kind),
  );
  return allOf([
    equals("seeks", need.kind),
    ...(excludedIds.length > 0 ? [not(isIn("id", excludedIds))] : []),
    ...(provider ? [equals("provider", provider)] : []),
    ...(fitting ? firstMusts.map(({ ask }) => metFilter(ask, fitting)) : []),
  ]);
}

/** Conditions from best to worst; a profile stands at the first that holds for it. */
function conditionsOf(ask: Ask, substitutes: Substitutes): Level[] {
  switch (ask.kind) {
    case "OCCUPATION":
      return occupationConditions(ask, substitutes);
    case "EXPERIENCE":
      return experienceConditions(ask);
    case "SKILL":
      return [{ credit: fullCredit, filter: equals("skill", ask.skillId) }];
    case "LANGUAGE":
      return steps((step) => equals("language", `${ask.languageId}@${ask.cefr - step}`), ask.cefr - 1);
    case "LICENCE":
      return [{ credit: fullCredit, filter: equals("licence", ask.licence) }];
    case "EDUCATION":
      return educationConditions(ask);
    case "PLACE":
      return placeConditions(ask);
    case "START":
      return [
        { credit: fullCredit, filter: atMost("availableDay", dayNumber(ask.date)) },
        { credit: halfCredit, filter: atMost("availableDay", dayNumber(ask.date) + lateDays) },
      ];
    case "EXTENT":
      return [
        { credit: fullCredit, filter: atLeast("maxExtent", ask.percent) },
        { credit: halfCredit, filter: atLeast("maxExtent", ask.percent - shortPercent) },
      ];
    case "HOURS":
      return [{ credit: fullCredit, filter: equals("hours", ask.hours) }];
  }
}

function experienceConditions({ occupations, band }: Ask & { kind: "EXPERIENCE" }): Level[] {
  const own = (level: number) => occupations.map(({ id }) => `${id}@${level}`);
  const inGroup = occupations.map(({ ssyk }) => `${ssyk}@${band}`);
  return [
    { credit: fullCredit, filter: isIn("experience", own(band)) },
    { credit: halfCredit, filter: isIn("experience", [...new Set([...(band > 0 ? own(band - 1) : []), ...inGroup])]) },
  ];
}

/** What is asked, and half for one step below, where there is one. */
function steps(filter: (step: number) => string, stepsBelow: number): Level[] {
  const full = { credit: fullCredit, filter: filter(0) };
  return stepsBelow > 0 ? [full, { credit: halfCredit, filter: filter(1) }] : [full];
}

function occupationConditions(
  { occupations, countsSought }: Ask & { kind: "OCCUPATION" },
  substitutes: Substitutes,
): Level[] {
  const prefix = countsSought ? "any" : "worked";
  const ids = occupations.map(({ id }) => id);
  const near = substitutesFor(occupations, substitutes);
  const conditions = [
    { credit: occupationCredit.same, filter: isIn(prefix, ids) },
    { credit: occupationCredit.group, filter: isIn(`${prefix}4`, [...new Set(occupations.map(({ ssyk }) => ssyk))]) },
    { credit: occupationCredit.substitute, filter: isIn(prefix, near.at75) },
    { credit: occupationCredit.related, filter: isIn(prefix, near.at25) },
    {
      credit: occupationCredit.field,
      filter: isIn(`${prefix}3`, [...new Set(occupations.map(({ ssyk }) => ssyk.slice(0, 3)))]),
    },
  ];
  return conditions.filter(({ filter }) => !filter.includes("IN []"));
}

/** Occupations that substitute one of those asked for, by level. */
function substitutesFor(occupations: { id: string }[], substitutes: Substitutes) {
  const near = { at75: [] as string[], at25: [] as string[] };
  for (const [from, edges] of substitutes) {
    for (const { id } of occupations) {
      const level = edges.get(id);
      if (level === 75) near.at75.push(from);
      if (level === 25) near.at25.push(from);
    }
  }
  return near;
}

function educationConditions({ level, field }: Ask & { kind: "EDUCATION" }): Level[] {
  const at = (step: number) =>
    field === null
      ? atLeast("educationLevel", level - step)
      : allOf([atLeast("educationLevel", level - step), equals("educationField", field)]);
  const half = [...(level > 1 ? [at(1)] : []), ...(field === null ? [] : [atLeast("educationLevel", level)])];
  return [
    { credit: fullCredit, filter: at(0) },
    ...(half.length > 0 ? [{ credit: halfCredit, filter: anyOf(half) }] : []),
  ];
}

function placeConditions({ municipalityCode, isRemote }: Ask & { kind: "PLACE" }): Level[] {
  const remote = isRemote ? [equals("acceptsRemote", true)] : [];
  if (municipalityCode === null) return remote.map((filter) => ({ credit: fullCredit, filter }));
  return [
    { credit: fullCredit, filter: anyOf([equals("reach", municipalityCode), ...remote]) },
    { credit: halfCredit, filter: equals("reachNear", municipalityCode) },
  ];
}
