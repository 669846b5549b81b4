import { expect, test } from "vitest";
import { compare } from "~/app/domain/matching/compare-policy";
import { beginsAt, byOrder, turned } from "~/app/domain/matching/order-policy";
import type { Comparison, Profile } from "~/app/domain/matching/schema";
import { addDays } from "~/app/platform/clock";
import { toDocument } from "~/search/indexes/candidates";
import { generatedWorld, randomNumbers } from "~/tests/support/generated-world";

/** What a profile may not have; here it is forced in, as a mistake would. */
const protectedFacts = [
  { name: "Åsa", age: 61, sex: "F", origin: "SY", health: "…", benefit: "A-kassa", postcode: "13100" },
  { name: "Ben", age: 19, sex: "M", origin: "SE", health: null, benefit: null, postcode: "13999" },
];

test("two candidates who differ in what the rule does not ask for get the same results, need by need", () => {
  const { profiles, needs, substitutes } = generatedWorld({ candidates: 20, needs: 1000, seed: 17 });
  for (const need of needs) {
    const profile = profiles[needs.indexOf(need) % profiles.length] as Profile;
    const [one, other] = protectedFacts.map((facts, at) => {
      const twin = { ...profile, id: `twin-${at}`, provider: `provider-${at}`, lot: at * 1_000_003, ...facts };
      return compare(need, twin, substitutes);
    });
    expect(one).toEqual(other);
  }
});

test("the index is told of candidates nothing that the rule does not ask for", () => {
  const { profiles } = generatedWorld({ candidates: 20, needs: 0, seed: 17 });
  for (const profile of profiles) {
    const { id, provider, lot, seeks, ...asked } = toDocument(profile, 20_000);
    const twin = toDocument({ ...profile, id: "twin", provider: "other", lot: 1, seeks: [] }, 20_100);
    expect(twin).toEqual({ ...asked, id: "twin", provider: "other", lot: 1, seeks: [], confirmedDay: 20_100 });
  }
});

/** Equals, how many of them one list shows, and in how many lists: 30 days of so many needs. */
const [equals, shown, days, needsADay] = [1000, 10, 30, 24_000];

/** Ids that differ in every digit, as the database's do. */
function idsOf(count: number): string[] {
  const random = randomNumbers(23);
  return Array.from({ length: count }, () => random().toString(16).slice(2));
}

/** How far from the mean the furthest is, as a share of it. */
function furthest(counts: Iterable<number>): number {
  const all = [...counts];
  const mean = all.reduce((sum, count) => sum + count, 0) / all.length;
  return Math.max(...all.map((count) => Math.abs(count / mean - 1)));
}

test("equals are shown equally often, whatever their lots: each within 5 % over 30 days", () => {
  const counts = new Uint32Array(equals);
  const needs = idsOf(needsADay);
  for (let day = 0; day < days; day++) {
    const date = addDays("2026-11-01", day);
    for (const needId of needs) {
      const first = beginsAt(equals, { date, needId });
      for (let place = 0; place < shown; place++) {
        const at = (first + place) % equals;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  }
  expect(furthest(counts)).toBeLessThan(0.05);
}, 60_000);

test("one who is alone with its credits is shown as often as each of many who add up to the same", () => {
  const { profiles } = generatedWorld({ candidates: 40, needs: 0 });
  const requirements = (...credits: number[]) =>
    credits.map((credit) => ({ credit })) as unknown as Comparison["requirements"];
  const comparison = (...credits: number[]) =>
    ({ requirements: requirements(...credits), order: 20 }) as unknown as Comparison;
  const matches = profiles.map((profile, at) => ({
    profile,
    comparison: at === 0 ? comparison(10, 0) : comparison(0, 10),
  }));
  const counts = new Map(profiles.map(({ id }) => [id, 0]));
  for (const needId of idsOf(20_000)) {
    const list = turned(matches, { date: "2026-11-24", needId }).sort(byOrder);
    for (const { profile } of list.slice(0, 10)) counts.set(profile.id, (counts.get(profile.id) ?? 0) + 1);
  }
  expect(furthest(counts.values())).toBeLessThan(0.08);
}, 60_000);
