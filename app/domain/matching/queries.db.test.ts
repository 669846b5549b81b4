import { beforeAll, beforeEach, expect, test } from "vitest";
import { publishCandidate } from "~/app/domain/candidates/change-candidate-state.server";
import { findVisibleCandidate } from "~/app/domain/candidates/queries.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { recordProfileView } from "~/app/domain/candidates/record-profile-view.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { listCandidateMatches } from "~/app/domain/matching/candidate-needs.server";
import { listVisibleProfiles } from "~/app/domain/matching/profiles.server";
import { findNeedMatches, listOwnMatches } from "~/app/domain/matching/queries.server";
import { publishNeed } from "~/app/domain/needs/change-need-state.server";
import { findPublishedNeed } from "~/app/domain/needs/queries.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";
import { fillSearch } from "~/search/fill.server";
import { syncSearch } from "~/search/sync.server";

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const [provider, otherProvider, employer, otherEmployer] = [member(), member(), member(), member()];
let needId = "";
let candidateId = "";

beforeAll(async () => {
  const { id } = await prisma.person.create({ data: { email: "staff@example.se", name: "Staff" } });
  await set(provider, { kind: "PROVIDER", personId: id });
  await set(otherProvider, { kind: "PROVIDER", personId: id });
  await set(employer, { kind: "EMPLOYER", personId: id });
  await set(otherEmployer, { kind: "EMPLOYER", personId: id });
  await fillSearch();
  needId = await publishedNeed();
});

/** A candidate whom the index holds and PostgreSQL shows; what a test changes afterwards the index does not know. */
beforeEach(async () => {
  const before = await prisma.candidate.findMany({ select: { id: true } });
  await prisma.candidate.deleteMany();
  await prisma.$transaction((tx) => markDirty(tx, "candidates", ...before.map(({ id }) => id)));
  candidateId = await publishedCandidate();
  await syncSearch();
  expect(await shown()).toEqual([candidateId]);
});

function member() {
  return { personId: "", organisationId: "" };
}

async function set(who: ReturnType<typeof member>, { kind, personId }: { kind: OrganisationKind; personId: string }) {
  const authorisation = {
    service: "JOB_MATCHING",
    state: "GRANTED",
    startsOn: inDays(-10),
    endsOn: inDays(100),
  } as const;
  const authorisations = kind === "PROVIDER" ? { create: authorisation } : {};
  const { id } = await prisma.organisation.create({ data: { kind, name: kind, authorisations } });
  Object.assign(who, { personId, organisationId: id });
}

async function publishedCandidate(): Promise<string> {
  const id = await createCandidate(provider);
  const occupations = [{ occupationId: "o-koksbitrade", experienceBand: 2, isSought: "on" }];
  const fields = { version: 1, municipalityCode: "0182", seeksJob: "on", occupations };
  await saveCandidate(CandidateInput.parse(fields), { candidateId: id, ...provider });
  await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId: id, ...provider, text: "Yes" });
  expect(await publishCandidate(id, provider)).toEqual({ ok: true });
  return id;
}

async function publishedNeed(more: object = {}): Promise<string> {
  const id = await createNeed("RECRUITMENT", employer);
  const startsOn = inDays(30).toISOString().slice(0, 10);
  const fields = { version: 1, kind: "RECRUITMENT", title: "Cook", municipalityCode: "0182", startsOn };
  await saveNeed(NeedInput.parse({ ...fields, occupationIds: ["o-koksbitrade"], ...more }), {
    needId: id,
    ...employer,
  });
  expect(await publishNeed(id, employer)).toMatchObject({ ok: true });
  return id;
}

async function shown(): Promise<string[]> {
  const found = await findNeedMatches(needId, { ...employer, now });
  return (found?.matches ?? []).map(({ id }) => id);
}

async function shownToProvider({ organisationId }: { organisationId: string }): Promise<string[]> {
  const need = await findPublishedNeed(needId);
  if (!need) throw new Error("the need is not published");
  return (await listOwnMatches(need, { organisationId, now })).map(({ id }) => id);
}

test("somebody else's need has no matches to show", async () => {
  expect(await findNeedMatches(needId, { ...otherEmployer, now })).toBeNull();
  expect(await findNeedMatches(needId, { ...provider, now })).toBeNull();
});

test("somebody else's candidate has no needs to show", async () => {
  expect(await listCandidateMatches(candidateId, { ...provider, now })).toHaveLength(1);
  expect(await listCandidateMatches(candidateId, { ...otherProvider, now })).toBeNull();
});

