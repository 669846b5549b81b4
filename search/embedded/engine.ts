import { ApiError } from "~/search/embedded/api-error";
import { numbersIn } from "~/search/embedded/bitmap";
import { idsOf, newIndexOf, type Swap, swapsOf } from "~/search/embedded/bodies";
import { checkUid, listOf, mustBe, mustKnow, notSupported, objectOf } from "~/search/embedded/checks";
import { EmbeddedIndex } from "~/search/embedded/embedded-index";
import { described, documentPage, fetchedDocuments, indexPage, statsOf } from "~/search/embedded/index-answers";
import type { Document } from "~/search/embedded/packed-documents";
import { searchDocuments } from "~/search/embedded/search-documents";
import { changedSettings, checkSettings, defaultSettings } from "~/search/embedded/settings";
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
    const [root = "", uid, part, more, ...others] = path.split("/").filter(Boolean).map(decoded);
    if (others.length > 0) return unknownRoute;
    if (root === "indexes" && uid === undefined) return this.aboutIndexes(method, query, body);
    if (root === "indexes" && uid !== undefined) {
      checkUid(uid);
      if (part === undefined) return this.aboutIndex(method, uid);
      return this.inIndex(`${method} ${part}`, { uid, more, query, body });
    }
    if (part !== undefined || (uid !== undefined && root !== "tasks")) return unknownRoute;
    return this.aboutEngine(`${method} ${root}`, { uid, query, body });
  }

  private aboutEngine(
    name: string,
    { uid, query, body }: { uid: string | undefined; query: URLSearchParams; body: unknown },
  ): Answer {
    if (name === "GET health") return ok({ status: "available" });
    if (name === "GET version") return ok({ commitSha: "embedded", commitDate: "embedded", pkgVersion: "1.50.0" });
    if (name === "GET stats")
      return ok({ indexes: Object.fromEntries([...this.indexes].map(([key, index]) => [key, statsOf(index)])) });
    if (name === "GET tasks") return ok(uid === undefined ? this.tasks.list(query) : this.tasks.get(uid));
    if (name === "POST multi-search" && uid === undefined) return ok(this.multiSearch(body));
    if (name === "POST swap-indexes" && uid === undefined) return this.swap(swapsOf(body));
    return unknownRoute;
  }

  private aboutIndexes(method: string, query: URLSearchParams, body: unknown): Answer {
    if (method === "GET") return ok(indexPage(this.indexes.values(), query));
    if (method !== "POST") return otherMethod;
    const { uid, primaryKey } = newIndexOf(body);
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
    if (method !== "DELETE") return otherMethod;
    return this.tasks.run("indexDeletion", uid, () => {
      const deletedDocuments = this.index(uid).store.size;
      this.indexes.delete(uid);
      return { details: { deletedDocuments } };
    });
  }

  private inIndex(
    name: string,
    { uid, more, query, body }: { uid: string; more: string | undefined; query: URLSearchParams; body: unknown },
  ): Answer {
    if (/ documents$/.test(name)) return this.aboutDocuments(name, { uid, more, query, body });
    if (more !== undefined) return unknownRoute;
    if (name === "GET stats") return ok(statsOf(this.index(uid)));
    if (name === "POST search") return ok(searchDocuments(this.index(uid), objectOf(body)));
    if (name === "GET settings") return ok(this.index(uid).settings);
    if (name === "PATCH settings") {
      const changes = objectOf(body);
      checkSettings(changes);
      changedSettings(defaultSettings, changes);
      return this.tasks.run("settingsUpdate", uid, () => {
        this.indexOrNew(uid).changeSettings(changes);
        return { details: inOrder(changes) };
      });
    }
    return unknownRoute;
  }

  private aboutDocuments(
    name: string,
    { uid, more, query, body }: { uid: string; more: string | undefined; query: URLSearchParams; body: unknown },
  ): Answer {
    if (name === "GET documents")
      return ok(more === undefined ? documentPage(this.index(uid), query) : this.document(uid, more));
    if (name === "POST documents" && more === "fetch") return ok(fetchedDocuments(this.index(uid), body));
    if (name === "POST documents" && more === "delete-batch") return this.remove(uid, idsOf(body));
    if (name === "POST documents" && more === "delete") return this.removeWhere(uid, objectOf(body).filter);
    if (name === "DELETE documents") return this.remove(uid, more === undefined ? null : [more]);
    if ((name === "POST documents" || name === "PUT documents") && more === undefined) {
      mustKnow(query.keys(), ["primaryKey"], "parameter");
      return this.add(
        uid,
        listOf<Document>(body, { kind: "object", code: "malformed_payload" }),
        name === "PUT documents",
      );
    }
    return otherMethod;
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

  private multiSearch(body: unknown) {
    const { queries, federation = null, ...others } = objectOf(body);
    mustKnow(Object.keys(others), ["federation", "queries"], "field");
    if (federation !== null) throw notSupported("`federation`");
    if (queries === undefined) throw new ApiError(400, "missing_multi_search_queries", "Missing field `queries`");
    const asked = listOf<Record<string, unknown>>(queries, { at: ".queries", kind: "object" });
    const results = asked.map(({ indexUid, ...parameters }, position) => {
      if (indexUid === undefined)
        throw new ApiError(400, "missing_index_uid", `Missing field \`indexUid\` inside \`.queries[${position}]\``);
      mustBe(indexUid, { at: `.queries[${position}].indexUid`, kind: "string", code: "invalid_index_uid" });
      if (parameters.federationOptions !== undefined)
        throw new ApiError(
          400,
          "invalid_multi_search_federation_options",
          `Inside \`.queries[${position}]\`: Using \`federationOptions\` is not allowed in a non-federated search.`,
        );
      try {
        return { indexUid, ...searchDocuments(this.index(String(indexUid)), parameters) };
      } catch (error) {
        if (!(error instanceof ApiError) || error.status === 501) throw error;
        throw new ApiError(400, error.code, `Inside \`.queries[${position}]\`: ${error.message}`);
      }
    });
    return { results };
  }

  private swap(swaps: Swap[]): Answer {
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

const unknownRoute: Answer = { status: 404, body: null };
const otherMethod: Answer = { status: 405, body: null };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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

/** Sets among the settings are told in order. */
function inOrder(settings: Record<string, unknown>) {
  const sorted = { ...settings };
  for (const name of ["sortableAttributes", "stopWords"]) {
    if (Array.isArray(sorted[name])) sorted[name] = [...sorted[name]].sort();
  }
  return sorted;
}
