import { expect, test } from "vitest";
import { type Document, PackedDocuments } from "~/search/embedded/packed-documents";

const documents: Document[] = [
  { id: "a", name: "Kök och sal", list: ["ett", "två"], number: 0.5, yes: true, no: false, nothing: null },
  { id: "T", list: [], text: "", one: [""], two: ["", ""] },
  { id: "b", text: "före\u0001mitt\u0002efter", list: ["\u0002", "x"], mixed: [1, "2", null, [3]], deep: { a: ["b"] } },
  { most: 2 ** 31 - 1, more: 2 ** 31, least: -(2 ** 31), less: -1, big: 1e300, text: "7" },
  {},
];

test("a document is read as it was written, whatever is in it", () => {
  const packed = new PackedDocuments();
  documents.forEach((document, number) => {
    packed.set(number, document);
  });
  documents.forEach((document, number) => {
    expect(packed.get(number)).toEqual(document);
    expect(Object.keys(packed.get(number) ?? {})).toEqual(Object.keys(document));
  });
});

test("only what is asked for is read, and what was removed is gone", () => {
  const packed = new PackedDocuments();
  packed.set(0, { id: "a", list: ["x"], number: 1 });
  expect(packed.get(0, new Set(["list", "other"]))).toEqual({ list: ["x"] });
  packed.set(0, { id: "a" });
  expect(packed.countNames()).toEqual({ id: 1 });
  packed.remove(0);
  expect(packed.get(0)).toBeUndefined();
});

test("room is made when most documents have been written anew, and nothing is lost", () => {
  const packed = new PackedDocuments();
  for (let round = 0; round < 40; round++) {
    for (let number = 0; number < 1000; number++)
      packed.set(number, { id: `${number}`, list: ["x", `${round}`], round });
  }
  packed.remove(7);
  expect(packed.get(7)).toBeUndefined();
  expect(packed.get(999)).toEqual({ id: "999", list: ["x", "39"], round: 39 });
  expect(packed.countNames()).toEqual({ id: 999, list: 999, round: 999 });
});
