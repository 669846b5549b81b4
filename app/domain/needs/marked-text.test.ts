import fc from "fast-check";
import { expect, test } from "vitest";
import { markedParts } from "~/app/domain/needs/marked-text";

test.each([
  ["laga mat", [{ start: 0, end: 4 }], ["[laga]", " mat"]],
  ["laga mat", [], ["laga mat"]],
  [
    "laga mat",
    [
      { start: 5, end: 8 },
      { start: 0, end: 4 },
    ],
    ["[laga]", " ", "[mat]"],
  ],
  [
    "lätt lastbil",
    [
      { start: 0, end: 12 },
      { start: 5, end: 12 },
    ],
    ["[lätt lastbil]"],
  ],
  [
    "lätt lastbil",
    [
      { start: 0, end: 7 },
      { start: 5, end: 12 },
    ],
    ["[lätt lastbil]"],
  ],
])("“%s” with marks at %j is shown as %j", (text, spans, shown) => {
  const parts = markedParts(text, spans).map((part) => (part.isMarked ? `[${part.text}]` : part.text));
  expect(parts).toEqual(shown);
});

test("the parts together are the text, whatever is marked", () => {
  const place = fc.integer({ min: 0, max: 40 });
  const span = fc
    .tuple(place, place)
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
      const parts = markedParts(text, spans);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      const marked = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
      for (const part of parts) for (let at = part.start; at < part.end; at++) expect(part.isMarked).toBe(marked(at));
    }),
  );
});
