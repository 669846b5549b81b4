import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EmbeddedEngine } from "~/search/embedded/engine";

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

async function ask(engine: EmbeddedEngine, { method, path, body }: Exchange["request"]) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://engine.invalid${path}`, { method, ...(method === "GET" ? {} : { body: text }) });
  const response = await engine.handle(request);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function filled(): Promise<EmbeddedEngine> {
  const engine = new EmbeddedEngine();
  const { settings, documentsAfterLifecycle } = recording("filters");
  await ask(engine, { method: "POST", path: "/indexes", body: { uid: "candidates", primaryKey: "id" } });
  await ask(engine, { method: "PATCH", path: "/indexes/candidates/settings", body: settings });
  await ask(engine, { method: "POST", path: "/indexes/candidates/documents", body: documentsAfterLifecycle });
  return engine;
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
const different: Record<string, { refused: string[]; otherWords: string[] }> = {
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

/** The server sorts by distance and takes a first letter that is wrong for two typos; here neither. */
const notCompared = ["sort by distance", "typo in the first letter"];

test.skipIf(!isThere)("every exception to the recordings is one of them", () => {
  for (const [name, { refused, otherWords }] of Object.entries(different)) {
    const titles = recording(name).exchanges.map((exchange) => exchange.name);
    expect(titles).toEqual(expect.arrayContaining([...refused, ...otherWords]));
  }
});

for (const name of ["filters", "order-pages-facets-multi"]) {
  test.skipIf(!isThere)(`the engine answers as recorded: ${name}`, async () => {
    const engine = await filled();
    for (const { name: title, request, response } of recording(name).exchanges) {
      if (notCompared.includes(title)) continue;
      const answer = await ask(engine, request);
      expect({ title, ...compared(name, title, answer) }).toEqual({ title, ...expected(name, title, response) });
    }
  });
}

test.skipIf(!isThere)("as many are found by words as the server finds, and all that it shows", async () => {
  const engine = await filled();
  const found = (body: unknown) => ((body as { hits?: { id: string }[] }).hits ?? []).map(({ id }) => id).sort();
  for (const { name: title, request, response } of recording("text").exchanges) {
    if (notCompared.includes(title)) continue;
    const { showRankingScore, ...body } = request.body as Record<string, unknown>;
    const answer = await ask(engine, { ...request, body: { ...body, limit: 40 } });
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
const serverAlone = ["body is not JSON", "unknown setting", "read settings back", "global stats"];

test.skipIf(!isThere)("indexes, settings, documents and tasks live as recorded", async () => {
  const engine = new EmbeddedEngine();
  let task = 0;
  for (const { name: title, request, response } of [
    ...recording("lifecycle").exchanges,
    ...recording("swap").exchanges,
  ]) {
    if (serverAlone.includes(title)) continue;
    const answer = await ask(engine, { ...request, path: request.path.replace(":taskUid", String(task)) });
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
  const engine = new EmbeddedEngine();
  await ask(engine, { method: "POST", path: "/indexes", body: { uid: "needs", primaryKey: "id" } });
  const settings = {
    searchableAttributes: ["title"],
    filterableAttributes: ["kind", "swedish"],
    sortableAttributes: ["day"],
    rankingRules: ["sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness"],
  };
  await ask(engine, { method: "PATCH", path: "/indexes/needs/settings", body: settings });
  const documents = [
    { id: "a", title: "Kock till skolan", kind: "PRAKTIK", swedish: 2, day: 3 },
    { id: "b", title: "Kock i hotell", kind: "RECRUITMENT", swedish: 0, day: 1 },
    { id: "c", title: "Bagare", kind: "PRAKTIK", swedish: 2, day: 2 },
  ];
  await ask(engine, { method: "POST", path: "/indexes/needs/documents", body: documents });
  const list = { q: "kock", matchingStrategy: "all", facets: ["kind", "swedish"], sort: ["day:asc"] };
  const search = { ...list, page: 1, hitsPerPage: 20, attributesToRetrieve: ["id"] };
  const found = await ask(engine, { method: "POST", path: "/indexes/needs/search", body: search });
  expect(found.body).toMatchObject({
    hits: [{ id: "b" }, { id: "a" }],
    totalHits: 2,
    facetDistribution: { kind: { PRAKTIK: 1, RECRUITMENT: 1 }, swedish: { 0: 1, 2: 1 } },
  });
});

test("words are those of the documents as they are now: written, written over and deleted", async () => {
  const engine = new EmbeddedEngine();
  await ask(engine, { method: "POST", path: "/indexes", body: { uid: "needs", primaryKey: "id" } });
  await ask(engine, { method: "PATCH", path: "/indexes/needs/settings", body: { searchableAttributes: ["title"] } });
  const found = async (q: string) => {
    const { body } = await ask(engine, { method: "POST", path: "/indexes/needs/search", body: { q } });
    return (body.hits as { id: string }[]).map(({ id }) => id);
  };
  const write = (id: string, title: string) =>
    ask(engine, { method: "POST", path: "/indexes/needs/documents", body: [{ id, title }] });
  await write("a", "Kock");
  expect(await found("kock")).toEqual(["a"]);
  await write("b", "Kock");
  await write("a", "Bagare");
  expect([await found("kock"), await found("bagare")]).toEqual([["b"], ["a"]]);
  await ask(engine, { method: "POST", path: "/indexes/needs/documents/delete-batch", body: ["b"] });
  expect(await found("kock")).toEqual([]);
});
