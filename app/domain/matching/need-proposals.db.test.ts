import { beforeAll, expect, test } from "vitest";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { compare } from "~/app/domain/matching/compare-policy";
import { countProposals, findNeedProposals } from "~/app/domain/matching/need-proposals.server";
import { listVisibleProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { rankChosen } from "~/app/domain/matching/rank-candidates.server";
import { getNeed } from "~/app/domain/needs/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

const now = new Date("2026-11-24T09:00:00Z");
const email = "hemlig@anordnare.example";
const ownLabel = "kund 0412";

let occupationIds: string[] = [];

beforeAll(async () => {
  const others = await prisma.occupation.findMany({ select: { id: true }, orderBy: { id: "asc" }, take: 5 });
  occupationIds = ["o-koksbitrade", "o-koksbitrade", ...others.map(({ id }) => id)];
});

/** A number that looks drawn, the same at each run: mulberry32. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) % below;
  };
}

async function createProvider(): Promise<string> {
  const authorisation = {
    service: "JOB_MATCHING",
    state: "GRANTED",
    startsOn: new Date("2026-01-01"),
    endsOn: new Date("2027-12-31"),
  } as const;
  const person = { create: { email: `${crypto.randomUUID()}.${email}`, name: "Coach" } };
  const { id } = await prisma.organisation.create({
    data: {
      kind: "PROVIDER",
      name: "Jobbexpert",
      contactEmail: email,
      authorisations: { create: authorisation },
      memberships: { create: { role: "ADMIN", person } },
    },
  });
  return id;
}

async function createEmployer(): Promise<string> {
  return (await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Kajen" } })).id;
}

/** A need that asks for a kitchen assistant in Nacka with a licence and some Swedish, soon. */
async function createNeed(organisationId: string): Promise<string> {
  const requirements: Prisma.RequirementCreateWithoutNeedInput[] = [
    { kind: "OCCUPATION", importance: "MUST", occupations: { create: { occupationId: "o-koksbitrade" } } },
    { kind: "PLACE", importance: "MUST" },
    { kind: "LANGUAGE", importance: "MUST", cefr: 3, language: { connect: { id: "sv" } } },
    { kind: "LICENCE", importance: "WISH", licence: "B" },
    { kind: "START", importance: "WISH", weight: 2 },
  ];
  const { id } = await prisma.need.create({
    data: {
      organisationId,
      kind: "RECRUITMENT",
      state: "PUBLISHED",
      title: "Köksbiträde",
      municipalityCode: "0182",
      startsOn: new Date("2026-12-01"),
      requirements: { create: requirements },
    },
  });
  return id;
}

/** A candidate with drawn facts; many neither come near the occupation nor to the place, and seek something else. */
function createCandidate(organisationId: string, draw: (below: number) => number): Promise<{ id: string }> {
  const occupationId = occupationIds[draw(occupationIds.length)] ?? "o-koksbitrade";
  return prisma.candidate.create({
    data: {
      organisationId,
      ownLabel,
      state: "PUBLISHED",
      confirmedAt: now,
      lot: draw(2 ** 31),
      municipalityCode: ["0182", "0180", "0140"][draw(3)],
      seeksJob: draw(2) === 0,
      availableFrom: draw(2) === 0 ? null : new Date(`2026-12-${10 + draw(10)}`),
      licences: draw(2) === 0 ? ["B"] : [],
      languages: { create: { languageId: "sv", cefr: 1 + draw(4) } },
      occupations: { create: { occupationId, experienceBand: draw(4) } },
    },
    select: { id: true },
  });
}

async function propose(
  needId: string,
  { candidateId, ...sides }: { candidateId: string; employerId: string; providerId: string },
) {
  return prisma.introduction.create({ data: { needId, candidateId, ...sides, startedBy: "PROVIDER", createdAt: now } });
}

async function createProposals(count: number) {
  const [employerId, providerId] = [await createEmployer(), await createProvider()];
  const needId = await createNeed(employerId);
  const draw = drawn(count);
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const { id } = await createCandidate(providerId, draw);
    await propose(needId, { candidateId: id, employerId, providerId });
    ids.push(id);
  }
  return { employerId, providerId, needId, ids };
}

