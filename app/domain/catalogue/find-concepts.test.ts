import { describe, expect, test } from "vitest";
import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { builtInCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";

const { groups, occupations, skills } = builtInCatalogue();
const occupationIndex = buildConceptIndex(
  occupations.map(({ label, labelEn, synonyms, ssyk }) => ({
    id: label,
    label,
    otherWords: [labelEn ?? "", ...synonyms].filter(Boolean),
    groupId: ssyk,
  })),
  groups.map(({ ssyk, label }) => ({ id: ssyk, label, definition: "" })),
);
const skillIndex = buildConceptIndex(
  skills.map(({ label, labelEn, synonyms }) => ({
    id: label,
    label,
    otherWords: [labelEn ?? "", ...synonyms].filter(Boolean),
    groupId: null,
  })),
);
const namesFor = (text: string, limit = 3) => findConcepts(occupationIndex, text, limit).map(({ id }) => id);

describe("an occupation is found", () => {
  test.each([
    ["by its beginning", "köksb", "Köksbiträde"],
    ["by its very word", "Lokalvårdare", "Lokalvårdare"],
    ["without å, ä and ö", "koksbitrade", "Köksbiträde"],
    ["with a letter wrong", "köksbitrede", "Köksbiträde"],
    ["with two letters swapped", "snikcare", "Träarbetare/Snickare"],
    ["by a part of a compound", "biträde kök", "Köksbiträde"],
    ["by a synonym", "byggnadssnickare", "Träarbetare/Snickare"],
    ["by its English word", "kitchen assistant", "Köksbiträde"],
    ["in capitals and with spaces around", "  VÅRDBITRÄDE ", "Vårdbiträde"],
  ])("%s", (_, text, label) => expect(namesFor(text)).toContain(label));
});

test("the very word comes before longer words that begin with it", () => {
  expect(namesFor("Vårdbiträde")[0]).toBe("Vårdbiträde");
});

test("a skill is found by what people call it", () => {
  expect(findConcepts(skillIndex, "heta arbeten", 1)[0]?.id).toMatch(/heta arbeten/i);
});

test.each(["", "   ", "??", "zzzzqqqq"])("%j finds nothing", (text) => expect(namesFor(text)).toEqual([]));

test("what is hidden is not offered, and still says which group is meant", () => {
  const concepts = [
    { id: "hidden", label: "Klottersanerare", otherWords: [], groupId: "9120", isHidden: true },
    { id: "sibling", label: "Fönsterputsare", otherWords: [], groupId: "9120" },
    { id: "stranger", label: "VVS-montör", otherWords: [], groupId: "5223" },
  ];
  const group = { id: "9120", label: "Fönsterputsare m.fl.", definition: "" };
  expect(findConcepts(buildConceptIndex(concepts, [group]), "klottersanerare").map(({ id }) => id)).toEqual([
    "sibling",
  ]);
  expect(findConcepts(buildConceptIndex(concepts), "klottersanerare")).toEqual([]);
});

test("the same text finds the same, in the same order", () => {
  expect(namesFor("bi", 50)).toEqual(namesFor("bi", 50));
});

test("no more than asked for are given", () => expect(namesFor("a", 5).length).toBeLessThanOrEqual(5));
