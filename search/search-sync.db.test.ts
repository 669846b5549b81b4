import { beforeAll, expect, test, vi } from "vitest";
import {
  pauseCandidate,
  publishCandidate,
  withdrawCandidate,
} from "~/app/domain/candidates/change-candidate-state.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { publishNeed, withdrawNeed } from "~/app/domain/needs/change-need-state.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { fillSearch } from "~/search/fill.server";
import { checkIndex, rebuildIndex } from "~/search/rebuild.server";
import { reconcileSearch } from "~/search/reconcile.server";
import { listParked, listWaiting } from "~/search/status.server";
import { syncSearch } from "~/search/sync.server";

const day = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * day);
const worker = { personId: "", organisationId: "" };
const employer = { personId: "", organisationId: "" };

beforeAll(async () => {
  const person = await prisma.person.create({ data: { email: "staff@example.se", name: "Staff" } });
  const authorisation = {
    service: "JOB_MATCHING",
    state: "GRANTED",
    startsOn: inDays(-10),
    endsOn: inDays(100),
  } as const;
  const provider = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Provider", authorisations: { create: authorisation } },
  });
  const { id } = await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Employer" } });
  Object.assign(worker, { personId: person.id, organisationId: provider.id });
  Object.assign(employer, { personId: person.id, organisationId: id });
  await fillSearch();
});

async function publishedCandidate(): Promise<string> {
  const candidateId = await createCandidate(worker);
  const fields = { version: 1, municipalityCode: "0182", seeksJob: "on", occupations: [occupation] };
  await saveCandidate(CandidateInput.parse(fields), { candidateId, ...worker });
  await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, ...worker, text: "Yes" });
  expect(await publishCandidate(candidateId, worker)).toEqual({ ok: true });
  return candidateId;
}

const occupation = { occupationId: "o-koksbitrade", experienceBand: 2, isSought: "on" };

async function publishedNeed(): Promise<string> {
  const needId = await createNeed("RECRUITMENT", employer);
  const startsOn = inDays(30).toISOString().slice(0, 10);
  const fields = { version: 1, kind: "RECRUITMENT", title: "Cook", municipalityCode: "0182", startsOn };
  await saveNeed(NeedInput.parse({ ...fields, occupationIds: ["o-koksbitrade"] }), { needId, ...employer });
  expect(await publishNeed(needId, employer)).toMatchObject({ ok: true });
  return needId;
}

async function found(index: string, filter: string): Promise<string[]> {
  const { hits } = await searchEngine.index<{ id: string }>(index).search("", { filter, limit: 1000 });
  return hits.map(({ id }) => id);
}

async function everything(index: string) {
  const { results } = await searchEngine.index<{ id: string }>(index).getDocuments({ limit: 1000 });
  return results.sort((a, b) => (a.id < b.id ? -1 : 1));
}

test("a published profile is found after the next sync, and a withdrawn one is gone after the next", async () => {
  const id = await publishedCandidate();
  expect(await found("candidates", `worked = "o-koksbitrade" AND reach = "0182"`)).not.toContain(id);
  await syncSearch();
  expect(await found("candidates", `worked = "o-koksbitrade" AND reach = "0182"`)).toContain(id);
  await withdrawCandidate(id, worker);
  await syncSearch();
  expect(await found("candidates", `worked = "o-koksbitrade"`)).not.toContain(id);
  expect(await listWaiting()).toEqual([]);
});

test("a published need is found after the next sync, and a withdrawn one is gone after the next", async () => {
  const id = await publishedNeed();
  await syncSearch();
  expect(await found("needs", `occupation = "o-koksbitrade"`)).toContain(id);
  await withdrawNeed(id, employer);
  await syncSearch();
  expect(await found("needs", `occupation = "o-koksbitrade"`)).not.toContain(id);
});

test("a rebuild makes the same documents as the syncs before it", async () => {
  const ids = [await publishedCandidate(), await publishedCandidate(), await publishedNeed()];
  await pauseCandidate(ids[0] ?? "", worker);
  await syncSearch();
  const before = { candidates: await everything("candidates"), needs: await everything("needs") };
  expect(before.candidates.map(({ id }) => id)).toEqual([ids[1]]);
  await rebuildIndex("candidates", () => {});
  await rebuildIndex("needs", () => {});
  expect({ candidates: await everything("candidates"), needs: await everything("needs") }).toEqual(before);
});

