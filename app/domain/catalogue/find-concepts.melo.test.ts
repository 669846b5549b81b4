import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";

const folder = process.env.SHARED_DATA ?? "../shared/data";
const isAbsent = !existsSync(`${folder}/melo-sv/queries.tsv`);

type Group = {
  ssyk_code_2012: string;
  preferred_label: string;
  definition: string;
  narrower: { id: string; preferred_label: string }[];
};

/** Swedish titles to ESCO labels, half of the MELO benchmark; skipped where the data is not. */
test.skipIf(isAbsent)(
  "the right ESCO label for a Swedish title is found better than the best published model does",
  () => {
    const groups = readGroups();
    const names = groups.flatMap(({ ssyk_code_2012, narrower }) =>
      narrower.map(({ id, preferred_label }) => ({
        ...concept(id, preferred_label),
        groupId: ssyk_code_2012,
        isHidden: true,
      })),
    );
    const labels = readRows("corpus_elements").map(([id = "", label = ""]) => concept(id, label));
    const index = buildConceptIndex(
      [...labels, ...names],
      groups.map(({ ssyk_code_2012: id, preferred_label: label, definition }) => ({ id, label, definition })),
    );

    const right = new Set(readRows("annotations").map(([query, , element]) => `${query} ${element}`));
    const queries = readRows("queries");
    const reciprocalRanks = queries.map(([query, text = ""]) => {
      const rank = findConcepts(index, text, 1000).findIndex(({ id }) => right.has(`${query} ${id}`));
      return rank < 0 ? 0 : 1 / (rank + 1);
    });
    const mean = reciprocalRanks.reduce((sum, value) => sum + value, 0) / queries.length;
    expect(queries.length).toBeGreaterThan(1000);
    expect(mean).toBeGreaterThanOrEqual(0.5);
  },
  60_000,
);

function concept(id: string, label: string) {
  return { id, label, otherWords: [], groupId: null };
}

function readRows(name: string): string[][] {
  const text = readFileSync(`${folder}/melo-sv/${name}.tsv`, "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
}

function readGroups(): Group[] {
  const text = readFileSync(`${folder}/taxonomy/ssyk-level-4-groups-with-related-occupations.json`, "utf8");
  return JSON.parse(text).data.concepts;
}
