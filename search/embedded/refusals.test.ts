import { beforeEach, expect, test } from "vitest";
import { EmbeddedEngine } from "~/search/embedded/engine";

/**
 * What the recordings do not hold, so that nothing is answered by accident. The codes are those of the server's list of
 * errors (https://docs.meilisearch.com/errors); they have not been replayed against a server.
 */
let engine = new EmbeddedEngine();

beforeEach(async () => {
  engine = new EmbeddedEngine();
  for (const uid of ["needs", "candidates", "candidates__new"]) await ask("POST /indexes", { uid, primaryKey: "id" });
  await ask("PATCH /indexes/candidates/settings", { filterableAttributes: ["lot"], sortableAttributes: ["lot"] });
  await ask("POST /indexes/candidates/documents", [{ id: "a", lot: 1 }]);
});

async function ask(what: string, body?: unknown) {
  const [method = "", path = ""] = what.split(" ");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://engine.invalid${path}`, { method, ...(method === "GET" ? {} : { body: text }) });
  const response = await engine.handle(request);
  return { status: response.status, body: await response.json() };
}

const search = "POST /indexes/candidates/search";
const multi = "POST /multi-search";
const swap = "POST /swap-indexes";

/** What the server does and this engine does not: 501, so that it is not taken for an answer. */
test.each<[string, string, unknown]>([
  ["federation", multi, { federation: {}, queries: [{ indexUid: "candidates" }] }],
  ["a swap that renames", swap, [{ indexes: ["candidates", "candidates__new"], rename: true }]],
  ["scores", search, { q: "kock", showRankingScore: true }],
  ["phrases", search, { q: '"arbete som kock"' }],
  ["vectors", search, { vector: [0.1] }],
  ["embedders", "PATCH /indexes/candidates/settings", { embedders: {} }],
])("%s is refused as not supported", async (_, what, body) => {
  const { status, body: answer } = await ask(what, body);
  expect({ status, code: answer.code }).toEqual({ status: 501, code: "not_supported_by_embedded_engine" });
});

