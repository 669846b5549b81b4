import { setTimeout as pause } from "node:timers/promises";
import { publishNeed } from "~/app/domain/needs/change-need-state.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { prisma } from "~/app/platform/db.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { startJobs } from "~/app/worker.server";
import { seedCatalogue } from "~/prisma/seed/catalogue/seed-catalogue.server";
import { fillSearch } from "~/search/fill.server";
import { equals } from "~/search/filter";

/** Milliseconds between two questions, and after which a need counts as never found. */
const [askedEvery, patience] = [2, 30_000];

/** Needs that are changed in turn meanwhile. */
const changedNeeds = 500;

/** `publishedMs` of each need, infinite: never found; `changed` is how many others were changed meanwhile, and in how long. */
export type Published = { publishedMs: number[]; changed: number; tookMs: number };

/** Publishes so many needs, one after the other and evenly in a minute, while others are changed. */
export async function measurePublishing(needs: number, { changesAMinute = 0 } = {}): Promise<Published> {
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const drafts = await createDrafts(needs);
  const others = changesAMinute > 0 ? await createDrafts(changedNeeds) : [];
  for (const { needId, ...member } of others) await publishNeed(needId, member);
  await fillSearch();
  const worker = await startJobs();
  const started = performance.now();
  const stop = new AbortController();
  const changing = keepChanging(others, { changesAMinute, signal: stop.signal });
  const publishedMs: number[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (changesAMinute > 0) await pause(Math.max(0, (at * 60_000) / needs - (performance.now() - started)));
    publishedMs.push(await timeUntilFound(draft));
  }
  stop.abort();
  const changed = await changing;
  await worker.stop();
  return { publishedMs, changed, tookMs: performance.now() - started };
}

type Changing = { changesAMinute: number; signal: AbortSignal };

/** Saves one need after the other, at an even rate, until it is told to stop. Returns how many were saved. */
async function keepChanging(needs: Draft[], { changesAMinute, signal }: Changing): Promise<number> {
  const started = performance.now();
  let changed = 0;
  for (; changesAMinute > 0 && !signal.aborted; changed++) {
    await pause(Math.max(0, (changed * 60_000) / changesAMinute - (performance.now() - started)));
    const [round, at] = [Math.floor(changed / needs.length), changed % needs.length];
    const { needId, ...member } = needs[at] as Draft;
    const saved = await saveNeed(needInput({ version: round + 2, title: `Cook ${changed}` }), { needId, ...member });
    if (!saved.ok) throw new Error(`A need was not saved: ${saved.reason}.`);
  }
  return changed;
}

type Draft = { needId: string; organisationId: string; personId: string };

/** Complete drafts of one employer. */
async function createDrafts(count: number): Promise<Draft[]> {
  const person = await prisma.person.create({ data: { email: `${crypto.randomUUID()}@example.se`, name: "Staff" } });
  const organisation = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Employer" } });
  const member = { organisationId: organisation.id, personId: person.id };
  const drafts: Draft[] = [];
  for (let draft = 0; draft < count; draft++) {
    const needId = await createNeed("RECRUITMENT", member);
    await saveNeed(needInput({ version: 1, title: "Cook" }), { needId, ...member });
    drafts.push({ needId, ...member });
  }
  return drafts;
}

function needInput(given: { version: number; title: string }): NeedInput {
  const startsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const fields = { kind: "RECRUITMENT", municipalityCode: "0182", startsOn, occupationIds: ["o-koksbitrade"] };
  return NeedInput.parse({ ...fields, ...given });
}

/** Publishes a draft. Returns the milliseconds until the index holds it; infinite: it never did. */
async function timeUntilFound({ needId, ...member }: Draft): Promise<number> {
  const published = await publishNeed(needId, member);
  if (!published.ok) throw new Error(`A draft was not published: ${published.reason}.`);
  const committedAt = performance.now();
  for (;;) {
    const { hits } = await searchEngine.index("needs").search("", { filter: equals("id", needId), limit: 1 });
    const waited = performance.now() - committedAt;
    if (hits.length > 0) return waited;
    if (waited > patience) return Number.POSITIVE_INFINITY;
    await pause(askedEvery);
  }
}
