import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CoursesFile, coursesOf, skillsIn } from "~/app/domain/courses/course-file-policy";

const lorry = {
  utbildningstyp: "aub",
  utbildningsnamn: "Yrkesförare Lastbil CE-behörighet",
  beskrivning: "Du l&auml;r dig k&ouml;ra.&nbsp;<b>Mycket</b>",
  url: "https://example.org/lastbil",
  ort: "Bromma",
};
const read = (file: unknown) => coursesOf(CoursesFile.parse(file));

test("a course that stands under two groups is one course that leads to both", () => {
  const { courses } = read({ "8332": [lorry, lorry], "8331 - Buss- och spårvagnsförare": [lorry] });
  expect(courses).toHaveLength(1);
  expect(courses[0]).toMatchObject({
    kind: "YRKESVUX",
    title: "Yrkesförare Lastbil CE-behörighet",
    description: "Du lär dig köra. Mycket\n\nBromma\n\nhttps://example.org/lastbil",
    licences: ["CE"],
    ssyks: ["8332", "8331"],
  });
});

test("courses of the same name in two places are two", () => {
  expect(read({ "8332": [lorry, { ...lorry, ort: "Luleå" }] }).courses).toHaveLength(2);
});

test("a course of an unknown kind is left out, and told why", () => {
  const { courses, dropped } = read({ "8332": [{ ...lorry, utbildningstyp: "hovslagarskola" }] });
  expect(courses).toEqual([]);
  expect(dropped).toEqual([{ what: lorry.utbildningsnamn, why: "the kind hovslagarskola is unknown" }]);
});

test("an address that is no web address is not shown", () => {
  expect(read({ "8332": [{ ...lorry, url: "javascript:alert(1)" }] }).courses[0]?.description).not.toContain(
    "javascript",
  );
});

describe("the licences a course gives are read from its words", () => {
  test.each([
    ["Buss D-behörighet", ["D"]],
    ["Du tar körkort B och C-körkort", ["B", "C"]],
    ["Behörighet till högskolan", []],
    ["Körkortsteori", []],
  ])("%s: %j", (utbildningsnamn, licences) => {
    expect(read({ "8332": [{ ...lorry, utbildningsnamn, beskrivning: "" }] }).courses[0]?.licences).toEqual(licences);
  });
});

test.each([
  ["Svenska, kvällskurs", "", { isEvening: true }],
  ["Kock", "Man har kvälls- och helgarbete.", { isEvening: false }],
  ["Städ på lätt svenska", "", { isEasySwedish: true }],
  ["Svets", "Förkunskapskrav: svenska på grundläggande nivå.", { entryLevel: 2 }],
  ["Svets", "Du får behörighet att svetsa.", { entryLevel: null, isEvening: false, isEasySwedish: false }],
])("how %s is held, and for whom, is read from its words", (utbildningsnamn, beskrivning, said) => {
  expect(read({ "7212": [{ ...lorry, utbildningsnamn, beskrivning }] }).courses[0]).toMatchObject(said);
});

test("a skill is taught when its very words stand in the text, and not for a part of a word", () => {
  const skills = ["Truckkort", "Heta arbeten", "Lager", "VVS"].map((label) => ({ id: label, label }));
  expect(skillsIn("Du får truckkort och lär dig heta arbeten på vårt huvudlager med VVS.", skills)).toEqual([
    "Heta arbeten",
    "Truckkort",
  ]);
});

test.each([
  ["a key that is no SSYK code", { "83": [] }],
  ["a course without a name", { "8332": [{ utbildningstyp: "aub" }] }],
  ["a list", []],
])("a file with %s is refused", (_, file) => expect(CoursesFile.safeParse(file).success).toBe(false));

const published = join(process.env.SHARED_DATA ?? "../shared/data", "courses/utbildningsdata.json");

test.skipIf(!existsSync(published))("the published file has 780 courses in 150 groups", () => {
  const { courses, dropped } = read(JSON.parse(readFileSync(published, "utf8")));
  expect([courses.length, dropped.length]).toEqual([780, 0]);
  expect(new Set(courses.flatMap(({ ssyks }) => ssyks)).size).toBeGreaterThan(140);
});
