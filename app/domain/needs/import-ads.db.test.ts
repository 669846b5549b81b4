import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Ad, AdsFile } from "~/app/domain/needs/ad-schema";
import { importAds } from "~/app/domain/needs/import-ads.server";
import { prisma } from "~/app/platform/db.server";

const now = new Date("2026-11-24T09:00:00Z");

function adOf(parts: object = {}) {
  return Ad.parse({
    id: "100",
    headline: "Köksbiträde till skola",
    employer: { name: "Skolköket AB", organization_number: null },
    application_deadline: "2026-12-31T23:59:59",
    scope_of_work: { min: 100, max: 100 },
    occupation: { concept_id: "unknown_id", label: "köksbiträde" },
    workplace_address: { municipality: "Nacka", municipality_code: "0182" },
    must_have: {
      languages: [{ concept_id: "x", label: "Svenska" }],
      skills: [{ concept_id: "y", label: "Månskensdisk" }],
    },
    ...parts,
  });
}

async function needOf(adId: string) {
  return prisma.need.findUniqueOrThrow({
    where: { sourceId: `platsbanken:${adId}` },
    include: { organisation: true, requirements: { include: { occupations: true }, orderBy: { position: "asc" } } },
  });
}

test("an ad becomes a draft of its employer, and what is not understood is kept as it was written", async () => {
  const [imported] = await importAds([adOf()], { now });
  expect(imported).toMatchObject({ outcome: "added", notUnderstood: ["Månskensdisk"] });
  const need = await needOf("100");
  expect(need).toMatchObject({ state: "DRAFT", importNotes: ["Månskensdisk"], municipalityCode: "0182" });
  expect(need.organisation).toMatchObject({ kind: "EMPLOYER", name: "Skolköket AB" });
  expect(need.requirements.map(({ kind }) => kind)).toEqual(["OCCUPATION", "LANGUAGE", "PLACE", "EXTENT"]);
  expect(need.requirements[0]?.occupations).toMatchObject([{ occupationId: "o-koksbitrade" }]);
});

test("a second run changes nothing, even what the employer has rewritten", async () => {
  const before = await needOf("100");
  await prisma.need.update({ where: { id: before.id }, data: { title: "Vi söker dig" } });
  const [again] = await importAds([adOf()], { isToPublish: true, now });
  expect(again?.outcome).toBe("here-already");
  expect(await needOf("100")).toMatchObject({ title: "Vi söker dig", state: "DRAFT" });
  expect(await prisma.organisation.count({ where: { name: "Skolköket AB" } })).toBe(1);
});

test("of ads to publish, one past its last day gets a new one, and one without a known occupation stays a draft", async () => {
  const late = adOf({ id: "102", application_deadline: "2025-09-22T23:59:59" });
  const odd = adOf({ id: "104", occupation: { concept_id: "x", label: "Månskensdiskare" } });
  const ads = [adOf({ id: "101" }), late, adOf({ id: "103", removed: true }), odd];
  const [current, passed, removed, unknown] = await importAds(ads, { isToPublish: true, now });
  expect(current).toMatchObject({ outcome: "published", isReopened: false, gaps: [] });
  expect(passed).toMatchObject({ outcome: "published", isReopened: true, gaps: [] });
  expect(unknown).toMatchObject({ outcome: "added", gaps: [{ field: "occupationIds", error: "required" }] });
  expect(removed?.outcome).toBe("removed-at-source");
  expect((await needOf("101")).state).toBe("PUBLISHED");
  expect(await prisma.need.count({ where: { sourceId: "platsbanken:103" } })).toBe(0);
});

const sample = join(process.env.SHARED_DATA ?? "../shared/data", "ads/platsbanken-sample.json");

test.skipIf(!existsSync(sample))("the published sample is imported once", async () => {
  const { hits } = AdsFile.parse(JSON.parse(readFileSync(sample, "utf8")));
  const first = await importAds(hits, { now });
  expect(first.filter(({ outcome }) => outcome === "added")).toHaveLength(42);
  const second = await importAds(hits, { now });
  expect(second.every(({ outcome }) => outcome === "here-already")).toBe(true);
});
