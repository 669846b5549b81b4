/** A text as runs of 2 to 5 letters with their weights, of length 1 (or the sum of several such). */
export type GramVector = Map<number, number>;

/** Texts that can be compared with any other text. */
export type GramIndex = {
  size: number;
  gramIds: Map<number, number>;
  /** By gram: how rare it is. */
  idf: Float32Array;
  /** Postings of gram g are at `starts[g]` to `starts[g + 1]`. */
  starts: Int32Array;
  texts: Int32Array;
  weights: Float32Array;
};

const shortest = 2;
const longest = 5;

/** Small letters without marks, words parted by one space: "Kock, à la carte" and "kock a la carte" are one. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/**
 * Indexes texts by the runs of 2 to 5 letters within their words, the ends of words included. The rarer a run, the more
 * it weighs; a run that repeats weighs less each time (sublinear TF-IDF).
 */
export function buildGramIndex(texts: string[]): GramIndex {
  const gramIds = new Map<number, number>();
  const counted = texts.map((text) => countGrams(text, gramIds));
  const frequencies = new Int32Array(gramIds.size);
  for (const grams of counted) for (const gram of grams.keys()) frequencies[gram] = (frequencies[gram] ?? 0) + 1;
  const idf = Float32Array.from(frequencies, (frequency) => Math.log((1 + texts.length) / (1 + frequency)) + 1);

  const starts = new Int32Array(gramIds.size + 1);
  for (let gram = 0; gram < gramIds.size; gram++) starts[gram + 1] = (starts[gram] ?? 0) + (frequencies[gram] ?? 0);
  const next = starts.slice();
  const total = starts[gramIds.size] ?? 0;
  const index = {
    size: texts.length,
    gramIds,
    idf,
    starts,
    texts: new Int32Array(total),
    weights: new Float32Array(total),
  };
  counted.forEach((grams, text) => {
    for (const [gram, weight] of weigh(grams, idf).vector) {
      const place = next[gram] ?? 0;
      index.texts[place] = text;
      index.weights[place] = weight;
      next[gram] = place + 1;
    }
  });
  return index;
}

/**
 * The vector of a text, in the index's own weights. Runs that no indexed text has count as the rarest: they are found
 * nowhere, and what is left is the less alike.
 */
export function vectorOf(text: string, index: GramIndex): GramVector {
  return measuredVectorOf(text, index).vector;
}

/** The vector of a text, and how long it was before it was given the length 1: what a text says, in all. */
export function measuredVectorOf(
  text: string,
  { gramIds, idf, size }: GramIndex,
): { vector: GramVector; length: number } {
  const grams = new Map<number, number>();
  let unknown = 0;
  for (const key of gramKeys(text)) {
    const gram = gramIds.get(key);
    if (gram === undefined) unknown += 1;
    else grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  const rarest = Math.log(1 + size) + 1;
  return weigh(grams, idf, unknown * rarest * rarest);
}

/** How near each indexed text is to a vector: the cosine, 0 to 1, for a vector of length 1. */
export function similarities(vector: GramVector, index: GramIndex): Float32Array {
  const { starts, texts, weights } = index;
  const result = new Float32Array(index.size);
  for (const [gram, weight] of vector) {
    const end = starts[gram + 1] ?? 0;
    for (let place = starts[gram] ?? 0; place < end; place++) {
      // Typed arrays and places within their bounds: the casts cost nothing, a check here would cost half the speed.
      result[texts[place] as number] = (result[texts[place] as number] as number) + weight * (weights[place] as number);
    }
  }
  return result;
}

function countGrams(text: string, gramIds: Map<number, number>): Map<number, number> {
  const grams = new Map<number, number>();
  for (const key of gramKeys(text)) {
    let gram = gramIds.get(key);
    if (gram === undefined) {
      gram = gramIds.size;
      gramIds.set(key, gram);
    }
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function weigh(grams: Map<number, number>, idf: Float32Array, squaresElsewhere = 0) {
  let squares = squaresElsewhere;
  for (const [gram, count] of grams) {
    const weight = (1 + Math.log(count)) * (idf[gram] ?? 0);
    grams.set(gram, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [gram, weight] of grams) grams.set(gram, weight / length);
  return { vector: grams, length };
}

/** Every run as one number, six bits a letter; the end of a word is a letter too. */
function gramKeys(text: string): number[] {
  const keys: number[] = [];
  for (const word of fold(text).split(" ")) {
    if (word === "") continue;
    const letters = [1, ...Array.from(word, letterNumber), 1];
    for (let start = 0; start < letters.length; start++) {
      let key = 0;
      const end = Math.min(letters.length, start + longest);
      for (let place = start; place < end; place++) {
        key = key * 64 + (letters[place] ?? 0);
        if (place - start + 1 >= shortest) keys.push(key);
      }
    }
  }
  return keys;
}

/** 2 to 63; a to z and figures have their own, other scripts share the rest. */
function letterNumber(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 97 && code <= 122) return code - 95;
  if (code >= 48 && code <= 57) return code - 20;
  return 38 + (code % 26);
}
