import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ConceptLookup, readAd } from "~/app/domain/needs/ad-policy";
import { Ad, type AdConcept, AdsFile } from "~/app/domain/needs/ad-schema";

const known = new Set(["Köksbiträde", "Diskning", "Svenska"]);
const named = ({ label }: AdConcept) => (known.has(label) ? `id of ${label}` : null);
const lookup: ConceptLookup = {
  occupation: named,
  skill: named,
  language: named,
  isMunicipality: (code) => code === "0182",
};
const concept = (label: string) => ({ concept_id: "any", label });

function read(parts: object) {
  const ad = { id: "1", headline: "Köksbiträde till skola", occupation: concept("Köksbiträde"), ...parts };
  return readAd(Ad.parse(ad), lookup);
}

test.each([
  ["2026-11-23T23:59:59", "2026-12-24", true],
  ["2026-11-24T23:59:59", "2026-11-24", false],
  [undefined, "2026-12-24", true],
])("an ad until %s that is published on 24 November is open until %s", (application_deadline, answerBy, isReopened) => {
  const ad = Ad.parse({ id: "1", headline: "Köksbiträde till skola", application_deadline });
  expect(readAd(ad, lookup, { openOn: "2026-11-24" })).toMatchObject({ input: { answerBy }, isReopened });
});

test("an ad becomes a need with its occupation, place, extent, number and last day", () => {
  const { input, notUnderstood } = read({
    application_deadline: "2026-12-31T23:59:59",
    number_of_vacancies: 2,
    scope_of_work: { min: 50, max: 75 },
    workplace_address: { municipality: "Nacka", municipality_code: "0182" },
  });
  expect(input).toMatchObject({
    kind: "RECRUITMENT",
    title: "Köksbiträde till skola",
    occupationIds: ["id of Köksbiträde"],
    municipalityCode: "0182",
    extentPercent: 75,
    positions: 2,
    answerBy: "2026-12-31",
    startsOn: "2027-01-01",
    startWeight: "NONE",
    requirements: [],
  });
  expect(input.experienceBand).toBeUndefined();
  expect(notUnderstood).toEqual([]);
});

test.each([
  ["must_have", "MUST"],
  ["nice_to_have", "WISH"],
] as const)("what stands under %s is a %s", (where, weight) => {
  const wanted = {
    skills: [concept("Diskning")],
    languages: [concept("Svenska")],
    education_level: [concept("Gymnasial utbildning")],
  };
  expect(read({ [where]: wanted }).input.requirements).toMatchObject([
    { kind: "SKILL", weight, skillId: "id of Diskning" },
    { kind: "LANGUAGE", weight, languageId: "id of Svenska", cefr: 3 },
    { kind: "EDUCATION", weight, educationLevel: 3 },
  ]);
});

test.each([
  [true, "MUST"],
  [false, "WISH"],
])("a licence that is required (%s) is a %s", (driving_license_required, weight) => {
  const { requirements } = read({ driving_license_required, driving_license: [concept("B")] }).input;
  expect(requirements).toMatchObject([{ kind: "LICENCE", weight, licence: "B" }]);
});

test("experience of the same occupation is asked for, that of another is told as not understood", () => {
  const own = read({ must_have: { work_experiences: [concept("Köksbiträde")] } });
  expect(own.input).toMatchObject({ experienceBand: 0, experienceWeight: "MUST" });
  const other = read({ nice_to_have: { work_experiences: [concept("Kock")] } });
  expect(other.input.experienceBand).toBeUndefined();
  expect(other.notUnderstood).toEqual(["Erfarenhet: Kock"]);
});

test.each([
  ["an occupation", { occupation: concept("Månskensbonde") }, "Månskensbonde"],
  ["a skill", { must_have: { skills: [concept("Flambering")] } }, "Flambering"],
  ["a licence", { driving_license: [concept("Traktor")] }, "Traktor"],
  ["a municipality", { workplace_address: { municipality: "Oslo", municipality_code: "9999" } }, "Oslo"],
  ["an own car", { access_to_own_car: true }, "Tillgång till egen bil"],
])("%s that is not understood is told as it was written", (_, parts, words) => {
  expect(read(parts).notUnderstood).toEqual([words]);
});

test.each([
  ["Förgymnasial utbildning kortare än 9 år", 1],
  ["Förgymnasial utbildning 9 (10) år", 2],
  ["Gymnasial utbildning", 3],
  ["Eftergymnasial utbildning kortare än två år", 4],
  ["Eftergymnasial utbildning, två år eller längre", 5],
  ["Forskarutbildning", 7],
])("the education %j is of level %i", (label, educationLevel) => {
  const [requirement] = read({ must_have: { education_level: [concept(label)] } }).input.requirements;
  expect(requirement).toMatchObject({ kind: "EDUCATION", educationLevel });
});

test("a headline and more requirements than a need can have are cut", () => {
  const skills = Array.from({ length: 40 }, () => concept("Diskning"));
  const { title, requirements } = read({ headline: "Kock ".repeat(40), must_have: { skills } }).input;
  expect([title.length <= 90, title.endsWith("…"), requirements.length]).toEqual([true, true, 30]);
});

const sample = join(process.env.SHARED_DATA ?? "../shared/data", "ads/platsbanken-sample.json");

test.skipIf(!existsSync(sample))("every ad of the published sample can be read", () => {
  const { hits } = AdsFile.parse(JSON.parse(readFileSync(sample, "utf8")));
  expect(hits).toHaveLength(42);
  for (const ad of hits) expect(readAd(ad, lookup).input.title.length).toBeGreaterThan(2);
});
