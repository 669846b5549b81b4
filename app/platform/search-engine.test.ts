import { MeilisearchApiError } from "meilisearch";
import { afterEach, expect, test } from "vitest";
import { orNull, serverAt } from "~/app/platform/search-engine.server";
import { type Fault, startStandIn } from "~/tests/support/stand-in-server";

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** An index with one document, behind a server with a fault. */
async function clientBehind(fault: Fault) {
  let isFaulty = false;
  const { url, stop } = await startStandIn({ fault: (asked) => (isFaulty ? fault(asked) : null) });
  stops.push(stop);
  const client = serverAt(url, { apiKey: "", timeout: 300 });
  await client
    .index("needs")
    .addDocuments([{ id: "a" }])
    .waitTask({ interval: 5 });
  isFaulty = true;
  return client;
}

function busy(seconds: number): Response {
  return new Response("{}", { status: 503, headers: { "retry-after": String(seconds) } });
}

test("a server that says it will be back at once is asked once more, and not twice", async () => {
  let answers = 0;
  const client = await clientBehind(() => (answers++ === 0 ? busy(0) : null));
  expect((await client.index("needs").search("")).hits).toEqual([{ id: "a" }]);
  answers = 0;
  const away = await clientBehind(() => {
    answers++;
    return busy(0);
  });
  expect(await orNull(away.index("needs").search(""))).toBeNull();
  expect(answers).toBe(2);
});

test("a server that wants us to wait for long is not waited for", async () => {
  let answers = 0;
  const client = await clientBehind(() => {
    answers++;
    return busy(60);
  });
  expect(await orNull(client.index("needs").search(""))).toBeNull();
  expect(answers).toBe(1);
});

test.each<[string, Fault]>([
  ["does not answer in time", () => new Promise(() => {})],
  ["sends a page in place of JSON", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
  ["cut a search short", () => Response.json({ hits: [], degraded: true })],
  ["cut one of several searches short", () => Response.json({ results: [{ hits: [] }, { hits: [], degraded: true }] })],
])("no answer is made of what comes when a server %s", async (_, fault) => {
  const client = await clientBehind(fault);
  expect(await orNull(client.multiSearch({ queries: [{ indexUid: "needs" }] }))).toBeNull();
});

test("a refusal is known by its status, also when what stands before the server says it with a page", async () => {
  const client = await clientBehind(() => new Response("<h1>Too large</h1>", { status: 413 }));
  const refused = await client
    .index("needs")
    .addDocuments([{ id: "b" }])
    .then(
      () => null,
      (error: Error) => error.cause,
    );
  expect(refused).toBeInstanceOf(MeilisearchApiError);
  expect(refused).toMatchObject({ response: { status: 413 } });
});
