import { setTimeout as wait } from "node:timers/promises";
import { Meilisearch, MeilisearchApiError, MeilisearchError } from "meilisearch";
import { env } from "~/app/platform/env.server";
import { log } from "~/app/platform/log.server";
import { EmbeddedEngine } from "~/search/embedded/engine";

/** A client of an engine in this process. */
export function embeddedClient(engine: EmbeddedEngine): Meilisearch {
  return new Meilisearch({
    host: "http://embedded.invalid",
    httpClient: async (input, init) => {
      const url = new URL(String(input));
      const text = typeof init?.body === "string" ? init.body : "";
      const { status, body } = engine.answer(() => ({
        method: init?.method ?? "GET",
        path: url.pathname,
        query: url.searchParams,
        body: text === "" ? undefined : JSON.parse(text),
      }));
      if (status < 400) return body;
      throw new MeilisearchApiError(new Response(null, { status }), body as never);
    },
  });
}

/** Milliseconds after which a server is taken to be away. */
const answerWithin = 10_000;

/** Seconds that we wait for a server that says when it will be back. */
const longestWait = 2;

/**
 * A client of a server. Answers are asked for uncompressed: compressed ones arrive some 40 ms late through Node's fetch.
 *
 * @param timeout milliseconds within which it must answer.
 */
export function serverAt(host: string, { apiKey = env().MEILI_KEY, timeout = answerWithin } = {}): Meilisearch {
  const requestInit = { headers: { "accept-encoding": "identity" } };
  return new Meilisearch({ host, requestInit, timeout, httpClient: askServer, ...(apiKey ? { apiKey } : {}) });
}

/** Asks once more when the server is busy and says that it will be back soon. */
async function askServer(input: string | URL | Request, init?: RequestInit): Promise<unknown> {
  const response = await fetch(input, init);
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (response.status !== 503 || !(seconds <= longestWait)) return answerOf(response);
  await response.body?.cancel();
  await wait(seconds * 1000, undefined, init?.signal ? { signal: init.signal } : {});
  return answerOf(await fetch(input, init));
}

/** @throws MeilisearchError when the server refuses, or has stopped a search before its end. */
async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  // What stands before a server may refuse with a page of its own.
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  if (!response.ok) throw new MeilisearchApiError(response, isJson ? JSON.parse(text) : undefined);
  const body = text === "" ? undefined : JSON.parse(text);
  if (isDegraded(body)) throw new MeilisearchError("The search was cut short, so what it found is not used.");
  return body;
}

type Searched = { degraded?: boolean; results?: unknown };

function isDegraded(body: Searched | undefined): boolean {
  const results: Searched[] = Array.isArray(body?.results) ? body.results : [];
  return body?.degraded === true || results.some((result) => result?.degraded === true);
}

function createSearchEngine(): Meilisearch {
  const { MEILI_URL } = env();
  return MEILI_URL ? serverAt(MEILI_URL) : embeddedClient(new EmbeddedEngine());
}

/** The search engine: the server at `MEILI_URL`, else one in this process. */
export const searchEngine = createSearchEngine();

/** What the search engine answers, or null when it does not: for pages that are of use without it. */
export function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error) => {
    if (!(error instanceof MeilisearchError)) throw error;
    log.warn({ err: error }, "the search engine does not answer");
    return null;
  });
}
