import { buildGramIndex, fold, type GramIndex, similarities, vectorOf } from "~/app/domain/catalogue/gram-index";

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

/** A concept that was found, with how like one of its words is to what was typed: 1 and more for its very word. */
export type FoundConcept = { id: string; similarity: number };

/** All concepts of one kind, ready to be searched. Built once, read often. */
export type ConceptIndex = {
  grams: GramIndex;
  concepts: FindableConcept[];
  /** By indexed word: the place of its concept, and the word folded. */
  owners: Int32Array;
  folded: string[];
  groups: Map<string, IndexedGroup>;
};

/** `nearby` is made when the group is first needed: which words are like it, and how much. */
type IndexedGroup = { label: string; definition: string; names: string[]; nearby: Nearby | null };
type Nearby = { words: number[]; likeness: number[] };

/**
 * How much the SSYK group of the nearest occupation says about what is meant, beside the words themselves: how like a word
 * is to the group's label, to its definition and to the nearest of the names in it. Picked among some sixty mixes on half of
 * the MELO benchmark (Swedish titles to ESCO labels); any of them may be a third more or less without a change beyond 0.01.
 */
const groupWeights = { label: 0.7, definition: 0.7, name: 0.4 } as const;

/** A group says something when one of its occupations is this like what was typed, and of words that are this like it. */
const leastLikeness = { nearest: 0.5, nearby: 0.1 } as const;

/** How much the mean of a concept's words counts beside each of them: what all its words say is surer. Picked likewise. */
const conceptShare = 0.3;

/** What a person is likely to mean who has typed the beginning; judged by the founders. */
const bonuses = { same: 3, begins: 1, wordBegins: 0.5, within: 0.25 } as const;

/** Below this nothing is alike. A judgement: on the built-in catalogue, what is lower is noise. */
const leastSimilarity = 0.16;

/** Builds the index: about 0.3 s for 12,000 concepts. */
export function buildConceptIndex(concepts: FindableConcept[], groups: ConceptGroup[] = []): ConceptIndex {
  const words: string[] = [];
  const owners: number[] = [];
  concepts.forEach((concept, place) => {
    for (const word of [concept.label, ...concept.otherWords]) {
      words.push(word);
      owners.push(place);
    }
  });
  const byId = new Map(
    groups.map(({ id, ...group }): [string, IndexedGroup] => [id, { ...group, names: [], nearby: null }]),
  );
  for (const { groupId, label } of concepts) if (groupId) byId.get(groupId)?.names.push(label);
  const [grams, folded] = [buildGramIndex(words), words.map(fold)];
  return { grams, concepts, owners: Int32Array.from(owners), folded, groups: byId };
}

/**
 * The concepts that a text may mean, the likeliest first: by its beginning, with typing errors, without å ä ö, by parts
 * of compounds, by synonyms. An empty text finds nothing.
 */
export function findConcepts(index: ConceptIndex, text: string, limit = 10): FoundConcept[] {
  const typed = fold(text).slice(0, 80);
  if (typed === "") return [];
  const { scores, alike } = scoreWords(index, typed);
  const best = new Map<number, Best>();
  scores.forEach((score, word) => {
    if (score === 0) return;
    const owner = index.owners[word] ?? 0;
    const known = best.get(owner);
    const similarity = Math.max(known?.similarity ?? 0, alike[word] ?? 0);
    best.set(owner, { score: Math.max(known?.score ?? 0, score), similarity });
  });
  return rank(index, best, limit);
}

/** Of a concept: what it is ordered by, and how like what was typed its nearest word is. */
type Best = { score: number; similarity: number };

/**
 * How well each indexed word fits a folded text, 0 for not at all: its own likeness, what the group of the nearest
 * occupation adds, a share of what the other words of its concept get, and a bonus for beginning or holding what was typed.
 * Costs one step per word and per posting of the text's runs of letters.
 *
 * @returns beside the scores, how `alike` each word is to what was typed, with the bonus and nothing else.
 */
export function scoreWords(index: ConceptIndex, typed: string): { scores: Float32Array; alike: Float32Array } {
  const alike = similarities(vectorOf(typed, index.grams), index.grams);
  const scores = alike.slice();
  const nearest = nearestInGroup(index, scores);
  if (nearest) {
    const { words, likeness } = nearbyOf(index, nearest.group);
    words.forEach((word, at) => {
      scores[word] = (scores[word] ?? 0) + nearest.similarity * (likeness[at] ?? 0);
    });
  }
  addMeans(index, scores);
  index.folded.forEach((folded, word) => {
    const [score = 0, bonus] = [scores[word], bonusOf(folded, typed)];
    scores[word] = score < leastSimilarity && !folded.startsWith(typed) ? 0 : score + bonus;
    alike[word] = (alike[word] ?? 0) + bonus;
  });
  return { scores, alike };
}

/** The words of a concept follow each other, so one pass finds each concept's mean. */
function addMeans({ owners }: ConceptIndex, scores: Float32Array): void {
  for (let first = 0; first < owners.length; ) {
    let [end, sum] = [first, 0];
    for (; end < owners.length && owners[end] === owners[first]; end++) sum += scores[end] ?? 0;
    const share = (conceptShare * sum) / (end - first);
    for (; first < end; first++) scores[first] = (scores[first] ?? 0) + share;
  }
}

function rank({ concepts }: ConceptIndex, best: Map<number, Best>, limit: number): FoundConcept[] {
  const found: (Best & { concept: FindableConcept })[] = [];
  for (const [place, scored] of best) {
    const concept = concepts[place];
    if (concept && !concept.isHidden) found.push({ concept, ...scored });
  }
  found.sort(
    (one, other) =>
      other.score - one.score ||
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

/** The group of the occupation that is most like what was typed, when it is like enough. */
function nearestInGroup({ groups, concepts, owners }: ConceptIndex, own: Float32Array) {
  if (groups.size === 0) return null;
  let nearest: { group: IndexedGroup; similarity: number } | null = null;
  for (let word = 0; word < own.length; word++) {
    const similarity = own[word] ?? 0;
    if (similarity < leastLikeness.nearest || (nearest && similarity <= nearest.similarity)) continue;
    const group = groups.get(concepts[owners[word] ?? 0]?.groupId ?? "");
    if (group) nearest = { group, similarity };
  }
  return nearest;
}

/** The words that are like a group. About 3 ms the first time. */
function nearbyOf({ grams }: ConceptIndex, group: IndexedGroup): Nearby {
  if (group.nearby) return group.nearby;
  const like = (text: string) => similarities(vectorOf(text, grams), grams);
  const [label, definition] = [like(group.label), like(group.definition)];
  const name = new Float32Array(grams.size);
  for (const likeness of group.names.map(like)) {
    for (let word = 0; word < name.length; word++) name[word] = Math.max(name[word] ?? 0, likeness[word] ?? 0);
  }
  const nearby: Nearby = { words: [], likeness: [] };
  for (let word = 0; word < name.length; word++) {
    const sum =
      groupWeights.label * (label[word] ?? 0) +
      groupWeights.definition * (definition[word] ?? 0) +
      groupWeights.name * (name[word] ?? 0);
    if (sum < leastLikeness.nearby) continue;
    nearby.words.push(word);
    nearby.likeness.push(sum);
  }
  group.nearby = nearby;
  return nearby;
}