test("all who are proposed are there, in the order of comparing each with the need", async () => {
  const { employerId, needId, ids } = await createProposals(60);
  const found = await findNeedProposals(needId, { organisationId: employerId, now });
  const substitutes = await loadSubstitutes();
  const need = askingNeed(await getNeed(needId, { organisationId: employerId }));
  const profiles = await listVisibleProfiles(ids, { now });
  const orders = profiles.map((profile) => compare(need, profile, substitutes).order).sort((a, b) => b - a);
  expect(found?.matches.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(found?.matches.map(({ comparison }) => comparison.order)).toEqual(orders);
  expect(new Set(orders).size).toBeGreaterThan(10);
  expect(found?.unseen).toEqual([]);
});

test("equals among the proposed do not stand in the same order every day", async () => {
  const [employerId, providerId] = [await createEmployer(), await createProvider()];
  const needId = await createNeed(employerId);
  for (let at = 0; at < 3; at++) {
    const { id } = await createCandidate(providerId, () => 0);
    await propose(needId, { candidateId: id, employerId, providerId });
  }
  const firsts = new Set<string | undefined>();
  for (let day = 0; day < 20; day++) {
    const later = new Date(now.getTime() + day * 86_400_000);
    firsts.add((await findNeedProposals(needId, { organisationId: employerId, now: later }))?.matches[0]?.id);
  }
  expect(firsts.size).toBe(3);
});

test("another employer, and the provider, find no need with proposals", async () => {
  const { providerId, needId } = await createProposals(1);
  for (const organisationId of [await createEmployer(), providerId]) {
    expect(await findNeedProposals(needId, { organisationId, now })).toBeNull();
    expect(await countProposals(needId, { organisationId })).toBe(0);
  }
});

test("what an employer is shown tells nobody's own label, and how to reach nobody", async () => {
  const { employerId, needId } = await createProposals(3);
  const page = JSON.stringify(await findNeedProposals(needId, { organisationId: employerId, now }));
  expect(page).toContain("K-");
  for (const told of [ownLabel, email, "@"]) expect(page).not.toContain(told);
});

test("who is paused waits without a profile; who is protected, answered or withdrawn is nowhere", async () => {
  const { employerId, needId, ids } = await createProposals(6);
  const [shown, paused, guarded, withdrawn, declined, ours] = ids as [string, string, string, string, string, string];
  const set = (id: string, data: Prisma.CandidateUpdateInput) => prisma.candidate.update({ where: { id }, data });
  await set(paused, { state: "PAUSED" });
  await set(guarded, { state: "PAUSED", isProtected: true });
  await set(withdrawn, { state: "WITHDRAWN" });
  await prisma.introduction.updateMany({ where: { candidateId: declined }, data: { state: "DECLINED" } });
  await prisma.introduction.updateMany({ where: { candidateId: ours }, data: { startedBy: "EMPLOYER" } });
  const found = await findNeedProposals(needId, { organisationId: employerId, now });
  expect(found?.matches.map(({ id }) => id)).toEqual([shown]);
  expect(found?.unseen).toHaveLength(1);
  expect(await countProposals(needId, { organisationId: employerId })).toBe(2);
});

test("a provider sees only its own candidates side by side, in the published order", async () => {
  const { employerId, providerId, needId, ids } = await createProposals(3);
  const other = await createCandidate(await createProvider(), drawn(1));
  const need = await getNeed(needId, { organisationId: employerId });
  const chosen = await rankChosen(need, { ids: [...ids, other.id], organisationId: providerId, now });
  expect(chosen.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const orders = chosen.map(({ comparison }) => comparison.order);
  expect(orders).toEqual([...orders].sort((a, b) => b - a));
});
