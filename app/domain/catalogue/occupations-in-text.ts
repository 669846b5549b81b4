import { everydayMeanings } from "~/app/domain/catalogue/everyday-words";
import { type ConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { type FoundInText, findApart, uniqueOf } from "~/app/domain/catalogue/find-in-text";
import { longestText, type Span, wordsOf } from "~/app/domain/catalogue/words-of-text";

/** What everyday words lead to stands after a named occupation and before one that is only alike. A judgement. */
const everydaySimilarity = 0.85;

/** In the body of a text an occupation counts when it is nearly named; the headline is read with an open mind. */
const sureInBody = 0.85;

/** Where something is surer than the first, what is less sure than the second is left out. */
const clear = { sure: 0.75, least: 0.6 } as const;

/**
 * The occupations that an ad or somebody's own words speak of, the surest first, each with the words that led to it.
 * The first line is read as a headline; everyday words ("laga mat") are known from a list of our own.
 */
export function occupationsInText(index: ConceptIndex, text: string, limit = 5): FoundInText[] {
  const read = text.slice(0, longestText);
  const found = [...inHeadline(index, read), ...inEverydayWords(index, read), ...inBody(index, read)];
  const sorted = found.sort(bySureness);
  const apart = sorted.filter((one, at) => !sorted.slice(0, at).some((surer) => isWithin(one.span, surer.span)));
  const isClear = (sorted[0]?.similarity ?? 0) >= clear.sure;
  return uniqueOf(apart)
    .filter(({ similarity }) => !isClear || similarity >= clear.least)
    .slice(0, limit);
}

/** The surer first; of two as sure the earlier, then the longer. The last digits of a likeness say nothing. */
function bySureness(one: FoundInText, other: FoundInText): number {
  const sureness = Math.round(other.similarity * 100) - Math.round(one.similarity * 100);
  return sureness || one.span.start - other.span.start || other.span.end - one.span.end;
}

/** "lastbil" within "lätt lastbil" is said already. */
function isWithin(inner: Span, outer: Span): boolean {
  const isShorter = inner.end - inner.start < outer.end - outer.start;
  return isShorter && inner.start >= outer.start && inner.end <= outer.end;
}

function headlineOf(text: string): { line: string; start: number; end: number } {
  const start = text.length - text.trimStart().length;
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline;
  return { line: text.slice(start, end), start, end };
}

function inHeadline(index: ConceptIndex, text: string): FoundInText[] {
  const { line, start } = headlineOf(text);
  return findApart(index, line).map((found) => moved(found, start));
}

function inBody(index: ConceptIndex, text: string): FoundInText[] {
  const { end } = headlineOf(text);
  if (text.slice(end).trim() === "") return [];
  return findApart(index, text.slice(end), { least: sureInBody, fill: 1 }).map((found) => moved(found, end));
}

function moved(found: FoundInText, by: number): FoundInText {
  return { ...found, span: { start: found.span.start + by, end: found.span.end + by } };
}

/** In the group that is meant, the occupation that is most like the word; none where the catalogue lacks the group. */
function inEverydayWords(index: ConceptIndex, text: string): FoundInText[] {
  const inGroup = new Map(index.concepts.map(({ id, groupId }) => [id, groupId]));
  return everydayMeanings(wordsOf(text)).flatMap(({ ssyk, occupation, span }) => {
    const found = findConcepts(index, occupation, 100).find(({ id }) => inGroup.get(id) === ssyk);
    return found ? [{ id: found.id, similarity: everydaySimilarity, span }] : [];
  });
}
