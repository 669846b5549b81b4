import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serverAt } from "~/app/platform/search-engine.server";
import { equals } from "~/search/filter";
import { type AskedOfServer, startStandIn } from "~/tests/support/stand-in-server";

type Exchange = {
  name: string;
  request: { method: string; path: string; body?: unknown };
  response: { status: number; body: unknown };
};
type Recording = { exchanges: Exchange[]; settings: object; documentsAfterLifecycle: object[] };

const folder = join(process.env.SHARED_DATA ?? "../shared/data", "meilisearch");
const isThere = existsSync(folder);
// biome-ignore lint/suspicious/noConsole: says what was skipped
if (!isThere) console.log(`The contract with Meilisearch was skipped: there are no recordings in ${folder}.`);

function recording(name: string): Recording {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** Asked over HTTP: the server at MEILI_URL, which is emptied, else the embedded engine behind one. */
const { MEILI_URL, MEILI_KEY } = process.env;
const isEmbedded = !MEILI_URL;
let target = { url: MEILI_URL ?? "", stop: async () => {} };

/** Kinds of requests that were asked in a test. */
const asked = new Set<string>();

function note({ method, path, body }: AskedOfServer): null {
  for (const kind of kindsOf({ method, path, body: body === "" ? undefined : JSON.parse(body) })) asked.add(kind);
  return null;
}

/** What a request asks: route, parameters, and each field of its body; values do not matter. */
function kindsOf({ method, path, body }: Exchange["request"]): string[] {
  const [route = "", query = ""] = path.split("?");
  const name = `${method} ${route.replace(/(indexes|documents|tasks)\/(?!fetch|delete)[^/]+/g, "$1/:id")}`;
  const bodies = [body, ...(isObject(body) && Array.isArray(body.queries) ? body.queries : [])].filter(isObject);
  const fields = [...new URLSearchParams(query).keys(), ...bodies.flatMap((one) => Object.keys(one))];
  return [name, ...fields.map((field) => `${name} ${field}`)];
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

beforeEach(async () => {
  asked.clear();
  if (isEmbedded) target = await startStandIn({ fault: note });
  for (const uid of isEmbedded ? [] : ["candidates", "candidates__new", "needs"])
    await ask({ method: "DELETE", path: `/indexes/${uid}` });
});

afterEach(() => target.stop());

/** An answer, when the task it began is over. */
async function ask({ method, path, body }: Exchange["request"]) {
  const response = await fetch(`${target.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...(MEILI_KEY ? { authorization: `Bearer ${MEILI_KEY}` } : {}) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = { status: response.status, body: (text === "" ? null : JSON.parse(text)) as Record<string, unknown> };
  if (response.status === 202) await isOver(String(answer.body.taskUid));
  return answer;
}

async function isOver(taskUid: string): Promise<void> {
  const { body } = await ask({ method: "GET", path: `/tasks/${taskUid}` });
  if (["enqueued", "processing"].includes(String(body.status))) await isOver(taskUid);
}

async function fill(): Promise<void> {
  const { settings, documentsAfterLifecycle } = recording("filters");
  await ask({ method: "POST", path: "/indexes", body: { uid: "candidates", primaryKey: "id" } });
  await ask({ method: "PATCH", path: "/indexes/candidates/settings", body: settings });
  await ask({ method: "POST", path: "/indexes/candidates/documents", body: documentsAfterLifecycle });
}

/** What the server said, without what is different each time. */
function steady(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(steady);
  if (typeof body !== "object" || body === null) return body;
  const volatile = ["processingTimeMs", "requestUid", "link", "databaseSize", "usedDatabaseSize", "lastUpdate"];
  const entries = Object.entries(body).filter(([name]) => !volatile.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, steady(value)]));
}

/**
 * Recorded, and not the same here: the product sends none of it. `refused`: by its code and by ours a 501; `otherWords`:
 * refused with the same code, in other words.
 */
const differentHere: Record<string, { refused: string[]; otherWords: string[] }> = {
  filters: { refused: [], otherWords: ["radius", "box"] },
  "order-pages-facets-multi": {
    refused: ["distinct", "federated: the best weight wins, nothing is added up", "federated with limit on a query"],
    otherWords: [],
  },
  text: {
    refused: ["phrase", "highlight and crop", "match positions", "score details", "threshold"],
    otherWords: ["locale unknown"],
  },
};

/** A real server differs in nothing. */
const different = isEmbedded ? differentHere : {};

/** The server sorts by distance and takes a first letter that is wrong for two typos; here neither. */
const notCompared = isEmbedded ? ["sort by distance", "typo in the first letter"] : [];

test.skipIf(!isThere)("every exception to the recordings is one of them", () => {
  for (const [name, { refused, otherWords }] of Object.entries(differentHere)) {
    const titles = recording(name).exchanges.map((exchange) => exchange.name);
    expect(titles).toEqual(expect.arrayContaining([...refused, ...otherWords]));
  }
});

for (const name of ["filters", "order-pages-facets-multi"]) {
  test.skipIf(!isThere)(`the engine answers as recorded: ${name}`, async () => {
    await fill();
    for (const { name: title, request, response } of recording(name).exchanges) {
      if (notCompared.includes(title)) continue;
      const answer = await ask(request);
      expect({ title, ...compared(name, title, answer) }).toEqual({ title, ...expected(name, title, response) });
    }
  });
}

test.skipIf(!isThere)("as many are found by words as the server finds, and all that it shows", async () => {
  await fill();
  const found = (body: unknown) => ((body as { hits?: { id: string }[] }).hits ?? []).map(({ id }) => id).sort();
  for (const { name: title, request, response } of recording("text").exchanges) {
    if (notCompared.includes(title)) continue;
    const { showRankingScore, ...body } = request.body as Record<string, unknown>;
    const answer = await ask({ ...request, body: { ...body, limit: 40 } });
    const { status } = expected("text", title, response);
    const missing = found(response.body).filter((id) => !found(answer.body).includes(id));
    const count = (response.body as { estimatedTotalHits?: number }).estimatedTotalHits;
    if (status !== 200) expect({ title, status: answer.status }).toEqual({ title, status });
    else
      expect({ title, status: answer.status, missing, count: answer.body.estimatedTotalHits }).toEqual({
        title,
        status,
        missing: [],
        count,
      });
  }
});

type Answer = { status: number; body: unknown };

/** What must be as recorded: everything, the code alone, or nothing but that it is refused as not supported. */
function compared(name: string, title: string, { status, body }: Answer): Answer {
  const { code } = (body ?? {}) as { code?: string };
  const isPart = different[name]?.otherWords.includes(title) || different[name]?.refused.includes(title);
  return { status, body: isPart ? { code } : steady(body) };
}

function expected(name: string, title: string, response: Answer): Answer {
  if (!different[name]?.refused.includes(title)) return compared(name, title, response);
  return { status: 501, body: { code: "not_supported_by_embedded_engine" } };
}

/** Read here in other words (what is wrong with JSON, which settings there are), or more is told by the server (bytes). */
const serverAlone = !isEmbedded ? [] : ["body is not JSON", "unknown setting", "read settings back", "global stats"];

test.skipIf(!isThere)("indexes, settings, documents and tasks live as recorded", async () => {
  let task = 0;
  for (const { name: title, request, response } of [
    ...recording("lifecycle").exchanges,
    ...recording("swap").exchanges,
  ]) {
    if (serverAlone.includes(title)) continue;
    const answer = await ask({ ...request, path: request.path.replace(":taskUid", String(task)) });
    if (typeof answer.body?.taskUid === "number") task = answer.body.taskUid;
    expect({ title, status: answer.status }).toEqual({ title, status: response.status });
    expect({ title, ...withoutTimes(answer.body) }).toMatchObject({ title, ...withoutTimes(response.body) });
  }
});

function withoutTimes(body: unknown): object {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  const isVolatile = ([, value]: [string, unknown]) => typeof value === "string" && /^<.*>$/.test(value);
  const kept = entries.filter(
    (entry) => !isVolatile(entry) && !["processingTimeMs", "requestUid", "results"].includes(entry[0]),
  );
  return Object.fromEntries(kept);
}

/** What the product sends and the recordings do not hold: taken from Meilisearch's own pages on search and facets. */
test("counts of a facet are of what both the words and the filter leave, on a page as well as without one", async () => {
  await ask({ method: "POST", path: "/indexes", body: { uid: "needs", primaryKey: "id" } });
  const settings = {
    searchableAttributes: ["title"],
    filterableAttributes: ["kind", "swedish"],
    sortableAttributes: ["day"],
    rankingRules: ["sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness"],
  };
  await ask({ method: "PATCH", path: "/indexes/needs/settings", body: settings });
  const documents = [
    { id: "a", title: "Kock till skolan", kind: "PRAKTIK", swedish: 2, day: 3 },
    { id: "b", title: "Kock i hotell", kind: "RECRUITMENT", swedish: 0, day: 1 },
    { id: "c", title: "Bagare", kind: "PRAKTIK", swedish: 2, day: 2 },
  ];
  await ask({ method: "POST", path: "/indexes/needs/documents", body: documents });
  const list = { q: "kock", matchingStrategy: "all", facets: ["kind", "swedish"], sort: ["day:asc"] };
  const search = { ...list, page: 1, hitsPerPage: 20, attributesToRetrieve: ["id"] };
  const found = await ask({ method: "POST", path: "/indexes/needs/search", body: search });
  expect(found.body).toMatchObject({
    hits: [{ id: "b" }, { id: "a" }],
    totalHits: 2,
    facetDistribution: { kind: { PRAKTIK: 1, RECRUITMENT: 1 }, swedish: { 0: 1, 2: 1 } },
  });
});

test("words are those of the documents as they are now: written, written over and deleted", async () => {
  await ask({ method: "POST", path: "/indexes", body: { uid: "needs", primaryKey: "id" } });
  await ask({ method: "PATCH", path: "/indexes/needs/settings", body: { searchableAttributes: ["title"] } });
  const found = async (q: string) => {
    const { body } = await ask({ method: "POST", path: "/indexes/needs/search", body: { q } });
    return (body.hits as { id: string }[]).map(({ id }) => id);
  };
  const write = (id: string, title: string) =>
    ask({ method: "POST", path: "/indexes/needs/documents", body: [{ id, title }] });
  await write("a", "Kock");
  expect(await found("kock")).toEqual(["a"]);
  await write("b", "Kock");
  await write("a", "Bagare");
  expect([await found("kock"), await found("bagare")]).toEqual([["b"], ["a"]]);
  await ask({ method: "POST", path: "/indexes/needs/documents/delete-batch", body: ["b"] });
  expect(await found("kock")).toEqual([]);
});

/** Asked by the product, and in no recording: what is expected of them is taken from Meilisearch's own pages. */
const notRecorded = [
  "GET /indexes limit",
  ...["facets", "hitsPerPage", "matchingStrategy", "offset", "page", "q"].map((field) => `POST /multi-search ${field}`),
];

test.skipIf(!isThere)("requests that the recordings do not hold are those that are listed", async () => {
  const names = ["filters", "order-pages-facets-multi", "text", "lifecycle", "swap"];
  const recorded = new Set(
    names.flatMap((name) => recording(name).exchanges).flatMap(({ request }) => kindsOf(request)),
  );
  await askAsTheProduct();
  if (isEmbedded) expect([...asked].filter((kind) => !recorded.has(kind)).sort()).toEqual(notRecorded);
});

test("the official client does with it all that the product asks of a server", askAsTheProduct);

async function askAsTheProduct(): Promise<void> {
  const client = serverAt(target.url, { apiKey: MEILI_KEY });
  const done = { timeout: 10_000, interval: 5 };
  await client.deleteIndexIfExists("needs");
  await client.createIndex("needs", { primaryKey: "id" }).waitTask(done);
  const index = client.index<{ id: string; title: string; kind: string; day: number }>("needs");
  const settings = { searchableAttributes: ["title"], filterableAttributes: ["kind"], sortableAttributes: ["day"] };
  expect((await index.updateSettings(settings).waitTask(done)).status).toBe("succeeded");
  const documents = ["a", "b", "c"].map((id, day) => ({
    id,
    title: `Kock ${id}`,
    kind: day < 2 ? "PRAKTIK" : "JOB",
    day,
  }));
  await index.addDocuments(documents).waitTask(done);
  await index.deleteDocuments(["a", "x"]).waitTask(done);
  const [filter, sort] = [equals("kind", "PRAKTIK"), ["day:desc"]];
  expect((await index.search("kock", { filter, sort, limit: 5, attributesToRetrieve: ["id"] })).hits).toEqual([
    { id: "b" },
  ]);
  const queries = [
    { indexUid: "needs", q: "kock", sort, limit: 1, offset: 1, attributesToRetrieve: ["id"] },
    { indexUid: "needs", filter, limit: 0, facets: ["kind"] },
    { indexUid: "needs", q: "kock", matchingStrategy: "all" as const, sort, page: 1, hitsPerPage: 1 },
  ];
  const { results } = await client.multiSearch({ queries });
  expect(results.map(({ hits }) => hits)).toMatchObject([[{ id: "b" }], [], [{ id: "c" }]]);
  expect(results[2]).toMatchObject({ totalHits: 2, totalPages: 2 });
  expect(results[1]).toMatchObject({ estimatedTotalHits: 1, facetDistribution: { kind: { PRAKTIK: 1 } } });
  expect((await index.getDocuments({ fields: ["id"], limit: 2, offset: 1 })).results).toEqual([{ id: "c" }]);

  await client.createIndex("candidates", { primaryKey: "id" }).waitTask(done);
  await client.swapIndexes([{ indexes: ["needs", "candidates"], rename: false }]).waitTask(done);
  expect((await client.index("candidates").getStats()).numberOfDocuments).toBe(2);
  const made = (await client.getRawIndexes({ limit: 100 })).results.filter(
    ({ createdAt }) => Date.parse(createdAt) > 0,
  );
  expect(made.map(({ uid }) => uid).sort()).toEqual(expect.arrayContaining(["candidates", "needs"]));
  await expect(index.search("", { filter: "kind = JOB AND" })).rejects.toThrow();
}
