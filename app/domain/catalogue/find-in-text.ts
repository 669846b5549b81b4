import { type ConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { fold, measuredVectorOf, vectorOf } from "~/app/domain/catalogue/gram-index";
import { type Span, type TextWord, wordsOf } from "~/app/domain/catalogue/words-of-text";

/** A concept that a text seems to speak of, how sure (1 for its very word), and the part of the text that led to it. */
export type FoundInText = { id: string; similarity: number; span: Span };

/** Words of concepts that are looked at closely, those with most of their runs of letters anywhere in the text. */
const mostCandidates = 100;

/** What is looked at must have this part of its own weight somewhere in the text. */
const leastCoverage = 0.3;

/** Most words of the text that are taken together for one concept. */
const widestWindow = 5;

/** "Driftchef" for "Driftchef, VA" says less than the whole. Judged by the founders; 0.8 to 1 give the same on ads. */
const headShare = 0.9;

/** A synonym is often a thing that belongs to the work ("lastbil", "park"): less sure than the name. Judged likewise. */
const synonymShare = 0.85;

/** Longer and rarer words say more: what doubles the length of a window's vector adds some 3 %. Judged likewise. */
const lengthShare = 0.05;

/** Of two that are as like the words, the one that more of the text speaks of. */
const coverageShare = 0.05;

/** Shorter ones are abbreviations that running text has as ordinary words: "pa" is a personal assistant, and "på". */
const shortestForm = 3;

/** The first word of a span has at least this much in common with the concept's word. */
const leastOfFirst = 0.15;

/** A span is like a word from here on; below is noise. A judgement. */
const leastLikeness = 0.45;

/**
 * The concepts that a running text speaks of, the surest first, each with the 1 to 5 words that led to it. One step per
 * posting of the text's runs of letters, and for each of the likeliest words one per word of the text.
 *
 * @param least how sure at least; the default suits headlines, 0.8 a long text.
 */
export function findInText(
  index: ConceptIndex,
  text: string,
  { limit = 5, least = leastLikeness }: { limit?: number; least?: number } = {},
): FoundInText[] {
  const read = readText(text, index);
  const best = new Map<string, FoundInText & { score: number }>();
  for (const { word, coverage } of likeliestWords(read, index)) {
    const concept = index.concepts[index.owners[word] ?? 0];
    if (!concept || concept.isHidden) continue;
    const window = bestWindow(formsOf(word, index), read);
    if (!window || window.likeness < least) continue;
    const score = window.score + coverageShare * coverage;
    if (score <= (best.get(concept.id)?.score ?? 0)) continue;
    best.set(concept.id, { id: concept.id, similarity: window.likeness, span: window.span, score });
  }
  return [...best.values()]
    .sort((one, other) => other.score - one.score || one.span.start - other.span.start || compareIds(one, other))
    .slice(0, limit)
    .map(({ id, similarity, span }) => ({ id, similarity, span }));
}

/**
 * As `findInText`, but words of the text lead to a concept once: what a surer one has taken is not read again. The list is
 * filled with what the words of the surest one may mean besides.
 */
export function findApart(
  index: ConceptIndex,
  text: string,
  { limit = 5, fill = 3, least }: { limit?: number; fill?: number; least?: number } = {},
): FoundInText[] {
  const found = findInText(index, text, { limit: mostCandidates, ...(least === undefined ? {} : { least }) });
  const apart: FoundInText[] = [];
  const beside: FoundInText[] = [];
  for (const one of found) {
    const isTaken = apart.some(({ span }) => span.start < one.span.end && one.span.start < span.end);
    if (isTaken) beside.push(one);
    else apart.push(one);
  }
  const [first] = apart;
  if (!first) return [];
  // What only its group leads to is like nothing in the text.
  const meant = findConcepts(index, text.slice(first.span.start, first.span.end), fill).flatMap(({ id, similarity }) =>
    similarity > 0 ? { id, similarity: Math.min(first.similarity, similarity), span: first.span } : [],
  );
  const others = [...beside.filter(({ span }) => span.start === first.span.start), ...meant];
  const filled = [first, ...uniqueOf(others).slice(0, fill - 1), ...apart.slice(1)];
  return uniqueOf(filled).slice(0, limit);
}

/** Each concept once, where it first stands. */
export function uniqueOf(found: FoundInText[]): FoundInText[] {
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** A text as its runs of letters: which of its different words has each, how much; and by place which word stands there. */
type ReadText = {
  words: TextWord[];
  /** By place in the text: the number of the word that stands there. */
  numbers: number[];
  /** By number of a word: how long its vector was. */
  lengths: number[];
  postings: Map<number, { number: number; weight: number }[]>;
};

function readText(text: string, index: ConceptIndex): ReadText {
  const { grams } = index;
  const words = wordsOf(text);
  const vocabulary = vocabularyOf(index);
  const numberOf = new Map<string, number>();
  const lengths: number[] = [];
  const postings: ReadText["postings"] = new Map();
  const numbers = words.map(({ folded }) => {
    const known = numberOf.get(folded);
    if (known !== undefined) return known;
    const number = numberOf.size;
    numberOf.set(folded, number);
    const { vector, length } = measuredVectorOf(baseOf(folded, vocabulary), grams);
    lengths.push(length);
    for (const [gram, weight] of vector) {
      const posting = { number, weight: weight * length };
      const there = postings.get(gram);
      if (there) there.push(posting);
      else postings.set(gram, [posting]);
    }
    return number;
  });
  return { words, numbers, lengths, postings };
}

/** Words of all concepts, by index: they tell which form of a word of the text is the base. */
const vocabularies = new WeakMap<ConceptIndex, Set<string>>();

function vocabularyOf(index: ConceptIndex): Set<string> {
  const known = vocabularies.get(index);
  if (known) return known;
  const made = new Set(index.folded.flatMap((folded) => folded.split(" ")).filter((word) => word.length > 3));
  vocabularies.set(index, made);
  return made;
}

/** Endings of Swedish nouns in plural, in definite form and as owners, folded, and what the base has instead. */
const endings: [ending: string, base: string][] = [
  ["orna", "a"],
  ["arna", ""],
  ["erna", ""],
  ["or", "a"],
  ["ar", ""],
  ["er", ""],
  ["na", ""],
  ["en", ""],
  ["et", ""],
  ["n", ""],
  ["s", ""],
];

/** "kock" for "kockar", where a concept has that word and no concept has the word as it stands. */
function baseOf(folded: string, vocabulary: Set<string>): string {
  if (vocabulary.has(folded)) return folded;
  for (const [ending, base] of endings) {
    const word = folded.endsWith(ending) ? folded.slice(0, -ending.length) + base : "";
    if (vocabulary.has(word)) return word;
  }
  return folded;
}

/** The indexed words that have most of themselves in the text, somewhere. */
function likeliestWords({ postings }: ReadText, { grams }: ConceptIndex): { word: number; coverage: number }[] {
  const coverages = new Float32Array(grams.size);
  for (const gram of postings.keys()) {
    const end = grams.starts[gram + 1] ?? 0;
    for (let place = grams.starts[gram] ?? 0; place < end; place++) {
      // Within their bounds, as in `similarities`.
      const [text, weight] = [grams.texts[place] as number, grams.weights[place] as number];
      coverages[text] = (coverages[text] as number) + weight * weight;
    }
  }
  const found: { word: number; coverage: number }[] = [];
  for (let word = 0; word < coverages.length; word++) {
    const coverage = coverages[word] as number;
    if (coverage >= leastCoverage) found.push({ word, coverage });
  }
  return found.sort((one, other) => other.coverage - one.coverage || one.word - other.word).slice(0, mostCandidates);
}

/** A way of writing a word, as a vector, and what it counts. */
type Form = { vector: [gram: number, weight: number][]; share: number };

/** Forms that were once made, by word; some hundred bytes each. */
const madeForms = new WeakMap<ConceptIndex, Map<number, Form[]>>();

function formsOf(word: number, index: ConceptIndex): Form[] {
  const made = madeForms.get(index) ?? new Map<number, Form[]>();
  madeForms.set(index, made);
  const known = made.get(word);
  if (known) return known;
  const forms = writtenForms(word, index).map(({ text, share }) => ({
    vector: [...vectorOf(text, index.grams)],
    share,
  }));
  made.set(word, forms);
  return forms;
}

/**
 * The ways a word may be written in running text: as a whole, each side of a slash, and what stands before the comma or
 * the bracket that tells it from its like.
 */
function writtenForms(word: number, { concepts, owners, folded }: ConceptIndex) {
  const whole = folded[word] ?? "";
  const label = concepts[owners[word] ?? 0]?.label ?? "";
  const forms = fold(label) === whole ? formsOfLabel(label, whole) : [{ text: whole, share: synonymShare }];
  return forms.filter(({ text }) => text.length >= shortestForm);
}

function formsOfLabel(label: string, whole: string) {
  const sides = label.split("/");
  const forms = sides.flatMap((side) => {
    const [head = ""] = side.split(/[,(:]/);
    return [
      ...(sides.length > 1 ? [{ text: fold(side), share: 1 }] : []),
      ...(head.length < side.length ? [{ text: fold(head), share: headShare }] : []),
    ];
  });
  return [{ text: whole, share: 1 }, ...forms];
}

type Window = { score: number; likeness: number; span: Span };

function bestWindow(forms: Form[], read: ReadText): Window | null {
  let best: Window | null = null;
  for (const { vector, share } of forms) {
    const dots = dotsWith(vector, read);
    for (let from = 0; from < read.words.length; from++) {
      const number = read.numbers[from] ?? 0;
      if ((dots[number] ?? 0) < leastOfFirst * (read.lengths[number] ?? 0)) continue;
      const window = bestFrom(from, { dots, read, share });
      if (window && window.score > (best?.score ?? 0)) best = window;
    }
  }
  return best;
}

/** By number of a word, what it has in common with a vector. */
function dotsWith(vector: Form["vector"], { postings, lengths }: ReadText): Float32Array {
  const dots = new Float32Array(lengths.length);
  for (const [gram, weight] of vector) {
    for (const posting of postings.get(gram) ?? [])
      dots[posting.number] = (dots[posting.number] ?? 0) + weight * posting.weight;
  }
  return dots;
}

type Dotted = { dots: Float32Array; read: ReadText; share: number };

function bestFrom(from: number, { dots, read, share }: Dotted): Window | null {
  const { words, numbers, lengths } = read;
  let [dot, squares] = [0, 0];
  let best: Window | null = null;
  for (let to = from; to < words.length && to < from + widestWindow; to++) {
    const [first, last, number] = [words[from], words[to], numbers[to] ?? 0];
    if (!first || !last || (to > from && last.beginsAnew)) break;
    dot += dots[number] ?? 0;
    squares += (lengths[number] ?? 0) ** 2;
    const likeness = share * Math.min(1, dot / Math.sqrt(squares));
    const score = likeness * (1 + lengthShare * Math.log(squares));
    if (likeness < leastLikeness || score <= (best?.score ?? 0)) continue;
    best = { score, likeness, span: { start: first.start, end: last.end } };
  }
  return best;
}

/** Plain order of code units. */
function compareIds(one: { id: string }, other: { id: string }): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
