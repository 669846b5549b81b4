import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { env } from "~/app/platform/env.server";
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
 * The search engine: the server at `MEILI_URL`, else one in this process. Answers are asked for uncompressed: compressed
 * ones arrive some 40 ms late through Node's fetch.
 */
function createSearchEngine(): Meilisearch {
  const { MEILI_URL, MEILI_KEY } = env();
  if (!MEILI_URL) return embeddedClient(new EmbeddedEngine());
  const requestInit = { headers: { "accept-encoding": "identity" } };
  return new Meilisearch({ host: MEILI_URL, requestInit, ...(MEILI_KEY ? { apiKey: MEILI_KEY } : {}) });
}

export const searchEngine = createSearchEngine();
