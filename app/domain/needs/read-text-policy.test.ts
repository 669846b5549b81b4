import fc from "fast-check";
import { expect, test } from "vitest";
import { readNeedText, type TextWorld } from "~/app/domain/needs/read-text-policy";
import { addDays } from "~/app/platform/clock";

const world: TextWorld = {
  today: "2026-11-24",
  languages: [
    { id: "sv", label: "Svenska" },
    { id: "en", label: "Engelska" },
    { id: "ar", label: "Arabiska" },
  ],
  municipalities: [
    { code: "0126", name: "Huddinge" },
    { code: "0114", name: "Upplands Väsby" },
    { code: "0128", name: "Salem" },
  ],
};

test.each([
  ["två som kan laga mat", "positions", "2"],
  ["Vi söker 3 st lokalvårdare", "positions", "3"],
  ["Vi behöver fyra snickare", "positions", "4"],
  ["En tjänst på 75 % från 4 maj", "extentPercent", "75"],
  ["Heltid, dagtid", "extentPercent", "100"],
  ["halvtid", "extentPercent", "50"],
  ["från 4 maj", "startsOn", "2027-05-04"],
  ["Start den 1 december 2026", "startsOn", "2026-12-01"],
  ["Tillträde: 2027-01-07", "startsOn", "2027-01-07"],
  ["från januari", "startsOn", "2027-01-01"],
  ["Tillträde omgående", "startsOn", addDays("2026-11-24", 7)],
  ["Arbetet sker på distans", "isRemote", "on"],
  ["Restaurang i Huddinge", "municipalityCode", "0126"],
  ["vi finns i Upplands Väsby", "municipalityCode", "0114"],
  ["inom Huddinges kommun", "municipalityCode", "0126"],
])("“%s” says %s: %s", (text, field, value) => {
  const { facts } = readNeedText(text, world);
  expect(facts.filter((fact) => fact.field === field).map((fact) => fact.value)).toEqual([value]);
});

test.each([
  ["minst två års erfarenhet", "positions"],
  ["Två kvällar i veckan", "positions"],
  ["En kock", "positions"],
  ["1-2 gånger/vecka", "positions"],
  ["10 % provision", "extentPercent"],
  ["från 31 februari", "startsOn"],
  ["från 4 maj 2025", "startsOn"],
  ["Salem är ett ord först i meningen", "municipalityCode"],
  ["huddinge", "municipalityCode"],
])("“%s” says nothing of %s", (text, field) => {
  expect(readNeedText(text, world).facts.map((fact) => fact.field)).not.toContain(field);
});

test.each([
  ["B-körkort krävs", [{ kind: "LICENCE", licence: "B", isJudged: false }]],
  ["körkort klass C1E", [{ kind: "LICENCE", licence: "C1E", isJudged: false }]],
  ["Du har körkort", [{ kind: "LICENCE", licence: "B", isJudged: true }]],
  ["ta körningar med lätt lastbil", [{ kind: "LICENCE", licence: "C1", isJudged: true }]],
  ["svenska B1", [{ kind: "LANGUAGE", languageId: "sv", cefr: 3, isJudged: false }]],
  ["nivå C1 i engelska", [{ kind: "LANGUAGE", languageId: "en", cefr: 5, isJudged: false }]],
  ["god svenska", [{ kind: "LANGUAGE", languageId: "sv", cefr: 4, isJudged: true }]],
  ["goda kunskaper i engelska", [{ kind: "LANGUAGE", languageId: "en", cefr: 4, isJudged: true }]],
  ["talar arabiska", [{ kind: "LANGUAGE", languageId: "ar", cefr: 3, isJudged: true }]],
  ["svenska i tal och skrift", [{ kind: "LANGUAGE", languageId: "sv", cefr: 3, isJudged: true }]],
  ["ett svenska företag", []],
  ["gymnasieexamen", [{ kind: "EDUCATION", educationLevel: 3, isJudged: false }]],
  ["kvällar, nätter och helger", ["EVENINGS", "NIGHTS", "WEEKENDS"].map((hours) => ({ kind: "HOURS", hours }))],
  ["minst två års erfarenhet", [{ kind: "EXPERIENCE", experienceBand: 2, isJudged: false }]],
  ["5 års relevant erfarenhet", [{ kind: "EXPERIENCE", experienceBand: 3 }]],
  ["Körkort är inget krav: ABC-körkortet", [{ kind: "LICENCE", licence: "B" }]],
])("“%s” asks for %j", (text, expected) => {
  const { requirements } = readNeedText(text, world);
  expect(requirements).toHaveLength(expected.length);
  expect(requirements).toEqual(expected.map((requirement) => expect.objectContaining(requirement)));
});

test("what is said twice is told once, in its first words", () => {
  const text = "Två kockar på heltid. Heltid! B-körkort, B-körkort.";
  const { facts, requirements } = readNeedText(text, world);
  expect(facts.map(({ field }) => field)).toEqual(["positions", "extentPercent"]);
  expect(requirements.map(({ start }) => start)).toEqual([text.indexOf("B-körkort")]);
});

const pieces = [
  "två",
  "3 st",
  "svenska",
  "B1",
  "från",
  "4 maj",
  "körkort",
  "100 %",
  "åå",
  "\u0301",
  "i",
  "Huddinge",
  "års",
  "\n",
];
const hostile = fc.oneof(
  fc.string({ maxLength: 400, unit: "binary" }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 100 }).map((parts) => parts.join(" ")),
);

test("whatever is written, the marks lie within the text and are not empty", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { facts, requirements } = readNeedText(text, world);
      for (const { start, end } of [...facts, ...requirements]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test.each(["från ", "minst 2 års a ", "körkort klass ", "på ", "9", " "])(
  "10,000 characters of “%s” take no time",
  (piece) => {
    const before = performance.now();
    readNeedText(piece.repeat(10_000 / piece.length), world);
    expect(performance.now() - before).toBeLessThan(2_000);
  },
);
