import { ApiError } from "~/search/embedded/api-error";
import { numbersIn } from "~/search/embedded/bitmap";
import type { Document } from "~/search/embedded/document-store";
import { EmbeddedIndex } from "~/search/embedded/embedded-index";
import { searchDocuments } from "~/search/embedded/search-documents";
import type { SearchParameters } from "~/search/embedded/search-parameters";
import { changedSettings, defaultSettings } from "~/search/embedded/settings";
import { Tasks } from "~/search/embedded/tasks";

/** What is asked, apart from how it travelled. */
type Asked = { method: string; path: string; query: URLSearchParams; body: unknown };
type Answer = { status: number; body: unknown };

/**
 * A search engine in this process that answers Meilisearch's requests: the routes, parameters, errors and task life that
 * the product uses; it refuses what it does not know. For one process and up to some 100,000 documents.
 */
export class EmbeddedEngine {
  private readonly indexes = new Map<string, EmbeddedIndex>();
  private readonly tasks = new Tasks();

  /** Answers a request as a server would. */
  async handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    const asked = { method: request.method, path: pathname, query: searchParams };
    const { status, body } = this.answer(() => ({ ...asked, body: parsed(text) }));
    return Response.json(body, { status });
  }

  /** Answers without a network in between. */
  answer(ask: () => Asked): Answer {
    try {
      return this.route(ask());
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.toJSON() };
      throw error;
    }
  }

  private route({ method, path, query, body }: Asked): Answer {
    const [root, uid, part, more] = path.split("/").filter(Boolean).map(decodeURIComponent);
    const name = `${method} ${root ?? ""}`;
    if (name === "GET health") return ok({ status: "available" });
    if (name === "GET version") return ok({ commitSha: "embedded", commitDate: "embedded", pkgVersion: "1.50.0" });
    if (name === "GET stats")
      return ok({ indexes: Object.fromEntries([...this.indexes].map(([key, index]) => [key, statsOf(index)])) });
    if (name === "GET tasks") return ok(uid === undefined ? this.tasks.list(query) : this.tasks.get(Number(uid)));
    if (name === "POST multi-search")
      return ok(this.multiSearch(body as { queries: (SearchParameters & { indexUid: string })[] }));
    if (name === "POST swap-indexes") return this.swap(body as { indexes: [string, string] }[]);
    if (root === "indexes" && uid === undefined) return this.aboutIndexes(method, body);
    if (root === "indexes" && uid !== undefined && part === undefined) return this.aboutIndex(method, uid);
    if (root === "indexes" && uid !== undefined) return this.inIndex(`${method} ${part}`, { uid, more, query, body });
    return { status: 404, body: null };
  }

  private aboutIndexes(method: string, body: unknown): Answer {
    if (method === "GET") {
      const results = [...this.indexes.values()].map(described);
      return ok({ results, offset: 0, limit: 20, total: results.length });
    }
    const { uid, primaryKey = null } = body as { uid: string; primaryKey?: string | null };
    checkUid(uid);
    return this.tasks.run(
      "indexCreation",
      uid,
      () => {
        if (this.indexes.has(uid)) throw new ApiError(409, "index_already_exists", `Index \`${uid}\` already exists.`);
        this.indexes.set(uid, new EmbeddedIndex(uid, primaryKey));
        return { details: { primaryKey } };
      },
      { primaryKey },
    );
  }

  private aboutIndex(method: string, uid: string): Answer {
    if (method === "GET") return ok(described(this.index(uid)));
    if (method !== "DELETE") return { status: 405, body: null };
    return this.tasks.run("indexDeletion", uid, () => {
      const deletedDocuments = this.index(uid).store.size;
      this.indexes.delete(uid);
      return { details: { deletedDocuments } };
    });
  }

  private inIndex(
    name: string,
    { uid, more, query, body }: { uid: string; more?: string; query: URLSearchParams; body: unknown },
  ): Answer {
    if (name === "GET stats") return ok(statsOf(this.index(uid)));
    if (name === "POST search") return ok(searchDocuments(this.index(uid), (body ?? {}) as SearchParameters));
    if (name === "GET settings") return ok(this.index(uid).settings);
    if (name === "PATCH settings") {
      changedSettings(defaultSettings, body as Record<string, unknown>);
      return this.tasks.run("settingsUpdate", uid, () => {
        this.indexOrNew(uid).changeSettings(body as Record<string, unknown>);
        return { details: inOrder(body as Record<string, unknown>) };
      });
    }
    if (name === "GET documents")
      return ok(more === undefined ? page(this.index(uid), query) : this.document(uid, more));
    if (name === "POST documents" && more === "fetch") return ok(fetched(this.index(uid), body as FetchBody));
    if (name === "POST documents" && more === "delete-batch") return this.remove(uid, (body as string[]).map(String));
    if (name === "POST documents" && more === "delete")
      return this.removeWhere(uid, (body as { filter: unknown }).filter);
    if (name === "DELETE documents") return this.remove(uid, more === undefined ? null : [more]);
    if ((name === "POST documents" || name === "PUT documents") && more === undefined) {
      return this.add(uid, body as Document[], name === "PUT documents");
    }
    return { status: 404, body: null };
  }

  private add(uid: string, documents: Document[], isPartial: boolean): Answer {
    const receivedDocuments = documents.length;
    return this.tasks.run(
      "documentAdditionOrUpdate",
      uid,
      () => {
        this.indexOrNew(uid).put(documents, { isPartial });
        return { details: { receivedDocuments, indexedDocuments: receivedDocuments } };
      },
      { receivedDocuments, indexedDocuments: 0 },
    );
  }

  /** @param ids null: every document. */
  private remove(uid: string, ids: string[] | null): Answer {
    return this.tasks.run("documentDeletion", uid, () => {
      const index = this.index(uid);
      const all = [...index.store.all()].map((document) => String(document[index.primaryKey ?? "id"]));
      const deletedDocuments = index.delete(ids ?? all);
      return {
        details: ids ? { providedIds: ids.length, deletedDocuments, originalFilter: null } : { deletedDocuments },
      };
    });
  }

  private removeWhere(uid: string, filter: unknown): Answer {
    if (filter === undefined || filter === null) {
      throw new ApiError(400, "missing_document_filter", "Missing field `filter`");
    }
    const index = this.index(uid);
    const ids = numbersIn(index.filter(filter)).map((number) =>
      String(index.store.at(number)[index.primaryKey ?? "id"]),
    );
    return this.tasks.run("documentDeletion", uid, () => {
      return {
        details: { providedIds: 0, deletedDocuments: index.delete(ids), originalFilter: JSON.stringify(filter) },
      };
    });
  }

  private multiSearch({ queries }: { queries: (SearchParameters & { indexUid: string })[] }) {
    const results = queries.map(({ indexUid, ...parameters }, position) => {
      try {
        return { indexUid, ...searchDocuments(this.index(indexUid), parameters) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        throw new ApiError(400, error.code, `Inside \`.queries[${position}]\`: ${error.message}`);
      }
    });
    return { results };
  }

  private swap(swaps: { indexes: [string, string] }[]): Answer {
    for (const {
      indexes: [one, other],
    } of swaps) {
      if (one !== other) continue;
      throw new ApiError(
        400,
        "invalid_swap_duplicate_index_found",
        `Indexes must be declared only once during a swap. \`${one}\` was specified several times.`,
      );
    }
    const details = { swaps };
    return this.tasks.run(
      "indexSwap",
      null,
      () => {
        const pairs = swaps.map(({ indexes: [one, other] }) => [this.index(one), this.index(other)] as const);
        for (const [one, other] of pairs) {
          const [name, otherName] = [one.uid, other.uid];
          this.indexes.set(name, other.renamed(name)).set(otherName, one.renamed(otherName));
        }
        return { details };
      },
      details,
    );
  }

  private document(uid: string, id: string): Document {
    const document = this.index(uid).store.get(id);
    if (!document) throw new ApiError(404, "document_not_found", `Document \`${id}\` not found.`);
    return document;
  }

  private index(uid: string): EmbeddedIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new ApiError(404, "index_not_found", `Index \`${uid}\` not found.`);
    return index;
  }

  private indexOrNew(uid: string): EmbeddedIndex {
    const index = this.indexes.get(uid) ?? new EmbeddedIndex(uid, null);
    this.indexes.set(uid, index);
    return index;
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(
      400,
      "malformed_payload",
      `The json payload provided is malformed. \`${(error as Error).message}\`.`,
    );
  }
}

