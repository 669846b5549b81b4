type Word = { length: number; letters: number };

/**
 * Says cheaply which words cannot be found in a text, by their letters alone: a word that is found has at most as many
 * letters that the other lacks as there may be typos. What passes may still not be there.
 */
export class WordSieve {
  private readonly words: Word[];

  constructor(words: string[]) {
    this.words = words.map((word) => ({ length: word.length, letters: lettersOf(word) }));
  }

  /** May some word be this one, begin with it, or differ from it by so many typos? In small letters. */
  mayHold(word: string, typos: number): boolean {
    const letters = lettersOf(word);
    const { length } = word;
    return this.words.some((other) => {
      const missing = letters & ~other.letters;
      if (missing === 0 && other.length >= length) return true;
      return Math.abs(other.length - length) <= typos && countBits(missing) <= typos;
    });
  }
}

/** One bit for each letter there is; two letters may share one, which lets more through. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
