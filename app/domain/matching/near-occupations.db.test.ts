import { beforeAll, expect, test } from "vitest";
import { publishCandidate } from "~/app/domain/candidates/change-candidate-state.server";
import { recordConsent } from "~/app/domain/candidates/record-consent.server";
import { createCandidate, saveCandidate } from "~/app/domain/candidates/save-candidate.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { listNearOccupations } from "~/app/domain/catalogue/queries.server";
import { countNearOccupations } from "~/app/domain/matching/near-occupations.server";
import { getNeed } from "~/app/domain/needs/queries.server";
import { createNeed, saveNeed } from "~/app/domain/needs/save-need.server";
import { NeedInput } from "~/app/domain/needs/schema";
import { prisma } from "~/app/platform/db.server";
import { fillSearch } from "~/search/fill.server";
import { syncSearch } from "~/search/sync.server";

const [truckDriver, warehouseWorker] = ["o-truckforare", "o-lagerarbetare-terminalarbetare"];
const provider = { organisationId: "", personId: "" };
let employer = "";

beforeAll(async () => {
  const { id: personId } = await prisma.person.create({ data: { email: "near@example.se", name: "Staff" } });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);
  const authorisation = { service: "JOB_MATCHING", state: "GRANTED", startsOn: day(-10), endsOn: day(100) } as const;
  const { id: organisationId } = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Provider", authorisations: { create: authorisation } },
  });
  Object.assign(provider, { organisationId, personId });
  employer = (await prisma.organisation.create({ data: { kind: "EMPLOYER", name: "Lagret" } })).id;
  await fillSearch();
});

async function publishCandidates(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const candidateId = await createCandidate(provider);
    const occupations = [{ occupationId: warehouseWorker, experienceBand: 2, isSought: "on" }];
    const fields = { version: 1, municipalityCode: "0182", seeksJob: "on", occupations };
    await saveCandidate(CandidateInput.parse(fields), { candidateId, ...provider });
    await recordConsent({ givenHow: "MEETING", isGiven: "yes" }, { candidateId, ...provider, text: "Yes" });
    expect(await publishCandidate(candidateId, provider)).toEqual({ ok: true });
  }
  await syncSearch();
}

async function nearOf(more: object = {}) {
  const needId = await createNeed("RECRUITMENT", { organisationId: employer });
  const fields = { version: 1, kind: "RECRUITMENT", municipalityCode: "0182", occupationIds: [truckDriver], ...more };
  await saveNeed(NeedInput.parse(fields), { needId, organisationId: employer });
  return countNearOccupations(await getNeed(needId, { organisationId: employer }));
}

test("occupations that can do the work stand before those of the same group, and none of one's own", async () => {
  const near = await listNearOccupations(["o-koksbitrade"], 20);
  const ids = near.map(({ id }) => id);
  expect(ids).not.toContain("o-koksbitrade");
  expect(ids.indexOf("o-kock-a-la-carte")).toBeLessThan(ids.indexOf("o-restaurangbitrade"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a near occupation is offered when it gives at least ten more, in whole tens", async () => {
  await publishCandidates(9);
  expect(await nearOf()).toEqual([]);
  await publishCandidates(4);
  expect(await nearOf()).toEqual([expect.objectContaining({ id: warehouseWorker, atLeast: 10 })]);
});

test("whoever does not meet the other musts is not counted", async () => {
  expect(await nearOf({ requirements: [{ kind: "LICENCE", licence: "CE", weight: "MUST" }] })).toEqual([]);
});

test("an occupation that is only wished shuts nobody out, so that nothing is offered", async () => {
  expect(await nearOf({ occupationWeight: "WISH" })).toEqual([]);
  expect(await nearOf({ occupationIds: [] })).toEqual([]);
});

test("an occupation that the need has already is not offered again", async () => {
  expect(await nearOf({ occupationIds: [truckDriver, warehouseWorker] })).toEqual([]);
});