test.each<[string, string, unknown, string]>([
  ["malformed JSON", search, "{", "malformed_payload"],
  ["no body", search, "", "missing_payload"],
  ["a list for an object", search, [], "bad_request"],
  ["null for an object", search, "null", "bad_request"],
  ["text that is a number", search, { q: 3 }, "invalid_search_q"],
  ["a broken limit", search, { limit: 1.5 }, "invalid_search_limit"],
  ["a limit that is null", search, { limit: null }, "invalid_search_limit"],
  ["a sort that is text", search, { sort: "lot:asc" }, "invalid_search_sort"],
  ["attributes that are text", search, { attributesToRetrieve: "id" }, "invalid_search_attributes_to_retrieve"],
  ["facets that are numbers", search, { facets: [1] }, "invalid_search_facets"],
  ["an unknown strategy", search, { matchingStrategy: "some" }, "invalid_search_matching_strategy"],
  ["an unknown search parameter", search, { qq: "x" }, "bad_request"],
  ["no queries", multi, {}, "missing_multi_search_queries"],
  ["queries that are an object", multi, { queries: {} }, "bad_request"],
  ["a query that is text", multi, { queries: ["x"] }, "bad_request"],
  ["a query without an index", multi, { queries: [{}] }, "missing_index_uid"],
  ["a query of a numbered index", multi, { queries: [{ indexUid: 3 }] }, "invalid_index_uid"],
  [
    "a weight without federation",
    multi,
    { queries: [{ indexUid: "candidates", federationOptions: { weight: 1 } }] },
    "invalid_multi_search_federation_options",
  ],
  ["an unknown field beside queries", multi, { queries: [], more: 1 }, "bad_request"],
  ["a swap that is an object", swap, { indexes: ["a", "b"] }, "bad_request"],
  ["a swap of nothing", swap, [{}], "missing_swap_indexes"],
  ["a swap of one index", swap, [{ indexes: ["candidates"] }], "invalid_swap_indexes"],
  ["a swap with itself", swap, [{ indexes: ["needs", "needs"] }], "invalid_swap_duplicate_index_found"],
  [
    "an index in two swaps",
    swap,
    [{ indexes: ["needs", "candidates"] }, { indexes: ["needs", "candidates__new"] }],
    "invalid_swap_duplicate_index_found",
  ],
  ["rename that is text", swap, [{ indexes: ["needs", "candidates"], rename: "yes" }], "invalid_swap_rename"],
  ["an index without a name", "POST /indexes", {}, "missing_index_uid"],
  ["a numbered index", "POST /indexes", { uid: 3 }, "invalid_index_uid"],
  ["an index key that is a number", "POST /indexes", { uid: "x", primaryKey: 3 }, "invalid_index_primary_key"],
  ["one document, not in a list", "POST /indexes/candidates/documents", "3", "malformed_payload"],
  ["a document that is text", "POST /indexes/candidates/documents", ["a"], "malformed_payload"],
  ["ids that are an object", "POST /indexes/candidates/documents/delete-batch", {}, "bad_request"],
  ["a deletion without a filter", "POST /indexes/candidates/documents/delete", {}, "missing_document_filter"],
  [
    "documents by a limit in words",
    "POST /indexes/candidates/documents/fetch",
    { limit: "x" },
    "invalid_document_limit",
  ],
  ["settings that are a list", "PATCH /indexes/candidates/settings", [], "bad_request"],
  ["an unknown setting", "PATCH /indexes/candidates/settings", { rankingrules: [] }, "bad_request"],
  ["stop words in one text", "PATCH /indexes/candidates/settings", { stopWords: "och" }, "invalid_settings_stop_words"],
  [
    "rules that are a number",
    "PATCH /indexes/candidates/settings",
    { rankingRules: 3 },
    "invalid_settings_ranking_rules",
  ],
  [
    "filterable attributes without patterns",
    "PATCH /indexes/candidates/settings",
    { filterableAttributes: [{}] },
    "invalid_settings_filterable_attributes",
  ],
  ["indexes by a limit in words", "GET /indexes?limit=x", undefined, "invalid_index_limit"],
  ["indexes by a negative offset", "GET /indexes?offset=-1", undefined, "invalid_index_offset"],
  ["indexes by an unknown parameter", "GET /indexes?order=uid", undefined, "bad_request"],
  ["documents by an unknown parameter", "GET /indexes/candidates/documents?ids=a", undefined, "bad_request"],
  ["tasks by an unknown parameter", "GET /tasks?order=uid", undefined, "bad_request"],
  ["a task that is no number", "GET /tasks/first", undefined, "invalid_task_uids"],
  ["an index name with a space", "GET /indexes/not%20a%20uid", undefined, "invalid_index_uid"],
  ["an index name that cannot be decoded", "GET /indexes/%E0%A4%A", undefined, "invalid_index_uid"],
])("%s is refused", async (_, what, body, code) => {
  const { status, body: answer } = await ask(what, body);
  expect({ status, code: answer.code }).toEqual({ status: 400, code });
  expect(answer.message).not.toBe("");
});

test.each([
  ["GET /health/more", 404],
  ["GET /multi-search", 404],
  ["GET /keys", 404],
  ["GET /indexes/candidates/settings/stop-words", 404],
  ["GET /indexes/candidates/documents/a/more", 404],
  ["DELETE /indexes", 405],
  ["PATCH /indexes/candidates", 405],
])("there is no %s", async (what, status) => {
  expect(await ask(what, {})).toEqual({ status, body: null });
});

test("indexes are listed a page at a time, by name", async () => {
  const { body } = await ask("GET /indexes?offset=1&limit=1");
  expect(body).toMatchObject({ offset: 1, limit: 1, total: 3, results: [{ uid: "candidates__new" }] });
});

test("a refused swap changes no index", async () => {
  await ask(swap, [{ indexes: ["needs", "candidates"] }, { indexes: ["needs", "candidates__new"] }]);
  expect((await ask("GET /indexes/candidates/stats")).body.numberOfDocuments).toBe(1);
});

test("an attribute pattern without features may be compared for equality alone", async () => {
  await ask("PATCH /indexes/candidates/settings", { filterableAttributes: [{ attributePatterns: ["lot"] }] });
  expect((await ask(search, { filter: "lot = 1" })).body.estimatedTotalHits).toBe(1);
  expect((await ask(search, { filter: "lot > 0" })).body.code).toBe("invalid_search_filter");
});
