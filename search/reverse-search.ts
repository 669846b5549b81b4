import type { Filter } from "~/search/embedded/filter-parser";
import { defaultSettings, type Settings } from "~/search/embedded/settings";
import { TextIndex, typosIn, words, wordsIn } from "~/search/embedded/text-index";
import { type HeldDocument, heldBy, holdsFor, neededBy, valuesIn } from "~/search/filter-holds";
import { type Letters, lettersIn, WordSieve } from "~/search/word-sieve";

/** A search that stands and waits for documents: its filter, understood, and the words that all must be there. */
export type StandingSearch = { id: string; filter: Filter; text: string };

type Standing = { id: string; holds: (document: HeldDocument) => boolean; asked: Asked };

/** `word` is what a document is asked for; none: no words are asked for; null: nothing can be found by them. */
type Asked = AskedWord[] | null;
type AskedWord = { word: string; letters: Letters; isLast: boolean; typos: number };

/**
 * Finds which of many searches a document belongs to: a search turned round. Each search waits at the rarest values it
 * needs, so that a document is held against the few that wait at its own values, and against those that need none. Cost:
 * one step for each of these; for each different word that they ask for, one small step for each word of the document, and a
 * look-up if any is like it.
 */
export class ReverseSearch {
  private readonly waiting = new Map<string, Standing[]>();
  private readonly always: Standing[] = [];
  private readonly settings: Settings;

  /** @param settings those of the index whose list the searches are of, so that words mean the same. */
  constructor(searches: StandingSearch[], settings: Partial<Settings>) {
    this.settings = { ...defaultSettings, ...settings };
    const weigh = rarity(searches);
    for (const { id, filter, text } of searches) {
      const standing = { id, holds: holdsFor(filter), asked: askedBy(text, this.settings) };
      const needed = neededBy(filter, weigh);
      if (!needed) this.always.push(standing);
      for (const value of new Set(needed)) this.wait(value, standing);
    }
  }

  /** Ids of the searches that a document belongs to, in no order. */
  find(document: { id: string } & Record<string, unknown>): string[] {
    const held = heldBy(document);
    const has = wordsOf(document, this.settings);
    const candidates = new Set(this.always);
    for (const value of valuesIn(held)) for (const standing of this.waiting.get(value) ?? []) candidates.add(standing);
    const found: string[] = [];
    for (const { id, holds, asked } of candidates)
      if (asked && holds(held) && asked.every((word) => has(word))) found.push(id);
    return found;
  }

  private wait(value: string, standing: Standing): void {
    const others = this.waiting.get(value);
    if (others) others.push(standing);
    else this.waiting.set(value, [standing]);
  }
}

/** How common values are: the share of those of their attribute that any search needs. */
function rarity(searches: StandingSearch[]): (needed: string[]) => number {
  const values = new Map<string, Set<string>>();
  const take = (filter: Filter): void => {
    if (filter.kind === "and" || filter.kind === "or") filter.parts.forEach(take);
    for (const value of neededBy(filter, () => 0) ?? []) {
      const known = values.get(attributeOf(value));
      if (known) known.add(value);
      else values.set(attributeOf(value), new Set([value]));
    }
  };
  for (const { filter } of searches) take(filter);
  return (needed) => needed.reduce((sum, value) => sum + 1 / (values.get(attributeOf(value))?.size ?? 1), 0);
}

function attributeOf(value: string): string {
  return value.slice(0, value.indexOf(" "));
}

function askedBy(text: string, settings: Settings): Asked {
  if (text.trim() === "") return [];
  const asked = words(text);
  const last = asked.length - 1;
  if (last < 0) return null;
  return asked.map((word, at) => ({
    word,
    letters: lettersIn(word),
    isLast: at === last,
    typos: typosIn(word, settings),
  }));
}

/** Says whether a document has a word; its words are read when one is first asked for, and each word is sought once. */
function wordsOf(document: { id: string } & Record<string, unknown>, settings: Settings) {
  let index: TextIndex | undefined;
  let sieve: WordSieve | undefined;
  const hasSynonyms = Object.keys(settings.synonyms).length > 0;
  const known = new Map<string, boolean>();
  const textIndex = () => {
    index ??= new TextIndex([[document.id, document]], settings);
    return index;
  };
  return ({ word, letters, isLast, typos }: AskedWord): boolean => {
    const key = isLast ? `${word} ` : word;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    sieve ??= new WordSieve(wordsIn(document, settings));
    const has = (hasSynonyms || sieve.mayHold(letters, typos)) && textIndex().holds(word, { isLast });
    known.set(key, has);
    return has;
  };
}
