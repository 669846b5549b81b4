import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compare } from "~/app/domain/matching/compare-policy";
import { gateOf, levelsOf, metFilter } from "~/app/domain/matching/levels-policy";
import { byOrder, turned } from "~/app/domain/matching/order-policy";
import { searchBest } from "~/app/domain/matching/search-best.server";
import { embeddedClient, serverAt } from "~/app/platform/search-engine.server";
import { EmbeddedEngine } from "~/search/embedded/engine";
import { allOf } from "~/search/filter";
import { candidateSettings, toDocument } from "~/search/indexes/candidates";
import { generatedWorld } from "~/tests/support/generated-world";

/**
 * How long the best ten take, and whether they are those of comparing all. Ratio: the engine's own plain filtered search
 * (all musts, ten hits) in the same run. With `--meili <address>` it asks that server (key in MEILI_KEY), else one in the
 * process.
 */
const { values } = parseArgs({
  options: {
    candidates: { type: "string", default: "10000" },
    needs: { type: "string", default: "100" },
    meili: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const date = "2026-11-24";
const { profiles, needs, substitutes } = generatedWorld({
  candidates: Number(values.candidates),
  needs: Number(values.needs),
});
const engine = values.meili ? serverAt(values.meili) : embeddedClient(new EmbeddedEngine());
const index = "bench_candidates";
const documents = profiles.map((profile) => JSON.stringify(toDocument(profile, 0)));
const memoryBefore = usedBytes();

await engine.createIndex(index, { primaryKey: "id" });
await engine.index(index).updateSettings(candidateSettings);
const bulkLoadMs = Math.round(await load(documents));
const bytesPerCandidate = Math.round((usedBytes() - memoryBefore) / profiles.length);
const updatesMs = await load(documents.slice(0, 5000), 100);

const [times, plain, requests, read]: number[][] = [[], [], [], []];
const results: { need: (typeof needs)[number]; ids: string }[] = [];
let exact = 0;
for (const round of ["warm", "measured"]) {
  for (const need of needs) {
    const started = performance.now();
    const result = await searchBest(need, { engine, substitutes, date, take: 10, index });
    const took = performance.now() - started;
    if (round === "warm") continue;
    times?.push(took);
    requests?.push(result.requests);
    read?.push(result.documentsRead);
    plain?.push(await timePlainSearch(need));
    results.push({ need, ids: result.matches.map(({ profile }) => profile.id).join() });
  }
}
await engine.deleteIndex(index);

// Comparing all makes much garbage, so it is done when the clock has stopped.
for (const { need, ids } of results) {
  const compared = profiles
    .filter(({ seeks }) => seeks.includes(need.kind))
    .map((profile) => ({ profile, comparison: compare(need, profile, substitutes) }));
  const all = turned(compared, { date, needId: need.id }).sort(byOrder).slice(0, 10);
  if (all.map(({ profile }) => profile.id).join() === ids) exact++;
}

/** Milliseconds to write these, so many at a time, one request after the other. */
async function load(lines: string[], batch = 5000): Promise<number> {
  let took = 0;
  for (let at = 0; at < lines.length; at += batch) {
    const written = lines.slice(at, at + batch).map((line) => JSON.parse(line));
    const started = performance.now();
    const { status } = await engine.index(index).addDocuments(written).waitTask({ timeout: 600_000 });
    if (status !== "succeeded") throw new Error(`The engine answered ${status}`);
    took += performance.now() - started;
  }
  return took;
}

function usedBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timePlainSearch(need: (typeof needs)[number]): Promise<number> {
  const musts = need.requirements.filter(({ importance }) => importance === "MUST");
  const filter = allOf([gateOf(need, {}), ...musts.map(({ ask }) => metFilter(ask, substitutes))]);
  const started = performance.now();
  await engine.index(index).search("", { filter, limit: 10 });
  return performance.now() - started;
}

function percentile(numbers: number[] = [], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
}

const figures = {
  candidates: profiles.length,
  needs: needs.length,
  requirementsMean: needs.reduce((sum, { requirements }) => sum + requirements.length, 0) / needs.length,
  levels: needs[0]?.requirements.map(({ ask }) => levelsOf(ask, substitutes).length).reduce((a, b) => a + b, 0),
  exact: exact / needs.length,
  p50Ms: percentile(times, 0.5),
  p95Ms: percentile(times, 0.95),
  p99Ms: percentile(times, 0.99),
  requestsP50: percentile(requests, 0.5),
  requestsP95: percentile(requests, 0.95),
  documentsReadP50: percentile(read, 0.5),
  documentsReadP95: percentile(read, 0.95),
  engineFilteredP50Ms: percentile(plain, 0.5),
  engineFilteredP95Ms: percentile(plain, 0.95),
  bulkLoadMs,
  bulkLoadPerSecond: Math.round((profiles.length / bulkLoadMs) * 1000),
  updatesPerSecond: Math.round((Math.min(5000, profiles.length) / updatesMs) * 1000),
  bytesPerCandidate,
  rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
};
console.log(values.json ? JSON.stringify(figures) : figures);
