import { candidateGroups, type Group, soughtByEmployers } from "~/app/domain/browsing/filter-policy";
import { lastPage, leastExtents, rowsPerPage, swedishLevels } from "~/app/domain/browsing/kinds";
import { type ChosenWord, lookUp } from "~/app/domain/browsing/known.server";
import type { CandidateQuery } from "~/app/domain/browsing/schema";
import { type Counts, searchList } from "~/app/domain/browsing/search-list.server";
import { type BrowsedCandidate, listVisibleByIds, listVisibleCandidates } from "~/app/domain/candidates/queries.server";
import { toldInTens } from "~/app/domain/matching/small-numbers-policy";

/** Counts that may be told, by facet and value, in whole tens; a value that is not there is fewer than ten, maybe none. */
export type ToldCounts = Record<string, Record<string, number>>;

/** One page of candidates. `count` and `easier.count` are in whole tens; null: fewer than ten. */
export type CandidateList = {
  candidates: BrowsedCandidate[];
  count: number | null;
  hasMore: boolean;
  /** Null where the search engine does not answer. */
  figures: { counts: ToldCounts; easier: { name: string; count: number | null } | null } | null;
  occupations: ChosenWord[];
  skills: ChosenWord[];
  isAllKnown: boolean;
};

/**
 * One page of the candidates that an employer's filters leave: those who seek work or praktik. To be on a list is no view
 * of a profile: that is noted when one is opened. Whoever has withdrawn since the index was written is not shown, and no
 * exact number leaves the server.
 */
export async function listCandidates(query: CandidateQuery, { now }: { now: Date }): Promise<CandidateList> {
  const { occupations, skills, isAll: isAllKnown, ...known } = await lookUp(query);
  const groups = candidateGroups(query, { ...known, occupations, skills });
  const { page } = query;
  const gate = soughtByEmployers;
  const found = await searchList({ index: "candidates", groups, gate, sort: orders[query.sort ?? "available"], page });
  const shared = { occupations, skills, isAllKnown };
  if (!found) {
    const skip = (page - 1) * rowsPerPage;
    const asked = { seeks: query.seeks, municipalityCodes: known.codes, now, skip, take: rowsPerPage };
    const { candidates, count } = await listVisibleCandidates(asked);
    return { ...shared, candidates, count: toldInTens(count), hasMore: hasMore(count, page), figures: null };
  }
  const { ids, count, counts, easier } = found;
  return {
    ...shared,
    candidates: await listVisibleByIds(ids, { now }),
    count: toldInTens(count),
    hasMore: hasMore(count, page),
    figures: {
      counts: toldCounts(counts, groups),
      easier: easier && { name: easier.name, count: toldInTens(easier.count) },
    },
  };
}

/** The lot decides between equals, so that nobody is first for having come first. */
const orders = { available: ["availableDay:asc", "lot:asc"], confirmed: ["confirmedDay:desc", "lot:asc"] };

function hasMore(count: number, page: number): boolean {
  return page < Math.min(lastPage, Math.ceil(count / rowsPerPage));
}

/** Attributes of which at least so much is asked, and what can be asked: who has B2 has B1. */
const least: Record<string, readonly number[]> = { swedish: swedishLevels, maxExtent: leastExtents };

function toldCounts(counts: Counts, groups: Group[]): ToldCounts {
  const facets = groups.flatMap(({ facet }) => facet ?? []);
  return Object.fromEntries(
    facets.map((facet) => {
      const exact = Object.entries(counts[facet] ?? {});
      const values = least[facet]?.map((level) => [String(level), sumFrom(level, exact)] as const) ?? exact;
      const told = values.map(([value, count]) => [value, toldInTens(count)] as const);
      return [facet, Object.fromEntries(told.filter((entry): entry is [string, number] => entry[1] !== null))];
    }),
  );
}

function sumFrom(level: number, counts: [string, number][]): number {
  return counts.reduce((sum, [value, count]) => (Number(value) >= level ? sum + count : sum), 0);
}
