import {
  addVector,
  buildGramIndex,
  fold,
  type GramIndex,
  type GramVector,
  similarities,
  vectorOf,
} from "~/app/domain/catalogue/gram-index";

/** A concept as the finder takes it; `groupId` is that of its SSYK group, where it has one. */
export type FindableConcept = {
  id: string;
  label: string;
  /** Other words for it: synonyms, the English word, words of retired concepts that it replaces. */
  otherWords: string[];
  groupId: string | null;
  /** Not offered itself, but its word tells what the person means. */
  isHidden?: boolean;
};

/** A group of concepts: what it is called and what those in it do. */
export type ConceptGroup = { id: string; label: string; definition: string };

/** A concept that was found, with how sure: 1 and more for its very word. */
export type FoundConcept = { id: string; similarity: number };

/** All concepts of one kind, ready to be searched. Built once, read often. */
export type ConceptIndex = {
  grams: GramIndex;
  concepts: FindableConcept[];
  /** By indexed text: the place of its concept, the text folded, and whether it is the concept's label. */
  owners: Int32Array;
  folded: string[];
  groups: Map<string, { words: string[]; description: string; label: string; boost: GramVector | null }>;
};

/**
 * How much the group of the nearest occupation says about what is meant, beside the words themselves. Picked among some
 * twenty mixes on half of the MELO benchmark (Swedish titles to ESCO labels).
 */
const groupWeights = { nearest: 0.5, label: 0.6, siblings: 2, description: 0.7 } as const;

/** So many runs of letters of a group are compared; the rest would cost half the time and change nothing measurable. */
const heaviestGrams = 200;

/** What a person is likely to mean who has typed the beginning; judged by the founders. */
const bonuses = { same: 3, begins: 1, wordBegins: 0.5, within: 0.25 } as const;

/** Below this nothing is alike. A judgement: on the built-in catalogue, what is lower is noise. */
const leastSimilarity = 0.12;

/** Builds the index: about 0.3 s for 12,000 concepts. */
export function buildConceptIndex(concepts: FindableConcept[], groups: ConceptGroup[] = []): ConceptIndex {
  const texts: string[] = [];
  const owners: number[] = [];
  concepts.forEach((concept, place) => {
    for (const word of [concept.label, ...concept.otherWords]) {
      texts.push(word);
      owners.push(place);
    }
  });
  const byGroup = new Map(groups.map(({ id, ...group }) => [id, { ...toText(group), words: [] as string[] }]));
  for (const { groupId, label } of concepts) if (groupId) byGroup.get(groupId)?.words.push(label);
  return {
    grams: buildGramIndex(texts),
    concepts,
    owners: Int32Array.from(owners),
    folded: texts.map(fold),
    groups: byGroup,
  };
}

/**
 * The concepts that a text may mean, the likeliest first: by its beginning, with typing errors, without å ä ö, by parts
 * of compounds, by synonyms. An empty text finds nothing.
 */
export function findConcepts(index: ConceptIndex, text: string, limit = 10): FoundConcept[] {
  const typed = fold(text).slice(0, 80);
  if (typed === "") return [];
  const vector = vectorOf(typed, index.grams);
  const own = similarities(vector, index.grams);
  const nearest = nearestInGroup(index, own);
  const boosted = nearest ? similarities(withGroup(index, vector, nearest), index.grams) : own;

  const best = new Map<number, number>();
  for (let text = 0; text < boosted.length; text++) {
    const word = index.folded[text] ?? "";
    const alike = boosted[text] ?? 0;
    if (alike < leastSimilarity && !word.startsWith(typed)) continue;
    const owner = index.owners[text] ?? 0;
    const score = alike + bonusOf(word, typed);
    if (score > (best.get(owner) ?? 0)) best.set(owner, score);
  }
  return rank(index, best, limit);
}

function rank({ concepts }: ConceptIndex, best: Map<number, number>, limit: number): FoundConcept[] {
  const found: { concept: FindableConcept; similarity: number }[] = [];
  for (const [place, similarity] of best) {
    const concept = concepts[place];
    if (concept && !concept.isHidden) found.push({ concept, similarity });
  }
  found.sort(
    (one, other) =>
      other.similarity - one.similarity ||
      one.concept.label.length - other.concept.label.length ||
      compareText(one.concept.id, other.concept.id),
  );
  return found.slice(0, limit).map(({ concept: { id }, similarity }) => ({ id, similarity }));
}

/** Plain order of code units; locale rules are slow and differ between machines. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function bonusOf(word: string, typed: string): number {
  const place = word.indexOf(typed);
  if (place < 0) return 0;
  if (word.length === typed.length) return bonuses.same;
  if (place === 0) return bonuses.begins;
  return word[place - 1] === " " ? bonuses.wordBegins : bonuses.within;
}

type Nearest = { groupId: string; similarity: number };

function nearestInGroup(index: ConceptIndex, own: Float32Array): Nearest | null {
  if (index.groups.size === 0) return null;
  let nearest: Nearest | null = null;
  for (let text = 0; text < own.length; text++) {
    const similarity = own[text] ?? 0;
    if (similarity < groupWeights.nearest || (nearest && similarity <= nearest.similarity)) continue;
    const groupId = index.concepts[index.owners[text] ?? 0]?.groupId;
    if (groupId) nearest = { groupId, similarity };
  }
  return nearest;
}

/** What was typed, and what the group of the nearest occupation adds to it. */
function withGroup(index: ConceptIndex, typed: GramVector, nearest: Nearest): GramVector {
  const sum = new Map(typed);
  const group = index.groups.get(nearest.groupId);
  if (!group) return sum;
  group.boost ??= boostOf(index, group);
  addVector(sum, group.boost, nearest.similarity);
  return sum;
}

function boostOf({ grams }: ConceptIndex, group: { words: string[]; label: string; description: string }): GramVector {
  const boost: GramVector = new Map();
  addVector(boost, vectorOf(group.label, grams), groupWeights.label);
  for (const word of group.words) addVector(boost, vectorOf(word, grams), groupWeights.siblings / group.words.length);
  addVector(boost, vectorOf(group.description, grams), groupWeights.description);
  return new Map([...boost].sort(([, one], [, other]) => other - one).slice(0, heaviestGrams));
}

function toText({ label, definition }: Omit<ConceptGroup, "id">) {
  return { label, description: definition, boost: null };
}
