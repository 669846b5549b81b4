import { needGroups } from "~/app/domain/browsing/filter-policy";
import { lookUp } from "~/app/domain/browsing/known.server";
import type { NeedQuery } from "~/app/domain/browsing/schema";
import { type Counts, type Easier, searchList } from "~/app/domain/browsing/search-list.server";
import { listPublishedItems, listPublishedNeeds, type NeedListItem } from "~/app/domain/needs/queries.server";

/** How much in all and by filter, and what to loosen; null where the search engine does not answer. */
export type Figures = { counts: Counts; easier: Easier | null } | null;

/**
 * One page of the published needs that an address asks for. What the index says is read again from the database: a need
 * that has been withdrawn since is not shown. Without the search engine, the latest of a kind and an area.
 */
export async function listNeeds(query: NeedQuery): Promise<{
  needs: NeedListItem[];
  count: number;
  figures: Figures;
  occupations: { id: string; label: string; labelEn: string | null }[];
  isAllKnown: boolean;
}> {
  const known = await lookUp(query);
  const { occupations, isAll: isAllKnown } = known;
  const found = await searchList({
    index: "needs",
    text: query.q,
    groups: needGroups(query, known),
    sort: sortOf(query),
    page: query.page,
  });
  if (found) {
    const { ids, count, ...figures } = found;
    return { needs: await listPublishedItems(ids), count, figures, occupations, isAllKnown };
  }
  const { q: text, kind: kinds, page } = query;
  const list = await listPublishedNeeds({ text, kinds, municipalityCodes: known.codes, page });
  return { ...list, figures: null, occupations, isAllKnown };
}

const orders = { newest: ["publishedAt:desc"], start: ["startDay:asc"], last: ["lastDay:asc"] };

/** Words alone are ordered by how well they fit. */
function sortOf({ sort, q }: NeedQuery): string[] {
  if (sort === null && q) return [];
  return orders[sort ?? "newest"];
}