test("what changes while an index is rebuilt is in it afterwards", async () => {
  const [, id] = await Promise.all([rebuildIndex("candidates", () => {}), publishedCandidate()]);
  await syncSearch();
  expect(await found("candidates", `id = "${id}"`)).toEqual([id]);
});

test("a profile whose confirmation grew old without a change is taken out by the reconciliation", async () => {
  const id = await publishedCandidate();
  await syncSearch();
  await prisma.candidate.update({ where: { id }, data: { confirmedAt: inDays(-91) } });
  expect(await checkIndex("candidates")).toEqual({ missing: [], superfluous: [id] });
  expect(await reconcileSearch()).toBe(1);
  await syncSearch();
  expect(await found("candidates", `id = "${id}"`)).toEqual([]);
});

test("a document that the engine refuses is parked and the others of its batch are written", async () => {
  const ids = [await publishedCandidate(), await publishedCandidate(), await publishedCandidate()];
  const [poison = "", ...others] = ids;
  const index = searchEngine.index.bind(searchEngine);
  const broken = vi.spyOn(searchEngine, "index").mockImplementation((name) => {
    const target = index(name);
    const add = target.addDocuments.bind(target);
    const spoiled = (id: unknown) => (id === poison ? "not an id" : id);
    target.addDocuments = (documents, ...rest) =>
      add(
        documents.map((one) => ({ ...one, id: spoiled(one.id) })),
        ...rest,
      );
    return target;
  });
  await syncSearch();
  broken.mockRestore();
  const present = await found("candidates", "acceptsRemote = false");
  expect(ids.filter((id) => present.includes(id))).toEqual(others);
  expect((await listParked()).map(({ id }) => id)).toEqual([poison]);

  await prisma.$transaction((tx) => markDirty(tx, "candidates", poison));
  await syncSearch();
  expect(await found("candidates", `id = "${poison}"`)).toEqual([poison]);
  expect(await listParked()).toEqual([]);
});

test("a document that the server will not even read is parked, and the others of its batch are written", async () => {
  const ids = [await publishedCandidate(), await publishedCandidate()];
  const [poison] = ids;
  const index = searchEngine.index.bind(searchEngine);
  const broken = vi.spyOn(searchEngine, "index").mockImplementation((name) => {
    const target = index(name);
    const add = target.addDocuments.bind(target);
    target.addDocuments = (documents, ...rest) =>
      documents.some(({ id }) => id === poison) ? add([null as never], ...rest) : add(documents, ...rest);
    return target;
  });
  await syncSearch();
  broken.mockRestore();
  const present = await found("candidates", "acceptsRemote = false");
  expect(ids.filter((id) => present.includes(id))).toEqual(ids.slice(1));
  expect((await listParked()).map(({ id }) => id)).toEqual([poison]);
  await prisma.$transaction((tx) => markDirty(tx, "candidates", poison ?? ""));
  await syncSearch();
});

test("an index that the engine lost, or has with other settings, is built anew by the next sync", async () => {
  const id = await publishedCandidate();
  await syncSearch();
  await searchEngine.index("candidates").delete().waitTask();
  await syncSearch();
  expect(await found("candidates", `worked = "o-koksbitrade"`)).toContain(id);

  // What a sync under way does to an engine that has just lost everything: the index comes back without settings.
  await searchEngine.index("candidates").delete().waitTask();
  await searchEngine
    .index("candidates")
    .addDocuments([{ id: "left-over" }])
    .waitTask();
  await syncSearch();
  expect(await found("candidates", `worked = "o-koksbitrade"`)).toContain(id);
  expect(await checkIndex("candidates")).toEqual({ missing: [], superfluous: [] });

  await prisma.setting.update({ where: { key: "search-settings:candidates" }, data: { value: "other" } });
  const [before] = (await searchEngine.getRawIndexes({ limit: 10 })).results.filter(({ uid }) => uid === "candidates");
  await syncSearch();
  const [after] = (await searchEngine.getRawIndexes({ limit: 10 })).results.filter(({ uid }) => uid === "candidates");
  expect(after?.createdAt).not.toEqual(before?.createdAt);
  await syncSearch();
  const [then] = (await searchEngine.getRawIndexes({ limit: 10 })).results.filter(({ uid }) => uid === "candidates");
  expect(then?.createdAt).toEqual(after?.createdAt);
});
