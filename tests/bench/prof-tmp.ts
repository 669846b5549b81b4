import { searchBest } from "~/app/domain/matching/search-best.server";
import { embeddedClient } from "~/app/platform/search-engine.server";
import { EmbeddedEngine } from "~/search/embedded/engine";
import { candidateSettings, toDocument } from "~/search/indexes/candidates";
import { generatedWorld } from "~/tests/support/generated-world";
const N = Number(process.argv[2] ?? 100000);
const { profiles, needs, substitutes } = generatedWorld({ candidates: N, needs: 100 });
const engine = embeddedClient(new EmbeddedEngine());
await engine.createIndex("c", { primaryKey: "id" });
await engine.index("c").updateSettings(candidateSettings);
for (let at = 0; at < profiles.length; at += 10_000) await engine.index("c").addDocuments(profiles.slice(at, at + 10_000).map(toDocument)).waitTask({ timeout: 600_000 });
const stat = { ms: 0, queries: 0, docs: 0, reqs: 0 };
const orig = engine.multiSearch.bind(engine);
(engine as any).multiSearch = async (p: any) => { const t = performance.now(); const r = await orig(p); stat.ms += performance.now() - t; stat.queries += p.queries.length; stat.docs += r.results.reduce((s: number, x: any) => s + x.hits.length, 0); stat.reqs++; return r; };
for (let round = 0; round < 5; round++) {
  const rows: any[] = [];
  for (const need of needs) { Object.assign(stat, { ms: 0, queries: 0, docs: 0, reqs: 0 });
  const t = performance.now();
  const r = await searchBest(need, { engine, substitutes, date: "2026-11-24", take: 10, index: "c" });
  rows.push({ total: +(performance.now() - t).toFixed(2), engine: +stat.ms.toFixed(2), reqs: stat.reqs, queries: stat.queries, docs: stat.docs, read: r.documentsRead, musts: need.requirements.filter(x=>x.importance==="MUST").length, n: need.requirements.length, best: r.matches[0]?.comparison.metMusts, last: r.matches.at(-1)?.comparison.metMusts }); }
  rows.sort((a, b) => b.total - a.total);
  console.log(round, "mean", rows.reduce((s, r) => s + r.total, 0) / rows.length, "p50", rows[50].total, "p95", rows[5].total);
  if (round === 4) console.table(rows.slice(0, 25));
}
