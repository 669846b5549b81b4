import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { rankOfRight, readMelo } from "~/tests/support/melo";

/**
 * How well and how quickly a Swedish title finds its ESCO label: mean reciprocal rank of the first right label, over all
 * labels (MELO benchmark). Published beside it: BM25 0.242, edit distance 0.325, character TF-IDF 0.385, the best neural
 * model 0.429.
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, taxonomy: { type: "string" }, json: { type: "boolean", default: false } },
});
if (!values.data || !values.taxonomy) {
  console.error("Say where the files are: --data <folder with queries.tsv> --taxonomy <folder with JobTech's files>");
  process.exit(1);
}
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const melo = readMelo({ data: values.data, taxonomy: values.taxonomy });
const heapBefore = usedBytes();
const started = performance.now();
const index = buildConceptIndex(melo.concepts, melo.groups);
const readyMs = performance.now() - started;
const indexMb = Math.round((usedBytes() - heapBefore) / 1_048_576);

const ranks = melo.queries.map((query) => rankOfRight(index, query));
const times = melo.queries.map(({ text }) => {
  const before = performance.now();
  findConcepts(index, text, 10);
  return performance.now() - before;
});
const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
const figures = {
  queries: ranks.length,
  concepts: melo.concepts.length,
  words: index.owners.length,
  mrr: rounded(ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length, 4),
  hitAt1: rounded(share(1), 4),
  hitAt10: rounded(share(10), 4),
  p50Ms: percentile(times, 0.5),
  p95Ms: percentile(times, 0.95),
  readyMs: Math.round(readyMs),
  indexMb,
};
console.log(values.json ? JSON.stringify(figures) : figures);

function usedBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function percentile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0, 2);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
