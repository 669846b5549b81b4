import { readFileSync } from "node:fs";
import {
  type ConceptGroup,
  type ConceptIndex,
  type FindableConcept,
  scoreWords,
} from "~/app/domain/catalogue/find-concepts";
import { fold } from "~/app/domain/catalogue/gram-index";

/** A title, and the place of the concept it should find. */
export type MeloQuery = { text: string; concept: number };

type Group = {
  ssyk_code_2012: string;
  preferred_label: string;
  definition: string;
  narrower: { id: string; preferred_label: string }[];
};

/**
 * The MELO benchmark as the finder takes it: ESCO's concepts, each with all its labels, and beside them the names of the
 * Swedish taxonomy, which are not offered but lead to their groups.
 *
 * @param data folder with queries.tsv, corpus_elements.tsv, annotations.tsv (query, 0, element, 1).
 * @param taxonomy folder with JobTech's files.
 */
export function readMelo({ data, taxonomy }: { data: string; taxonomy: string }) {
  const rows = (name: string) =>
    readFileSync(`${data}/${name}.tsv`, "utf8")
      .split(/\r?\n/)
      .filter(Boolean)
      .map((line) => line.split("\t"));
  const path = `${taxonomy}/ssyk-level-4-groups-with-related-occupations.json`;
  const groups: Group[] = JSON.parse(readFileSync(path, "utf8")).data.concepts;

  const labels = new Map<string, string[]>();
  for (const [element = "", label = ""] of rows("corpus_elements")) {
    const id = conceptOf(element);
    labels.set(id, [...(labels.get(id) ?? []), label]);
  }
  const esco = [...labels].map(
    ([id, [label = "", ...otherWords]]): FindableConcept => ({ id, label, otherWords, groupId: null }),
  );
  const names = groups.flatMap(({ ssyk_code_2012: groupId, narrower }) =>
    narrower.map(
      ({ id, preferred_label: label }): FindableConcept => ({ id, label, otherWords: [], groupId, isHidden: true }),
    ),
  );
  const placeOf = new Map(esco.map(({ id }, place) => [id, place]));
  const right = new Map(rows("annotations").map(([query = "", , element = ""]) => [query, conceptOf(element)]));
  return {
    concepts: [...esco, ...names],
    groups: groups.map(
      ({ ssyk_code_2012: id, preferred_label: label, definition }): ConceptGroup => ({ id, label, definition }),
    ),
    queries: rows("queries").map(
      ([id = "", text = ""]): MeloQuery => ({ text, concept: placeOf.get(right.get(id) ?? "") ?? -1 }),
    ),
  };
}

/** The rank of the first right label among all labels; labels that score the same count half each. */
export function rankOfRight(index: ConceptIndex, { text, concept }: MeloQuery): number {
  const { scores } = scoreWords(index, fold(text).slice(0, 80));
  const isOffered = (word: number) => !index.concepts[index.owners[word] ?? 0]?.isHidden;
  let best = Number.NEGATIVE_INFINITY;
  index.owners.forEach((owner, word) => {
    if (owner === concept) best = Math.max(best, scores[word] ?? 0);
  });
  let [before, beside] = [0, 0];
  index.owners.forEach((owner, word) => {
    if (owner === concept || !isOffered(word)) return;
    if ((scores[word] ?? 0) > best) before++;
    if (scores[word] === best) beside++;
  });
  return 1 + before + beside / 2;
}

/** "C000578_sv_002" is the third label of C000578. */
function conceptOf(element: string): string {
  return element.split("_")[0] ?? element;
}
