import { expect, test } from "vitest";
import { CourseInput, OccasionInput } from "~/app/domain/courses/schema";

const course = { version: "1", kind: "SFI", title: "Kurs C" };
const occasion = {
  startsOn: "2026-05-04",
  endsOn: "2026-05-04",
  municipalityCode: "0182",
  seats: "8",
  seatsTaken: "8",
};

/** The first error at each field. */
function errorsOf(schema: typeof CourseInput | typeof OccasionInput, form: object) {
  const issues = schema.safeParse(form).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join("."), message]);
}

test("a draft needs nothing but its kind", () => {
  expect(errorsOf(CourseInput, course)).toEqual([]);
  expect(errorsOf(CourseInput, { version: "1" })).toEqual([["kind", "invalid-choice"]]);
});

test.each([
  ["language without a level", { languageId: "sv" }, [["cefr", "level-missing"]]],
  ["level without a language", { cefr: "2" }, [["languageId", "language-missing"]]],
  ["licence that does not exist", { licences: ["Q"] }, [["licences.0", "invalid-choice"]]],
])("a course with a %s is told where", (_, change, errors) => {
  expect(errorsOf(CourseInput, { ...course, ...change })).toEqual(errors);
});

test("a full course of one day is right", () => {
  expect(errorsOf(OccasionInput, occasion)).toEqual([]);
});

test.each([
  ["ends before it starts", { endsOn: "2026-05-03" }, [["endsOn", "end-before-start"]]],
  ["has fewer seats than are taken", { seats: "7" }, [["seats", "fewer-than-taken"]]],
  ["is nowhere", { municipalityCode: undefined }, [["municipalityCode", "required"]]],
  ["has a date that is none", { startsOn: "2026-02-30" }, [["startsOn", "invalid-date"]]],
])("an occasion that %s is told where", (_, change, errors) => {
  expect(errorsOf(OccasionInput, { ...occasion, ...change })).toEqual(errors);
});

test("an occasion that ends before it starts is told so while other things are missing", () => {
  expect(errorsOf(OccasionInput, { ...occasion, endsOn: "2026-05-03", seats: "" })).toEqual([
    ["seats", "required"],
    ["endsOn", "end-before-start"],
  ]);
});

test("an occasion at a distance needs no municipality", () => {
  expect(errorsOf(OccasionInput, { ...occasion, municipalityCode: undefined, isRemote: "on" })).toEqual([]);
});
