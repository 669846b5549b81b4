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

/**
 * A client of a server. Answers are asked for uncompressed: compressed ones arrive some 40 ms late through Node's fetch.
 */
export function serverAt(host: string, apiKey = env().MEILI_KEY): Meilisearch {
  const requestInit = { headers: { "accept-encoding": "identity" } };
  return new Meilisearch({ host, requestInit, ...(apiKey ? { apiKey } : {}) });
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
