import { ApiError } from "~/search/embedded/api-error";
import { addBit, type Bitmap, countBits, emptyBitmap, hasBit, numbersIn } from "~/search/embedded/bitmap";
import { type DocumentStore, keyOf } from "~/search/embedded/document-store";
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
  const attributes = attributesOf(parameters.attributesToRetrieve);
  return {
    hits: pick({ matching, found, order, store }, { from, count }).map((number) => store.at(number, attributes)),
    query: parameters.q ?? "",
    processingTimeMs: Math.round(performance.now() - started),
    ...paging,
    ...(parameters.facets
      ? facetsOf(parameters.facets, { index, matching: found ? only(found, store) : matching })
      : {}),
    requestUid: crypto.randomUUID(),
  };
}

/** The set of these documents. */
function only(numbers: number[], store: DocumentStore): Bitmap {
  const bits = emptyBitmap(store.capacity);
  for (const number of numbers) addBit(bits, number);
  return bits;
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

type Pick = { matching: Bitmap; found: number[] | null; order: Order; store: DocumentStore };

/** The numbers from one place to another in the order asked: relevance or insertion, or the sort. */
function pick({ matching, found, order, store }: Pick, { from, count }: { from: number; count: number }): number[] {
  if (count === 0) return [];
  const [first] = order;
  if (!first) return (found ?? numbersIn(matching, from + count)).slice(from, from + count);
  const { numbers, before } =
    order.length === 1
      ? around(first, { matching, found, store, from, count })
      : { numbers: found ?? numbersIn(matching), before: 0 };
  const keys = order.map(
    ({ attribute }) => new Map(numbers.map((number) => [number, sortKey(attribute, store, number)])),
  );
  numbers.sort((a, b) => compareBy(order, keys, a, b) || a - b);
  return numbers.slice(from - before, from - before + count);
}

type Around = Omit<Pick, "order"> & { from: number; count: number };

/**
 * Those that a list in order of one number may show between two places, unordered, and how many come before them. Only they
 * need to be compared: sorting plain numbers is some twenty times quicker.
 */
function around({ attribute, direction }: Order[number], { matching, found, store, from, count }: Around) {
  const numbers = found ?? numbersIn(matching);
  const column = store.field(attribute)?.numbers ?? new Float64Array();
  const values = Float64Array.from(numbers, (number) => (column[number] ?? Number.NaN) * direction).sort();
  const [least, most] = [values[from], values[Math.min(values.length, from + count) - 1]];
  // Who has no number stands last, in an order of its own.
  if (least === undefined || most === undefined || Number.isNaN(values.at(-1))) return { numbers, before: 0 };
  const value = (number: number) => (column[number] as number) * direction;
  return {
    numbers: numbers.filter((number) => value(number) >= least && value(number) <= most),
    before: values.indexOf(least),
  };
}

/** What of a document is shown; undefined: all of it. */
function attributesOf(asked?: string[] | null): ReadonlySet<string> | undefined {
  return !asked || asked.includes("*") ? undefined : new Set(asked);
}

type SortKey = { rank: number; value: number | string };

/** Numbers before texts, and what is missing last, whichever way. */
function sortKey(attribute: string, store: DocumentStore, number: number): SortKey {
  const value = store.field(attribute)?.numbers[number] ?? Number.NaN;
  if (!Number.isNaN(value)) return { rank: 0, value };
  const text = store.at(number)[attribute];
  return text === undefined || text === null ? { rank: 2, value: "" } : { rank: 1, value: String(text).toLowerCase() };
}

function compareBy(order: Order, keys: Map<number, SortKey>[], a: number, b: number): number {
  for (const [at, { direction }] of order.entries()) {
    const [one, other] = [keys[at]?.get(a), keys[at]?.get(b)];
    if (!one || !other) continue;
    if (one.rank !== other.rank) return one.rank - other.rank;
    if (one.value !== other.value) return one.value < other.value ? -direction : direction;
  }
  return 0;
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
    const counts = countValues(name, { index, matching, stats });
    const sorted = [...counts].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1));
    distribution[name] = Object.fromEntries(sorted.slice(0, index.settings.faceting.maxValuesPerFacet));
  }
  return { facetDistribution: distribution, facetStats: stats };
}

type Counting = { index: EmbeddedIndex; matching: Bitmap; stats: Record<string, { min: number; max: number }> };

/** How many matching documents hold each value of an attribute; least and greatest of its numbers go to `stats`. */
function countValues(name: string, { index: { store }, matching, stats }: Counting): Map<string, number> {
  const counts = new Map<string, number>();
  const seen = (value: number) => {
    const { min, max } = stats[name] ?? { min: value, max: value };
    stats[name] = { min: Math.min(min, value), max: Math.max(max, value) };
  };
  const field = store.field(name);
  for (const [key, posting] of field?.values ?? []) {
    const isOne = typeof posting === "number";
    const count = isOne ? Number(hasBit(matching, posting)) : posting.countIn(matching);
    if (count === 0) continue;
    const written = asWritten(key, store.at(isOne ? posting : posting.first())[name]);
    counts.set(String(written), count);
    if (typeof written === "number") seen(written);
  }
  for (const number of field && field.numbers.length > 0 ? numbersIn(matching) : []) {
    const value = field?.numbers[number] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    seen(value);
  }
  return counts;
}

/** Values are kept folded; this is the one of a document that a folded one stands for. */
function asWritten(key: string, value: unknown): unknown {
  return [value].flat().find((written) => keyOf(written) === key) ?? key;
}
