import { numbersIn } from "~/search/embedded/bitmap";
import { countOf, listOf, mustBe, mustKnow, objectOf } from "~/search/embedded/checks";
import type { EmbeddedIndex } from "~/search/embedded/embedded-index";

/** What is told of an index in lists and on its own page. */
export function described({ uid, createdAt, updatedAt, primaryKey }: EmbeddedIndex) {
  return { uid, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), primaryKey };
}

/** A page of all indexes, by name as the server lists them. @throws ApiError 400 for parameters it does not know. */
export function indexPage(indexes: Iterable<EmbeddedIndex>, query: URLSearchParams) {
  mustKnow(query.keys(), ["offset", "limit"], "parameter");
  const offset = countOf(query, { name: "offset", otherwise: 0, code: "invalid_index_offset" });
  const limit = countOf(query, { name: "limit", otherwise: 20, code: "invalid_index_limit" });
  const all = [...indexes].map(described).sort((a, b) => (a.uid < b.uid ? -1 : 1));
  return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
}

/** Counts of an index: documents, and how many have each attribute. */
export function statsOf({ store }: EmbeddedIndex) {
  return {
    numberOfDocuments: store.size,
    isIndexing: false,
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
    fieldDistribution: store.countNames(),
  };
}

const asked = ["offset", "limit", "fields", "filter"] as const;

/** A page of documents as asked for in an address. @throws ApiError 400. */
export function documentPage(index: EmbeddedIndex, query: URLSearchParams) {
  mustKnow(query.keys(), asked, "parameter");
  const fields = query.get("fields")?.split(",");
  return documents(index, {
    limit: countOf(query, { name: "limit", otherwise: 20, code: "invalid_document_limit" }),
    offset: countOf(query, { name: "offset", otherwise: 0, code: "invalid_document_offset" }),
    filter: query.get("filter") ?? undefined,
    ...(fields ? { fields } : {}),
  });
}

/** A page of documents as asked for in a body. @throws ApiError 400. */
export function fetchedDocuments(index: EmbeddedIndex, body: unknown) {
  const { filter, fields, limit = 20, offset = 0, ...others } = objectOf(body);
  mustKnow(Object.keys(others), asked, "field");
  mustBe(limit, { at: ".limit", kind: "positive integer", code: "invalid_document_limit" });
  mustBe(offset, { at: ".offset", kind: "positive integer", code: "invalid_document_offset" });
  const names = fields === undefined ? undefined : listOf<string>(fields, fieldList);
  return documents(index, {
    filter,
    limit: Number(limit),
    offset: Number(offset),
    ...(names ? { fields: names } : {}),
  });
}

const fieldList = { at: ".fields", kind: "string", code: "invalid_document_fields" } as const;

type Wanted = { filter?: unknown; fields?: string[]; limit: number; offset: number };

function documents(index: EmbeddedIndex, { filter, fields, limit, offset }: Wanted) {
  const numbers = numbersIn(index.filter(filter));
  const results = numbers.slice(offset, offset + limit).map((number) => {
    const document = index.store.at(number);
    if (!fields || fields.includes("*")) return document;
    return Object.fromEntries(fields.filter((name) => name in document).map((name) => [name, document[name]]));
  });
  return { results, offset, limit, total: numbers.length };
}
