import MiniSearch from "minisearch";
import type { Document } from "~/search/embedded/packed-documents";
import type { Settings } from "~/search/embedded/settings";

/** Words of an index, found by prefix and with typos. Made when words are first asked for; kept up as documents change. */
export class TextIndex {
  private readonly search: MiniSearch;
  private readonly stopWords: Set<string>;

  constructor(
    documents: Iterable<[id: string, document: Document]>,
    private readonly settings: Settings,
  ) {
    this.stopWords = new Set(settings.stopWords.map((word) => word.toLowerCase()));
    const fields = settings.searchableAttributes.includes("*") ? namesIn(documents) : settings.searchableAttributes;
    this.search = new MiniSearch({
      fields,
      idField: "id",
      tokenize: words,
      processTerm: (term) => (this.stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
      extractField: (document, name) => textOf(document as { id: string; document: Document }, name),
    });
    this.search.addAll([...documents].map(([id, document]) => ({ id, document })));
  }

  /** Writes the words of a document, in place of those it had. */
  put(id: string, document: Document): void {
    this.delete(id);
    this.search.add({ id, document });
  }

  /** Costs little: the words of those that have gone are swept out now and then. */
  delete(id: string): void {
    if (this.search.has(id)) this.search.discard(id);
  }

  /**
   * Ids in order of relevance. Words are dropped from the end until enough is found, unless all must be there; words after
   * a minus must not be there.
   */
  find(query: string, { isStrict, attributes }: { isStrict: boolean; attributes?: string[] }): string[] {
    const asked = words(query.replace(/(^|\s)-\S+/g, " ")).filter((word) => !this.stopWords.has(word.toLowerCase()));
    const excluded = new Set(
      [...query.matchAll(/(?:^|\s)-(\S+)/g)].flatMap(([, word = ""]) => this.ids([word], attributes)),
    );
    const found = new Set<string>();
    for (let length = asked.length; length > 0; length--) {
      for (const id of this.ids(asked.slice(0, length), attributes)) if (!excluded.has(id)) found.add(id);
      if (isStrict) break;
    }
    return [...found];
  }

  /** Is a word in some document? That of a query which is its last is also found by how words begin. */
  holds(word: string, { isLast }: { isLast: boolean }): boolean {
    return this.search.search(this.wordQuery(word, isLast)).length > 0;
  }

  private ids(asked: string[], fields?: string[]): string[] {
    const last = asked.length - 1;
    const queries = asked.map((word, index) => this.wordQuery(word, index === last));
    const results = this.search.search({ combineWith: "AND", queries }, fields ? { fields } : {});
    return results.map(({ id }) => id as string);
  }

  private wordQuery(word: string, isLast: boolean) {
    const typos = typosIn(word, this.settings);
    return {
      combineWith: "OR" as const,
      queries: this.withSynonyms(word),
      prefix: isLast,
      fuzzy: typos === 0 ? (false as const) : typos,
    };
  }

  private withSynonyms(word: string): string[] {
    return [word, ...(this.settings.synonyms[word.toLowerCase()] ?? [])];
  }
}

/** How many typos a word of a query may have and still be found. */
export function typosIn(word: string, { typoTolerance }: Settings): number {
  const { oneTypo = 5, twoTypos = 9 } = typoTolerance.minWordSizeForTypos ?? {};
  if (word.length >= twoTypos) return 2;
  return word.length >= oneTypo ? 1 : 0;
}

/** The different words of a document that searches find, in small letters. */
export function wordsIn(document: Document, { searchableAttributes }: Settings): string[] {
  const names = searchableAttributes.includes("*") ? Object.keys(document) : searchableAttributes;
  const texts = names.map((name) => textOf({ id: String(document.id), document }, name));
  return [...new Set(texts.flatMap(words).map((word) => word.toLowerCase()))];
}

/** The words of a query or a text. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textOf({ id, document }: { id: string; document: Document }, name: string): string {
  if (name === "id") return id;
  const value = document[name];
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}

function namesIn(documents: Iterable<[string, Document]>): string[] {
  return [...new Set([...documents].flatMap(([, document]) => Object.keys(document)))];
}
