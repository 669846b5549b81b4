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

/** Not sent by the product: distances, experimental operators, several values of one document counted once, federation. */
const notUsed = /distance|distinct|federated|radius|box|contains is experimental|unknown parameter/;

for (const name of ["filters", "order-pages-facets-multi"]) {
  test.skipIf(!isThere)(`the engine answers as recorded: ${name}`, async () => {
    const engine = await filled();
    for (const { name: title, request, response } of recording(name).exchanges) {
      if (notUsed.test(title)) continue;
      const answer = await ask(engine, request);
      expect({ title, ...answer, body: steady(answer.body) }).toEqual({
        title,
        ...response,
        body: steady(response.body),
      });
    }
  });
}

test.skipIf(!isThere)("what is found by words is what the server finds", async () => {
  const engine = await filled();
  const found = (body: unknown) => ((body as { hits?: { id: string }[] }).hits ?? []).map(({ id }) => id).sort();
  const compared =
    /^(one word|prefix|typo$|two typos|short word|folded|synonym|unknown|stop word|upper case|nothing|two words, all|second part)/;
  for (const { name: title, request, response } of recording("text").exchanges) {
    if (!compared.test(title)) continue;
    const body = { ...(request.body as object), showRankingScore: undefined, limit: 40 };
    const answer = await ask(engine, { ...request, body });
    const expected = found(response.body);
    expect({ title, status: answer.status, found: expected.filter((id) => !found(answer.body).includes(id)) }).toEqual({
      title,
      status: 200,
      found: [],
    });
    if (expected.length === 0) expect({ title, found: found(answer.body) }).toEqual({ title, found: [] });
  }
});

test.skipIf(!isThere)("indexes, settings, documents and tasks live as recorded", async () => {
  const engine = new EmbeddedEngine();
  let task = 0;
  for (const { name: title, request, response } of [
    ...recording("lifecycle").exchanges,
    ...recording("swap").exchanges,
  ]) {
    if (/stats|version|not JSON|unknown setting|read settings|tasks/.test(title)) continue;
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
