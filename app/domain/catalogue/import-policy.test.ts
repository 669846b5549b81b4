import { describe, expect, test } from "vitest";
import { type CurrentConcept, planConcepts, planLanguages } from "~/app/domain/catalogue/import-policy";

function builtIn(id: string, label: string, rest: Partial<CurrentConcept> = {}): CurrentConcept {
  return { id, label, ssyk: "9412", isRetired: false, isBuiltIn: true, isUsed: false, ...rest };
}

const nothing = { added: [], renamed: [], changed: [], retired: [], kept: [] };

describe("an import of concepts", () => {
  test("gives a built-in concept of the same group and label, in any case, its official id", () => {
    const official = { id: "oRB5", label: "KÖKSBITRÄDE", ssyk: "9412" };
    const plan = planConcepts([builtIn("o-koksbitrade", "Köksbiträde")], [official]);
    expect(plan).toEqual({ ...nothing, renamed: [{ ...official, oldId: "o-koksbitrade" }] });
  });

  test("does not take a concept of another group for the same", () => {
    const plan = planConcepts(
      [builtIn("o-kock", "Kock", { ssyk: "5120" })],
      [{ id: "x", label: "Kock", ssyk: "3451" }],
    );
    expect(plan.renamed).toEqual([]);
    expect(plan.added.map(({ id }) => id)).toEqual(["x"]);
    expect(plan.retired).toEqual(["o-kock"]);
  });

  test.each([
    ["a built-in one that nobody uses is retired", builtIn("a", "A"), { retired: ["a"] }],
    ["a built-in one in use stays", builtIn("a", "A", { isUsed: true }), { kept: ["a"] }],
    [
      "a formerly official one is retired even when in use",
      builtIn("a", "A", { isBuiltIn: false, isUsed: true }),
      { retired: ["a"] },
    ],
    ["one that is retired already stays so", builtIn("a", "A", { isRetired: true }), {}],
  ])("has no counterpart: %s", (_, concept, expected) => {
    expect(planConcepts([concept], [])).toEqual({ ...nothing, ...expected });
  });

  test.each([
    ["the label", { label: "Ny" }],
    ["the group", { ssyk: "5120" }],
    ["that it was retired", { isRetired: true }],
  ])("changes %s of a known concept", (_, difference) => {
    const current = { ...builtIn("a", "A", { isBuiltIn: false }), ...difference };
    expect(planConcepts([current], [{ id: "a", label: "A", ssyk: "9412" }]).changed.map(({ id }) => id)).toEqual(["a"]);
  });

  test("gives one of two official concepts with the same word the built-in one, and adds the other", () => {
    const official = ["x", "y"].map((id) => ({ id, label: "A", ssyk: "9412" }));
    const plan = planConcepts([builtIn("a", "A")], official);
    expect(plan.renamed.map(({ id }) => id)).toEqual(["x"]);
    expect(plan.added.map(({ id }) => id)).toEqual(["y"]);
  });

  test("plans nothing when all is as it should be", () => {
    const current = [builtIn("a", "A", { isBuiltIn: false })];
    expect(planConcepts(current, [{ id: "a", label: "A", ssyk: "9412" }])).toEqual(nothing);
  });
});

describe("an import of languages", () => {
  const current = [
    { id: "sv", label: "Svenska" },
    { id: "ckb", label: "Kurdiska, sorani" },
  ];
  test.each([
    ["leaves a language with a known code", { id: "zSLA", label: "Svenska språket", codes: ["sv", "swe"] }, []],
    ["leaves a language with a known word", { id: "qwer", label: "Kurdiska - Sorani", codes: [] }, []],
    ["adds a language by its shortest code", { id: "14pF", label: "Litauiska", codes: ["lt", "lit"] }, ["lt"]],
    ["adds a language without a code by its id", { id: "8Xyz", label: "Kinyamulenge", codes: [] }, ["8Xyz"]],
  ])("%s", (_, language, ids) => expect(planLanguages(current, [language]).map(({ id }) => id)).toEqual(ids));
});
