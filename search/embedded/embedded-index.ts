import { ApiError } from "~/search/embedded/api-error";
import { type Bitmap, intersect } from "~/search/embedded/bitmap";
import { DocumentStore } from "~/search/embedded/document-store";
import { evaluate } from "~/search/embedded/evaluate-filter";
import { type Filter, parseFilter } from "~/search/embedded/filter-parser";
import type { Document } from "~/search/embedded/packed-documents";
import type { SearchParameters } from "~/search/embedded/search-parameters";
import {
  changedSettings,
  checkFilterable,
  defaultSettings,
  filterableFeatures,
  type Settings,
} from "~/search/embedded/settings";
import { TextIndex } from "~/search/embedded/text-index";

/** Answers of clauses and their conjunctions that are kept: one bit per document each, so 6 MB at 100,000 documents. */
const rememberedAnswers = 500;

/** Answers to words that are kept. */
const rememberedWords = 20;

/** One index: its settings, its documents, and the words in them. */
export class EmbeddedIndex {
  readonly createdAt = new Date();
  updatedAt = new Date();
  settings: Settings = defaultSettings;
  features = filterableFeatures(defaultSettings);
  store = new DocumentStore(new Set());
  private text: TextIndex | null = null;
  private readonly answers = new Map<string, Bitmap>();
  /** A list asks for the same words several times in one request, under different filters. */
  private readonly found = new Map<string, number[]>();

  constructor(
    public uid: string,
    public primaryKey: string | null,
  ) {}

  /** The same index under another name. */
  renamed(uid: string): this {
    this.uid = uid;
    return this;
  }

  /** Changes settings; documents are read anew when what is filtered or sorted on changes. */
  changeSettings(changes: Record<string, unknown>): void {
    this.settings = changedSettings(this.settings, changes);
    this.features = filterableFeatures(this.settings);
    const documents = [...this.store.all()];
    this.store = new DocumentStore(new Set([...this.features.keys(), ...this.settings.sortableAttributes]));
    this.text = null;
    this.changed();
    for (const document of documents) this.store.put(String(document[this.primaryKey ?? "id"]), document);
  }

  /** Writes documents whole, or merges them into those with the same id. All or none. */
  put(documents: Document[], { isPartial }: { isPartial: boolean }): void {
    const key = this.primaryKey ?? "id";
    for (const document of documents) checkId(document, key);
    this.primaryKey = key;
    for (const document of documents) {
      const id = String(document[key]);
      const whole = isPartial ? { ...this.store.get(id), ...document } : document;
      this.store.put(id, whole);
      this.text?.put(id, whole);
    }
    this.changed();
  }

  /** How many of these were there. */
  delete(ids: string[]): number {
    const count = ids.filter((id) => this.store.delete(id)).length;
    for (const id of ids) this.text?.delete(id);
    this.changed();
    return count;
  }

  /** Documents for which a filter holds; the set is not to be changed. @throws ApiError when it cannot be answered. */
  filter(given: unknown): Bitmap {
    if (!Array.isArray(given) || given.length === 0 || !given.every((part) => typeof part === "string")) {
      return typeof given === "string" ? this.remembered(given, () => this.evaluated(given)) : this.evaluated(given);
    }
    return this.conjunction(given);
  }

  /** Searches ask for what holds in a set and one condition more, so the set before the last condition is kept too. */
  private conjunction(parts: string[]): Bitmap {
    const last = parts.at(-1) ?? "";
    if (parts.length === 1) return this.remembered(last, () => this.evaluated(last));
    return this.remembered(parts.join("\n"), () => {
      const bits = this.store.pool.copyOf(this.conjunction(parts.slice(0, -1)));
      return intersect(
        bits,
        this.remembered(last, () => this.evaluated(last)),
      );
    });
  }

  /** Sets come again and again in one search, so the latest are kept until a document changes. */
  private remembered(key: string, find: () => Bitmap): Bitmap {
    const known = this.answers.get(key);
    if (known) {
      this.answers.delete(key);
      this.answers.set(key, known);
      return known;
    }
    const bits = find();
    this.answers.set(key, bits);
    if (this.answers.size > rememberedAnswers) this.forgetOldest();
    return bits;
  }

  private forgetOldest(): void {
    for (const [key, bits] of this.answers) {
      this.answers.delete(key);
      this.store.pool.giveBack(bits);
      return;
    }
  }

  private evaluated(given: unknown): Bitmap {
    const filter = parseFilter(given);
    this.check(filter);
    return evaluate(filter, this.store);
  }

  /** Numbers of the documents with these words, the most relevant first. */
  find(query: string, { matchingStrategy, attributesToSearchOn }: SearchParameters): number[] {
    const asked = JSON.stringify([query, matchingStrategy, attributesToSearchOn]);
    const known = this.found.get(asked);
    if (known) return known;
    const key = this.primaryKey ?? "id";
    this.text ??= new TextIndex(
      [...this.store.all()].map((document): [string, Document] => [String(document[key]), document]),
      this.settings,
    );
    const ids = this.text.find(query, {
      isStrict: matchingStrategy === "all",
      ...(attributesToSearchOn ? { attributes: attributesToSearchOn } : {}),
    });
    const numbers = ids.map((id) => this.store.numberFor(id)).filter((number) => number >= 0);
    if (this.found.size >= rememberedWords) this.found.clear();
    this.found.set(asked, numbers);
    return numbers;
  }

  private changed(): void {
    this.updatedAt = new Date();
    // Fields that are found in the documents may be others now.
    if (this.settings.searchableAttributes.includes("*")) this.text = null;
    this.answers.clear();
    this.found.clear();
  }

  private check(filter: Filter): void {
    if ("parts" in filter) {
      for (const part of filter.parts) this.check(part);
      return;
    }
    if ("part" in filter) {
      this.check(filter.part);
      return;
    }
    if (filter.kind === "all") return;
    const { attribute } = filter;
    const operator = filter.kind === "compare" ? filter.operator : filter.kind.toUpperCase();
    const value = filter.kind === "compare" ? filter.value : "";
    checkFilterable(this.features, {
      attribute,
      operator: filter.kind === "range" ? "TO" : operator,
      value,
      index: this.uid,
    });
  }
}

function checkId(document: Document, key: string): void {
  const id = document[key];
  if (id === undefined) {
    throw new ApiError(
      400,
      "missing_document_id",
      `Document doesn't have a \`${key}\` attribute: \`${JSON.stringify(document)}\`.`,
    );
  }
  if (!/^[\w-]{1,511}$/.test(String(id))) {
    throw new ApiError(
      400,
      "invalid_document_id",
      `Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
    );
  }
}
