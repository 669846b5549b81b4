import { expect, test } from "vitest";
import { fullCredit, halfCredit, mustWorth, occupationCredit } from "~/app/domain/matching/compare-policy";
import { exampleAnswers, exampleKeys, exampleOf } from "~/app/domain/matching/rule-example";

const creditsOf = (asked: string, name = "a") =>
  Object.fromEntries(
    exampleOf(new URLSearchParams(asked))
      .candidates.find((candidate) => candidate.name === name)
      ?.comparison.requirements.map(({ requirement, credit }) => [requirement.id, credit]) ?? [],
  );

test.each(Object.entries({ ...occupationCredit, none: 0 }))("an occupation that is %s gets %i", (answer, credit) => {
  expect(creditsOf(`a-occupation=${answer}`)).toMatchObject({ occupation: credit });
});

test.each([
  ["language=B1", "language", fullCredit],
  ["language=A2", "language", halfCredit],
  ["language=none", "language", 0],
  ["place=near", "place", halfCredit],
  ["place=no", "place", 0],
  ["start=late", "start", halfCredit],
  ["start=tooLate", "start", 0],
  ["licence=no", "licence", 0],
  ["skill=yes", "skill", fullCredit],
])("a candidate with %s gets what the rule gives", (answer, key, credit) => {
  expect(creditsOf(`a-${answer}`)).toMatchObject({ [key]: credit });
  expect(creditsOf(`b-${answer}`, "b")).toMatchObject({ [key]: credit });
});

test("everything met counts each must and each credit", () => {
  const best = exampleKeys.map((key) => `a-${key}=${exampleAnswers[key][0]}`).join("&");
  const [first] = exampleOf(new URLSearchParams(best)).candidates;
  expect(first).toMatchObject({ name: "a", comparison: { order: 5 * mustWorth + 5 * fullCredit + 2 * fullCredit } });
});

test("what is not among the choices changes nothing", () => {
  const asked = new URLSearchParams("a-language=Z9&weight-skill=never&b-start=&c-skill=yes");
  expect(exampleOf(asked)).toEqual(exampleOf(new URLSearchParams()));
});
