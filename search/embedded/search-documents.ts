import { ApiError } from "~/search/embedded/api-error";
import { type Bitmap, countBits, hasBit, numbersIn } from "~/search/embedded/bitmap";
import type { Document, DocumentStore } from "~/search/embedded/document-store";
import type { EmbeddedIndex } from "~/search/embedded/embedded-index";
import { type SearchParameters, searchParametersOf } from "~/search/embedded/search-parameters";

/** Answers a search. A filter costs one step per 32 documents and clause; each hit one per attribute it shows. */
export function searchDocuments(index: EmbeddedIndex, given: Record<string, unknown>): Record<string, unknown> {
  const parameters = searchParametersOf(given);
  const started = performance.now();
  const { store, settings } = index;
  const matching = index.filter(parameters.filter);
  const order = sortOrder(parameters.sort ?? [], index);
  const query = parameters.q?.trim() ?? "";
  const found = query === "" ? null : index.find(query, parameters).filter((number) => hasBit(matching, number));
  const total = found ? found.length : countBits(matching);
  const { from, count, paging } = pageOf(parameters, { total, most: settings.pagination.maxTotalHits });
  const numbers = pick({ matching, found, order, store, upTo: from + count }).slice(from, from + count);
  return {
    hits: numbers.map((number) => shown(store.at(number), parameters.attributesToRetrieve)),
    query: parameters.q ?? "",
    processingTimeMs: Math.round(performance.now() - started),
    ...paging,
    ...(parameters.facets ? facetsOf(parameters.facets, { index, matching }) : {}),
    requestUid: crypto.randomUUID(),
  };
}

type Order = { attribute: string; direction: 1 | -1 }[];

function sortOrder(sort: string[], { settings, uid }: EmbeddedIndex): Order {
  return sort.map((entry) => {
    const [, attribute = "", direction] = /^(.+):(asc|desc)$/.exec(entry) ?? [];
    if (!direction) {
      throw new ApiError(
        400,
        "invalid_search_sort",
        `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${entry}\`.`,
      );
    }
    if (!settings.sortableAttributes.includes(attribute)) {
      const available = [...settings.sortableAttributes].sort().join(", ");
      throw new ApiError(
        400,
        "invalid_search_sort",
        `Index \`${uid}\`: Attribute \`${attribute}\` is not sortable. Available sortable attributes are: \`${available}\`.`,
      );
    }
    return { attribute, direction: direction === "asc" ? 1 : -1 };
  });
}

/** Which part of the hits is asked for, and how the answer says so. Hits end at `most`, the estimate does not. */
function pageOf(parameters: SearchParameters, { total, most }: { total: number; most: number }) {
  const { limit = 20, offset = 0, page, hitsPerPage } = parameters;
  if (page === undefined && hitsPerPage === undefined) {
    const count = Math.max(0, Math.min(limit, most - offset));
    return { from: offset, count, paging: { limit, offset, estimatedTotalHits: total } };
  }
  const perPage = hitsPerPage ?? 20;
  const number = page ?? 1;
  const from = (number - 1) * perPage;
  const count = number === 0 ? 0 : Math.max(0, Math.min(perPage, most - from));
  const totalPages = perPage === 0 ? 0 : Math.ceil(total / perPage);
  return {
    from: Math.max(0, from),
    count,
    paging: { hitsPerPage: perPage, page: number, totalPages, totalHits: total },
  };
}

type Pick = { matching: Bitmap; found: number[] | null; order: Order; store: DocumentStore; upTo: number };

/** The first numbers in the order asked: relevance or insertion, or the sort. */
function pick({ matching, found, order, store, upTo }: Pick): number[] {
  if (upTo === 0) return [];
  const [first] = order;
  if (!first) return found ?? numbersIn(matching, upTo);
  const numbers = found ?? numbersIn(matching);
  return numbers.sort((a, b) => compareBy(order, store, a, b) || a - b);
}

/** Numbers before texts, and what is missing last, whichever way. */
function compareBy(order: Order, store: DocumentStore, a: number, b: number): number {
  for (const { attribute, direction } of order) {
    const field = store.field(attribute);
    const [one, other] = [field?.numbers[a] ?? Number.NaN, field?.numbers[b] ?? Number.NaN];
    if (!Number.isNaN(one) && !Number.isNaN(other)) {
      if (one !== other) return direction * (one - other);
      continue;
    }
    const difference = rank(store.at(a)[attribute]) - rank(store.at(b)[attribute]);
    if (difference !== 0) return difference;
    const [left, right] = [String(store.at(a)[attribute]).toLowerCase(), String(store.at(b)[attribute]).toLowerCase()];
    if (left !== right) return left < right ? -direction : direction;
  }
  return 0;
}

function rank(value: unknown): number {
  if (typeof value === "number") return 0;
  return value === undefined || value === null ? 2 : 1;
}

function shown(document: Document, attributes?: string[] | null): Document {
  if (!attributes || attributes.includes("*")) return { ...document };
  const picked: Document = {};
  for (const attribute of attributes) if (attribute in document) picked[attribute] = document[attribute];
  return picked;
}

/** How many of the matching documents hold each value. */
function facetsOf(names: string[], { index, matching }: { index: EmbeddedIndex; matching: Bitmap }) {
  const distribution: Record<string, Record<string, number>> = {};
  const stats: Record<string, { min: number; max: number }> = {};
  for (const name of names) {
    if (!index.features.has(name)) {
      const available = [...index.features.keys()].sort().join(", ");
      throw new ApiError(
        400,
        "invalid_search_facets",
        `Invalid facet distribution: Pattern \`${name}\` is not filterable. Available filterable attributes patterns are: \`${available}\`.`,
      );
    }
    const counts = new Map<string, number>();
    for (const number of numbersIn(matching)) {
      for (const value of [index.store.at(number)[name] ?? []].flat()) {
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
        if (typeof value !== "number") continue;
        const { min, max } = stats[name] ?? { min: value, max: value };
        stats[name] = { min: Math.min(min, value), max: Math.max(max, value) };
      }
    }
    const sorted = [...counts].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1));
    distribution[name] = Object.fromEntries(sorted.slice(0, index.settings.faceting.maxValuesPerFacet));
  }
  return { facetDistribution: distribution, facetStats: stats };
}
