import { describe, expect, test } from "vitest";
import { ruleNumbers } from "~/app/domain/matching/rule-numbers";
import { languages } from "~/app/i18n";
import { translatorFor } from "~/app/i18n.server";
import type { Section } from "~/app/ui/content-page";

describe.each(languages)("the public page of the rule in %s", (language) => {
  const t = translatorFor(language, "pages");
  const textWith = (numbers: object) => {
    const sections = t("ranking.sections", { returnObjects: true, ...numbers }) as Section[];
    return sections.flatMap(({ text }) => text).join("\n");
  };

  test("has no number of its own that could drift from the rule", () => {
    const blank = Object.fromEntries(Object.keys(ruleNumbers).map((name) => [name, Number.NaN]));
    expect(textWith(blank)).not.toMatch(/\d/);
  });

  test.each(Object.keys(ruleNumbers))("prints the rule's number %s", (name) => {
    const changed = { ...ruleNumbers, [name]: 4711 };
    expect(textWith(changed).replace(/\s|,/g, "")).toContain("4711");
    expect(textWith(ruleNumbers)).not.toContain("{{");
  });
});

test("one and a half times is written as each language writes it", () => {
  const sections = (language: string) =>
    JSON.stringify(translatorFor(language, "pages")("ranking.sections", { returnObjects: true, ...ruleNumbers }));
  expect(sections("sv")).toContain("högst 1,5 gånger så långt");
  expect(sections("en")).toContain("at most 1.5 times as far");
});
