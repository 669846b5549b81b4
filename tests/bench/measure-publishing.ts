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

/** Publishes so many needs, one after the other. Returns the milliseconds until each is found; infinite: never. */
export async function measurePublishing(needs: number): Promise<number[]> {
  await prisma.$transaction((tx) => seedCatalogue(tx));
  const drafts = await createDrafts(needs);
  await fillSearch();
  const worker = await startJobs();
  const durations: number[] = [];
  for (const draft of drafts) durations.push(await timeUntilFound(draft));
  await worker.stop();
  return durations;
}

type Draft = { needId: string; organisationId: string; personId: string };

/** Complete drafts of one employer. */
async function createDrafts(count: number): Promise<Draft[]> {
  const person = await prisma.person.create({ data: { email: `${crypto.randomUUID()}@example.se`, name: "Staff" } });
  const organisation = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Employer" } });
  const member = { organisationId: organisation.id, personId: person.id };
  const startsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const fields = { version: 1, kind: "RECRUITMENT", title: "Cook", municipalityCode: "0182", startsOn };
  const drafts: Draft[] = [];
  for (let draft = 0; draft < count; draft++) {
    const needId = await createNeed("RECRUITMENT", member);
    await saveNeed(NeedInput.parse({ ...fields, occupationIds: ["o-koksbitrade"] }), { needId, ...member });
    drafts.push({ needId, ...member });
  }
  return drafts;
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
