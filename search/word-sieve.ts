/** A word as its letters alone: how many, and which. */
export type Letters = { length: number; letters: number };

/** The letters of a word, big or small. */
export function lettersIn(word: string): Letters {
  const small = word.toLowerCase();
  let letters = 0;
  // One bit for each letter there is; two letters may share one, which lets more through.
  for (let at = 0; at < small.length; at++) letters |= 1 << (small.charCodeAt(at) & 31);
  return { length: small.length, letters };
}

/**
 * Says cheaply which words cannot be found in a text, by their letters alone: a word that is found has at most as many
 * letters that the other lacks as there may be typos. What passes may still not be there.
 */
export class WordSieve {
  private readonly words: Letters[];

  constructor(words: string[]) {
    this.words = words.map(lettersIn);
  }

  /** May some word be this one, begin with it, or differ from it by so many typos? */
  mayHold({ length, letters }: Letters, typos: number): boolean {
    return this.words.some((other) => {
      const missing = letters & ~other.letters;
      if (missing === 0 && other.length >= length) return true;
      return Math.abs(other.length - length) <= typos && countBits(missing) <= typos;
    });
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
