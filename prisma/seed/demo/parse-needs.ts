import { builtInId } from "~/prisma/seed/catalogue/seed-catalogue.server";

/** One need of the table; requirements as the form of a need sends them. */
export type DemoNeed = {
  employer: string;
  kind: "RECRUITMENT" | "PRAKTIK" | "TRAINING";
  ends: "PUBLISHED" | "FILLED" | "DRAFT";
  title: string;
  occupationId: string;
  positions: number;
  experienceBand: number | undefined;
  requirements: Record<string, string | number>[];
  about: string;
};

const kinds = { J: "RECRUITMENT", P: "PRAKTIK", T: "TRAINING" } as const;
const ends = { "": "PUBLISHED", f: "FILLED", d: "DRAFT" } as const;

/**
 * Reads the notation of `need-table.ts`.
 *
 * @throws naming the line that is not like this.
 */
export function parseNeeds(text: string): DemoNeed[] {
  const needs: DemoNeed[] = [];
  let employer = "";
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "") continue;
    if (line.startsWith("= ")) employer = line.slice(2);
    else needs.push({ employer, ...parseNeed(line) });
  }
  return needs;
}

function parseNeed(line: string): Omit<DemoNeed, "employer"> {
  const [mark = "", title, occupation, people, asked, about] = line.split("|").map((part) => part.trim());
  const [, letter, end] = /^([JPT])([fd]?)$/.exec(mark) ?? [];
  if (!isKey(kinds, letter) || !isKey(ends, end) || !title || !occupation || !Number(people) || !asked || !about)
    throw new Error(`A need of the demo world cannot be read: ${line}`);
  const parts = asked.split(";").map((part) => part.trim());
  const experience = parts.find((part) => /^exp\d$/.test(part));
  return {
    kind: kinds[letter],
    ends: ends[end],
    title,
    occupationId: builtInId("o", occupation),
    positions: Number(people),
    experienceBand: experience ? Number(experience.slice(3)) : undefined,
    requirements: parts.filter((part) => part !== experience).map(parseRequirement),
    about,
  };
}

function parseRequirement(part: string): Record<string, string | number> {
  const [, word = "", mark = ""] = /^(.+?)([!+]?)$/.exec(part) ?? [];
  const weight = { "!": "MUST", "+": "IMPORTANT_WISH", "": "WISH" }[mark] ?? "WISH";
  if (/^sv[1-6]$/.test(word)) return { kind: "LANGUAGE", weight, languageId: "sv", cefr: Number(word.slice(2)) };
  if (word === "B") return { kind: "LICENCE", weight, licence: "B", reason: "Du kör bil i arbetet." };
  if (["EVENINGS", "NIGHTS", "WEEKENDS"].includes(word)) return { kind: "HOURS", weight, hours: word };
  return { kind: "SKILL", weight, skillId: builtInId("s", word) };
}

function isKey<T extends object>(record: T, key: string | undefined): key is string & keyof T {
  return key !== undefined && key in record;
}
