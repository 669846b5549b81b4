import type { Span } from "~/app/domain/catalogue/words-of-text";

/** A part of a text that led to something, or one between two such. */
export type TextPart = Span & { text: string; isMarked: boolean };

/** A text in parts, in order; marks that overlap are one. Together the parts are the text. */
export function markedParts(text: string, spans: Span[]): TextPart[] {
  const parts: TextPart[] = [];
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) parts.push({ start, end, text: text.slice(start, end), isMarked });
  };
  let read = 0;
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  for (const [at, { start, end }] of sorted.entries()) {
    if (end <= read) continue;
    const before = sorted[at - 1];
    // A mark that goes on from the one before is one with it.
    const from = Math.max(start, read);
    if (before && start < read) {
      const last = parts.pop();
      add(last?.start ?? from, end, true);
    } else {
      add(read, from, false);
      add(from, end, true);
    }
    read = end;
  }
  add(read, text.length, false);
  return parts;
}
