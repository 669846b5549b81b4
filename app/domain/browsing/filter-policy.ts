import type { CandidateQuery, CourseQuery, NeedQuery } from "~/app/domain/browsing/schema";
import { dayNumber } from "~/app/domain/matching/compare-policy";
import { metFilter } from "~/app/domain/matching/levels-policy";
import type { OccupationRef, Substitutes } from "~/app/domain/matching/schema";
import { allOf, anyOf, atLeast, atMost, equals, isIn } from "~/search/filter";

/** One group of filters: what it limits the list to ("" when nothing is chosen), and what its values are counted by. */
export type Group = { name: string; filter: string; facet?: string; isNarrowing?: boolean };

/** What is looked up in the catalogue before a query becomes filters. `codes`: the municipalities of the area asked for. */
export type Known = {
  codes: string[];
  occupations: OccupationRef[];
  skills: { id: string }[];
  substitutes: Substitutes;
};

/** Filters of the list of needs. */
export function needGroups(query: NeedQuery, known: Known): Group[] {
  const start = [
    ...(query.from ? [atLeast("startDay", dayNumber(query.from))] : []),
    ...(query.by ? [atMost("startDay", dayNumber(query.by))] : []),
  ];
  return [
    { name: "kind", filter: chosen("kind", query.kind), facet: "kind" },
    { name: "occupation", filter: needOccupation(query, known) },
    { name: "place", filter: place(query, known), facet: "isRemote" },
    { name: "start", filter: allOf(start) },
    { name: "extent", filter: chosen("extentBand", query.extent), facet: "extentBand" },
    { name: "hours", filter: chosen("hours", query.hours), facet: "hours" },
    { name: "swedish", filter: query.swedish === null ? "" : atMost("swedish", query.swedish), facet: "swedish" },
  ];
}

/** Filters of the list of courses. Month and municipality must be those of one and the same start. */
export function courseGroups(query: CourseQuery, { codes, occupations, skills }: Known): Group[] {
  const places = [...codes, ...(query.remote ? ["remote"] : [])];
  const both = places.flatMap((one) => query.start.map((month) => `${one}@${month}`));
  const start = both.length > 0 ? isIn("startAt", both) : chosen("startMonth", query.start);
  return [
    { name: "kind", filter: chosen("kind", query.kind), facet: "kind" },
    { name: "occupation", filter: chosen("occupation", idsOf(occupations)) },
    { name: "skill", filter: chosen("skill", idsOf(skills)) },
    { name: "place", filter: chosen("startPlace", places), facet: "startPlace" },
    { name: "start", filter: start, facet: "startMonth" },
    { name: "language", filter: chosen("taughtIn", query.language), facet: "taughtIn" },
    { name: "held", filter: chosen("held", query.held), facet: "held" },
  ];
}

/** Filters of the list of candidates: who can work where, when and as much as is asked. Several hours are all wanted. */
export function candidateGroups(query: CandidateQuery, known: Known): Group[] {
  const every = (attribute: string, values: string[]) => allOf(values.map((value) => equals(attribute, value)));
  return [
    { name: "seeks", filter: chosen("seeks", query.seeks), facet: "seeks" },
    { name: "occupation", filter: candidateOccupation(query, known) },
    { name: "skill", filter: every("skill", idsOf(known.skills)) },
    { name: "place", filter: chosen("reach", known.codes) },
    { name: "start", filter: query.by ? atMost("availableDay", dayNumber(query.by)) : "" },
    { name: "extent", filter: query.extent === null ? "" : atLeast("maxExtent", query.extent), facet: "maxExtent" },
    { name: "hours", filter: every("hours", query.hours), facet: "hours", isNarrowing: true },
    { name: "swedish", filter: query.swedish === null ? "" : atLeast("swedish", query.swedish), facet: "swedish" },
    { name: "licence", filter: every("licence", query.licence), facet: "licence", isNarrowing: true },
  ];
}

/** Whom employers may look through: those who seek work or praktik. */
export const soughtByEmployers = isIn("seeks", ["RECRUITMENT", "PRAKTIK"]);

/** The filters of a list, which must all hold. `gate` holds whatever is chosen. */
export function filtersOf(groups: Group[], gate = ""): string[] {
  return [gate, ...groups.map(({ filter }) => filter)].filter(Boolean);
}

function chosen(attribute: string, values: readonly string[]): string {
  return values.length > 0 ? isIn(attribute, values) : "";
}

function place({ remote }: NeedQuery, { codes }: Known): string {
  const parts = [
    ...(codes.length > 0 ? [isIn("municipality", codes)] : []),
    ...(remote ? [equals("isRemote", true)] : []),
  ];
  return parts.length > 0 ? anyOf(parts) : "";
}

/** With near ones: the same group of occupations, and those that who has worked in the chosen one can do. */
function needOccupation({ near }: NeedQuery, { occupations, substitutes }: Known): string {
  const ids = idsOf(occupations);
  if (ids.length === 0 || !near) return chosen("occupation", ids);
  const reachable = ids.flatMap((id) => [...(substitutes.get(id)?.keys() ?? [])]);
  return anyOf([isIn("occupation", [...new Set([...ids, ...reachable])]), isIn("ssyk4", groupsOf(occupations))]);
}

/** With near ones: whatever gives credit for the occupation in a comparison. */
function candidateOccupation({ near }: CandidateQuery, { occupations, substitutes }: Known): string {
  if (occupations.length === 0 || !near) return chosen("any", idsOf(occupations));
  return metFilter({ kind: "OCCUPATION", occupations, countsSought: true }, substitutes);
}

function groupsOf(occupations: OccupationRef[]): string[] {
  return [...new Set(occupations.map(({ ssyk }) => ssyk))];
}

function idsOf(concepts: { id: string }[]): string[] {
  return concepts.map(({ id }) => id);
}
