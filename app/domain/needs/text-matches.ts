import { longestText, type Span } from "~/app/domain/catalogue/words-of-text";

/** Where a pattern was found, and what its brackets hold. */
export type TextMatch = Span & { groups: (string | undefined)[] };

/**
 * Where a pattern stands as whole words, whatever the case. Only patterns of our own, without unbounded repetition: time
 * grows with the text and no quicker.
 */
export function matchesOf(text: string, pattern: string): TextMatch[] {
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.slice(0, longestText).matchAll(words)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: match.slice(1),
  }));
}