test("a need that is read to be compared asks what the whole need asks, and only published ones are read", async () => {
  const requirements = [
    { kind: "LICENCE", licence: "B", weight: "MUST" },
    { kind: "LANGUAGE", languageId: "sv", cefr: "4", weight: "WISH" },
    { kind: "EDUCATION", educationLevel: "3", educationField: "7", weight: "IMPORTANT_WISH" },
    { kind: "SKILL", skillId: "s-storkok", weight: "WISH" },
    { kind: "HOURS", hours: "EVENINGS", weight: "WISH" },
  ];
  const rich = await publishedNeed({ requirements, startWeight: "MUST", extentPercent: "75", experienceBand: "2" });
  const draft = await createNeed("RECRUITMENT", employer);
  const whole = await findPublishedNeed(rich);
  expect(whole?.requirements.length).toBeGreaterThanOrEqual(8);
  expect(await listAskingNeeds([rich, draft])).toEqual(whole ? [askingNeed(whole)] : []);
  await prisma.need.update({ where: { id: rich }, data: { state: "WITHDRAWN" } });
  expect(await listAskingNeeds([rich])).toEqual([]);
});

test("a need of few musts, all met, stands before one of many musts of which one is not", async () => {
  const licence = { kind: "LICENCE", licence: "B", weight: "MUST" };
  const many = await publishedNeed({ startWeight: "MUST", requirements: [licence] });
  await syncSearch();
  const matches = await listCandidateMatches(candidateId, { ...provider, now });
  expect(matches?.map(({ need, comparison }) => [need.id, comparison.metMusts])).toEqual([
    [needId, 2],
    [many, 3],
  ]);
  await prisma.need.update({ where: { id: many }, data: { state: "WITHDRAWN" } });
});

test.each<[string, Parameters<typeof prisma.candidate.update>[0]["data"]]>([
  ["withdrawn", { state: "WITHDRAWN" }],
  ["paused", { state: "PAUSED" }],
  ["not confirmed for 90 days", { confirmedAt: inDays(-91) }],
  ["protected, and so not published", { isProtected: true, state: "WITHDRAWN" }],
])("a candidate who is %s is not shown, though the index still holds the profile", async (_, data) => {
  await prisma.candidate.update({ where: { id: candidateId }, data });
  expect(await shown()).toEqual([]);
  expect(await shownToProvider(provider)).toEqual([]);
  expect(await findVisibleCandidate(candidateId, { now })).toBeNull();
});

test("candidates of a provider whose authorisation was withdrawn are not shown from the next request", async () => {
  const where = { providerId: provider.organisationId };
  await prisma.authorisation.updateMany({ where, data: { state: "WITHDRAWN" } });
  expect(await shown()).toEqual([]);
  await prisma.authorisation.updateMany({ where, data: { state: "GRANTED" } });
  expect(await shown()).toEqual([candidateId]);
});

test("equals who have gone since the index was written do not shorten the list of those who are there", async () => {
  const ids = [candidateId];
  for (let more = 0; more < 24; more++) ids.push(await publishedCandidate());
  await syncSearch();
  const gone = await shown();
  expect(gone).toHaveLength(10);
  await prisma.candidate.updateMany({ where: { id: { in: gone } }, data: { state: "WITHDRAWN" } });
  const left = await shown();
  expect(left).toHaveLength(10);
  expect(left.filter((id) => gone.includes(id))).toEqual([]);
});

test("a provider is shown its own candidates alone, though the index says that one is still its own", async () => {
  expect(await shownToProvider(provider)).toEqual([candidateId]);
  expect(await shownToProvider(otherProvider)).toEqual([]);
  const { organisationId } = otherProvider;
  await prisma.candidate.update({ where: { id: candidateId }, data: { organisationId } });
  expect(await shownToProvider(provider)).toEqual([]);
});

test("tried weights change the list and leave the need as it is saved", async () => {
  const saved = await findNeedMatches(needId, { ...employer, now });
  const all = Object.fromEntries((saved?.need.requirements ?? []).map(({ id }) => [`w-${id}`, "NONE"]));
  const weights = new URLSearchParams(all);
  const tried = await findNeedMatches(needId, { ...employer, now, weights });
  // What a need is about is always asked.
  expect(tried?.need.requirements.map(({ kind }) => kind)).toEqual(["OCCUPATION"]);
  expect(tried?.saved).toEqual(saved?.saved);
});

test("what a profile says in words, and how old it is, does not reach the comparison", async () => {
  const twin = await publishedCandidate();
  const data = {
    summary: "Something else altogether.",
    confirmedAt: inDays(-80),
    publishedAt: inDays(-80),
    version: 9,
  };
  await prisma.candidate.update({ where: { id: twin }, data });
  const profiles = await listVisibleProfiles([candidateId, twin], { now });
  const [one, other] = profiles.map(({ id, lot, ...compared }) => compared);
  expect(profiles).toHaveLength(2);
  expect(one).toEqual(other);
});

test("an employer's read of a profile is logged once a day, with who and whose", async () => {
  await recordProfileView(candidateId, { ...employer, now });
  await recordProfileView(candidateId, { ...employer, now });
  await recordProfileView(candidateId, { ...employer, now: inDays(1) });
  const select = { organisationId: true, personId: true, action: true } as const;
  const where = { subject: `candidate:${candidateId}`, action: "candidate.read" };
  const entry = { ...employer, action: "candidate.read" };
  expect(await prisma.auditEvent.findMany({ where, select })).toEqual([entry, entry]);
  expect(await prisma.profileView.count({ where: { candidateId } })).toBe(2);
});