function checkUid(uid: string): void {
  if (/^[\w-]{1,512}$/.test(uid)) return;
  throw new ApiError(
    400,
    "invalid_index_uid",
    `Invalid value at \`.uid\`: \`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`,
  );
}

function described({ uid, createdAt, updatedAt, primaryKey }: EmbeddedIndex) {
  return { uid, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), primaryKey };
}

/** Sets among the settings are told in order. */
function inOrder(settings: Record<string, unknown>) {
  const sorted = { ...settings };
  for (const name of ["sortableAttributes", "stopWords"]) {
    if (Array.isArray(sorted[name])) sorted[name] = [...sorted[name]].sort();
  }
  return sorted;
}

function statsOf({ store }: EmbeddedIndex) {
  const fieldDistribution: Record<string, number> = {};
  for (const document of store.all()) {
    for (const name of Object.keys(document)) fieldDistribution[name] = (fieldDistribution[name] ?? 0) + 1;
  }
  return {
    numberOfDocuments: store.size,
    isIndexing: false,
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
    fieldDistribution,
  };
}

type FetchBody = { filter?: unknown; fields?: string[]; limit?: number; offset?: number };

function page(index: EmbeddedIndex, query: URLSearchParams) {
  const fields = query.get("fields")?.split(",");
  return fetched(index, {
    limit: Number(query.get("limit") ?? 20),
    offset: Number(query.get("offset") ?? 0),
    ...(fields ? { fields } : {}),
  });
}

function fetched(index: EmbeddedIndex, { filter, fields, limit = 20, offset = 0 }: FetchBody) {
  const numbers = numbersIn(index.filter(filter));
  const results = numbers.slice(offset, offset + limit).map((number) => {
    const document = index.store.at(number);
    if (!fields || fields.includes("*")) return document;
    return Object.fromEntries(fields.filter((name) => name in document).map((name) => [name, document[name]]));
  });
  return { results, offset, limit, total: numbers.length };
}
