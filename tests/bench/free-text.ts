import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { fold } from "~/app/domain/catalogue/gram-index";
import { occupationsInText } from "~/app/domain/catalogue/occupations-in-text";
import { readTaxonomy } from "~/app/domain/catalogue/read-taxonomy.server";
import { AdsFile } from "~/app/domain/needs/ad-schema";

/**
 * How often the occupation of a job ad is the first, and among the first three, that its headline leads to; beside it the
 * same for the plain way, the whole headline as if it had been typed in the field. Ads whose occupation is not in the
 * taxonomy, neither by id nor by word, cannot be right and are counted apart. Time is taken on texts of 300 words: a
 * headline and the taxonomy's own definitions.
 */
const { values } = parseArgs({
  options: { ads: { type: "string" }, taxonomy: { type: "string" }, json: { type: "boolean", default: false } },
});
if (!values.ads || !values.taxonomy) {
  console.error("Say where the files are: --ads <file of ads> --taxonomy <folder with JobTech's files>");
  process.exit(1);
}
const taxonomy = readTaxonomy(values.taxonomy);
const { hits } = AdsFile.parse(JSON.parse(readFileSync(values.ads, "utf8")));
const index = buildConceptIndex(
  taxonomy.occupations.map(({ id, label, ssyk }) => ({ id, label, otherWords: [], groupId: ssyk })),
  taxonomy.groups.map(({ ssyk, label, definition }) => ({ id: ssyk, label, definition })),
);
const known = new Set(taxonomy.occupations.map(({ id }) => id));
const idOf = new Map(taxonomy.occupations.map(({ id, label }) => [fold(label), id]));
const ads = hits.flatMap(({ headline, occupation }) => {
  const id = occupation?.concept_id ?? "";
  const right = known.has(id) ? id : idOf.get(fold(occupation?.label ?? ""));
  return right ? [{ headline, right }] : [];
});

const filler = taxonomy.groups
  .map(({ definition }) => definition)
  .join("\n")
  .split(/\s+/);
const texts = ads.map(({ headline }, at) => `${headline}\n${filler.slice(at * 290, (at + 1) * 290).join(" ")}`);
// The quickest of five rounds for each text: what else the machine does is not measured, nor the first, cold one.
const rounds = Array.from({ length: 5 }, () => texts.map(timeOf));
const times = texts.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? 0)));
const figures = {
  ads: ads.length,
  unknown: hits.length - ads.length,
  ...shares((text) => occupationsInText(index, text)),
  baseline: shares((text) => findConcepts(index, text, 3)),
  p95Ms: percentile(times, 0.95),
};
console.log(values.json ? JSON.stringify(figures) : figures);

function timeOf(text: string): number {
  const before = performance.now();
  occupationsInText(index, text);
  return performance.now() - before;
}

function shares(find: (text: string) => { id: string }[]) {
  const places = ads.map(({ headline, right }) => find(headline).findIndex(({ id }) => id === right));
  const within = (most: number) =>
    Number((places.filter((place) => place >= 0 && place < most).length / ads.length).toFixed(4));
  return { rightAt1: within(1), rightAt3: within(3) };
}

function percentile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2));
}
