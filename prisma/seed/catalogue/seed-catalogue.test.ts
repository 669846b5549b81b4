import { expect, test } from "vitest";
import { languages } from "~/prisma/seed/catalogue/languages";
import { municipalities } from "~/prisma/seed/catalogue/municipalities";
import { builtInCatalogue, builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { substitutions } from "~/prisma/seed/catalogue/substitutions";

const { groups, occupations, skills } = builtInCatalogue();

test("the built-in catalogue covers the trades around a town that grows", () => {
  expect(groups.length).toBeGreaterThanOrEqual(50);
  expect(occupations.length).toBeGreaterThanOrEqual(150);
  expect(skills.length).toBeGreaterThanOrEqual(400);
  expect(languages.length).toBeGreaterThanOrEqual(40);
  expect(municipalities).toHaveLength(26);
});

test.each([
  ["group", groups.map(({ ssyk }) => ssyk)],
  ["occupation", occupations.map(({ label }) => builtInId("o", label))],
  ["skill", skills.map(({ label }) => builtInId("s", label))],
  ["skill label", skills.map(({ label }) => label.toLowerCase())],
  ["language", languages.map(([id]) => id)],
  ["municipality", municipalities.map(([code]) => code)],
  ["substitution", substitutions.map(([from, to]) => `${from}>${to}`)],
])("no %s is there twice", (_, ids) => {
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test("every occupation is said in English too", () => {
  expect(occupations.filter(({ labelEn }) => !labelEn).map(({ label }) => label)).toEqual([]);
});

test("every substitution is between two occupations of the catalogue", () => {
  const labels = new Set(occupations.map(({ label }) => label));
  expect(substitutions.flatMap(([from, to]) => [from, to]).filter((label) => !labels.has(label))).toEqual([]);
});

test("every skill is asked for in a group of the catalogue", () => {
  const ssyks = new Set(groups.map(({ ssyk }) => ssyk));
  expect(skills.filter(({ ssyks: own }) => !own.some((ssyk) => ssyks.has(ssyk)))).toEqual([]);
});
