import fc from "fast-check";
import { expect, test } from "vitest";
import { everydayMeanings } from "~/app/domain/catalogue/everyday-words";
import { buildConceptIndex } from "~/app/domain/catalogue/find-concepts";
import { findInText } from "~/app/domain/catalogue/find-in-text";
import { occupationsInText } from "~/app/domain/catalogue/occupations-in-text";
import { longestText, wordsOf } from "~/app/domain/catalogue/words-of-text";
import { builtInCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";

const { groups, occupations } = builtInCatalogue();
const index = buildConceptIndex(
  occupations.map(({ label, labelEn, synonyms, ssyk }) => ({
    id: label,
    label,
    otherWords: [labelEn ?? "", ...synonyms].filter(Boolean),
    groupId: ssyk,
  })),
  groups.map(({ ssyk, label }) => ({ id: ssyk, label, definition: "" })),
);

test.each([
  ["två som kan laga mat och ta körningar med lätt lastbil", "Kock à la carte", "laga mat"],
  ["Vi söker en driven lokalvårdare till kontoret", "Lokalvårdare", "lokalvårdare"],
  ["Behöver någon som städar på kvällarna", "Lokalvårdare", "städar"],
  ["Undersköterskor sökes till natten", "Undersköterska, hemtjänst, äldreboende och habilitering", "Undersköterskor"],
  ["Någon som kan svara i telefon", "Kundtjänstmedarbetare", "svara i telefon"],
  ["Om oss\nVi är ett litet företag. Hos oss bakar vi eget bröd.", "Bagare/Konditor", "bakar"],
  ["Två kockar till Café Viken", "Kock storhushåll", "kockar"],
  ["Servitörerna hos oss", "Servitör/Servitris", "Servitörerna"],
  ["Snickare!", "Träarbetare/Snickare", "Snickare"],
])("“%s” leads first to %s, by the words “%s”", (text, label, words) => {
  const [first] = occupationsInText(index, text);
  expect(first?.id).toBe(label);
  expect(text.slice(first?.span.start, first?.span.end)).toBe(words);
});

test("a text with two kinds of work leads to both", () => {
  const found = occupationsInText(index, "två som kan laga mat och ta körningar med lätt lastbil");
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(["Kock à la carte", "Distributionsförare"]));
});

test.each(["", "   \n ", "!!!", "Hej hopp", "🙂🙂"])("“%s” leads to no occupation", (text) => {
  expect(occupationsInText(index, text)).toEqual([]);
});

test("an abbreviation is not read out of an ordinary word", () => {
  expect(occupationsInText(index, "på på på")).toEqual([]);
});

test.each([
  ["laga mat", ["5120"]],
  ["Vi lagar god svensk mat.", ["5120"]],
  ["laga bilen. Mat ingår", []],
  ["dra el", ["7411"]],
  ["dra nytta av eld", []],
  ["städa hotellrum", ["9111"]],
])("“%s” means the groups %j", (text, ssyks) => {
  expect(everydayMeanings(wordsOf(text)).map(({ ssyk }) => ssyk)).toEqual(ssyks);
});

const hostile = fc.oneof(
  fc.string({ maxLength: 300, unit: "grapheme" }),
  fc.string({ maxLength: 300, unit: "binary" }),
  fc
    .array(fc.constantFrom("kock", "på", "lätt lastbil", "\n", ".", "/", "å", "\u0301", "100 %"), { maxLength: 80 })
    .map((parts) => parts.join(" ")),
);

test("whatever is written, the marks lie within the text and are not empty", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { span, similarity } of [...occupationsInText(index, text), ...findInText(index, text)]) {
        expect(text.slice(span.start, span.end).trim()).not.toBe("");
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(similarity).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["one word without end", "a".repeat(30_000)],
  ["the same occupation again and again", "kock ".repeat(6_000)],
  ["nothing but marks", "\u0301".repeat(20_000)],
])("a text of %s is read up to the limit", (_, text) => {
  for (const { span } of occupationsInText(index, text)) expect(span.end).toBeLessThanOrEqual(longestText);
});
