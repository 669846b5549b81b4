import { filtersOf, type Group } from "~/app/domain/browsing/filter-policy";
import { rowsPerPage } from "~/app/domain/browsing/kinds";
import type { FollowedIndex } from "~/app/platform/search-dirty.server";
import { orNull, searchEngine } from "~/app/platform/search-engine.server";

/** What a list is asked for. `gate` holds whatever is chosen. */
type ListAsked = { index: FollowedIndex; text?: string; groups: Group[]; gate?: string; sort: string[]; page: number };

/** How many each value of a facet would show. */
export type Counts = Record<string, Record<string, number>>;

/** The choice whose removal shows most, and how many that is. */
export type Easier = { name: string; count: number };

/** One page of a list: ids in order, how many there are in all, and by facet how many there are of each value. */
export type FoundPage = { ids: string[]; count: number; counts: Counts; easier: Easier | null };

/**
 * One page of a list, with counts that a group's own choice does not shrink. One request: the list, and one query of no
 * documents for each group that has a choice; one more when nothing is found.
 *
 * @returns null when the search engine does not answer.
 */
export async function searchList(asked: ListAsked): Promise<FoundPage | null> {
  const { groups, page, sort } = asked;
  const widened = groups.filter(({ filter, facet, isNarrowing }) => filter && facet && !isNarrowing);
  const shared = groups.flatMap(({ facet, ...group }) => (facet && !widened.some(isSame(group)) ? [facet] : []));
  const list = { ...query(asked, groups), facets: shared, sort, page, hitsPerPage: rowsPerPage };
  const others = widened.map((group) => ({
    ...query(asked, without(groups, group)),
    facets: [group.facet ?? ""],
    limit: 0,
  }));
  const answer = await orNull(
    searchEngine.multiSearch<{ queries: Query[] }, { id: string }>({ queries: [list, ...others] }),
  );
  const [found] = answer?.results ?? [];
  if (!answer || !found) return null;
  const count = totalOf(found);
  return {
    ids: found.hits.map(({ id }) => id),
    count,
    counts: Object.assign({}, ...answer.results.map(({ facetDistribution }) => facetDistribution ?? {})),
    easier: count === 0 ? await easiest(asked) : null,
  };
}

/** The group, or the words, without which there is most to show; null when nothing helps. */
async function easiest(asked: ListAsked): Promise<Easier | null> {
  const { groups, text } = asked;
  const active = groups.filter(({ filter }) => filter);
  const tries = [
    ...active.map((group) => ({ name: group.name, ...query(asked, without(groups, group)) })),
    ...(text ? [{ name: "q", ...query({ ...asked, text: "" }, groups) }] : []),
  ];
  if (tries.length === 0) return null;
  const queries = tries.map(({ name, ...one }) => ({ ...one, page: 1, hitsPerPage: 0 }));
  const answer = await orNull(searchEngine.multiSearch<{ queries: Query[] }>({ queries }));
  const [best] = tries
    .map(({ name }, at) => ({ name, count: totalOf(answer?.results[at]) }))
    .sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best : null;
}

type Query = ReturnType<typeof query> & {
  facets?: string[];
  sort?: string[];
  page?: number;
  hitsPerPage?: number;
  limit?: number;
};

/** All words must be there: a list that is limited by a word shows nothing else. */
function query({ index, text = "", gate }: ListAsked, groups: Group[]) {
  const filters = filtersOf(groups, gate);
  return {
    indexUid: index,
    q: text,
    matchingStrategy: "all" as const,
    ...(filters.length > 0 ? { filter: filters } : {}),
    attributesToRetrieve: ["id"],
  };
}

function without(groups: Group[], { name }: { name: string }): Group[] {
  return groups.filter((group) => group.name !== name);
}

function isSame({ name }: { name: string }) {
  return (group: { name: string }) => group.name === name;
}

function totalOf(result: { totalHits?: number; estimatedTotalHits?: number } | undefined): number {
  return result?.totalHits ?? result?.estimatedTotalHits ?? 0;
}
