import { expect, test } from "vitest";
import { needTable } from "~/prisma/seed/demo/need-table";
import { moreNeeds } from "~/prisma/seed/demo/need-table-more";
import { parseNeeds } from "~/prisma/seed/demo/parse-needs";
import { employers } from "~/prisma/seed/demo/tables";

test("a line says who needs whom for what, and how much each thing counts", () => {
  const line =
    "Jf | Två köksbiträden | Köksbiträde | 2 | sv2!; Truckkort A+B+; Kallkök; B!; NIGHTS; exp1 | Du lagar mat.";
  expect(parseNeeds(`= Kajen AB\n${line}`)).toEqual([
    {
      employer: "Kajen AB",
      kind: "RECRUITMENT",
      ends: "FILLED",
      title: "Två köksbiträden",
      occupationId: "o-koksbitrade",
      positions: 2,
      experienceBand: 1,
      requirements: [
        { kind: "LANGUAGE", weight: "MUST", languageId: "sv", cefr: 2 },
        { kind: "SKILL", weight: "IMPORTANT_WISH", skillId: "s-truckkort-a-b" },
        { kind: "SKILL", weight: "WISH", skillId: "s-kallkok" },
        { kind: "LICENCE", weight: "MUST", licence: "B", reason: "Du kör bil i arbetet." },
        { kind: "HOURS", weight: "WISH", hours: "NIGHTS" },
      ],
      about: "Du lagar mat.",
    },
  ]);
});

test.each(["X | Titel | Kock | 1 | sv2 | Om.", "J | Titel | Kock | många | sv2 | Om.", "J | Titel | Kock | 1 | sv2"])(
  "the line %s is refused by name",
  (line) => expect(() => parseNeeds(line)).toThrow(line),
);

test("every employer of the demo world has published needs, and there are enough of each kind", () => {
  const published = parseNeeds(needTable + moreNeeds).filter(({ ends }) => ends === "PUBLISHED");
  const count = (kind: string) => published.filter((need) => need.kind === kind).length;
  expect(new Set(published.map(({ employer }) => employer))).toEqual(new Set(employers.map(([name]) => name)));
  expect(published.length).toBeGreaterThanOrEqual(40);
  expect(count("PRAKTIK")).toBeGreaterThanOrEqual(12);
  expect(count("TRAINING")).toBeGreaterThanOrEqual(5);
});
