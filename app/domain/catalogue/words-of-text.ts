import { fold } from "~/app/domain/catalogue/gram-index";

/** A part of a text, as places of its characters: from `start` up to but not including `end`. */
export type Span = { start: number; end: number };

/** A word of a text: where it stands, folded, and whether something that ends a thought stands before it. */
export type TextWord = Span & { folded: string; beginsAnew: boolean };

/** Longest text that is read, in characters; the rest is left out. A long ad is half of it. */
export const longestText = 10_000;

/** Words longer than this are addresses or noise; their beginning is read. */
const longestWord = 40;

/** The words of a text, in order; at most `longestText` characters are read. */
export function wordsOf(text: string): TextWord[] {
  const read = text.slice(0, longestText);
  const words: TextWord[] = [];
  let last = 0;
  for (const { 0: word, index: start } of read.matchAll(/[\p{L}\p{M}\p{N}+#]+/gu)) {
    const beginsAnew = words.length === 0 || /[.!?:;|\n•]/.test(read.slice(last, start));
    last = start + word.length;
    const folded = fold(word.slice(0, longestWord));
    if (folded !== "") words.push({ start, end: last, folded, beginsAnew });
  }
  return words;
}
