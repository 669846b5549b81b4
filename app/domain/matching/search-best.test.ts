import { expect, test } from "vitest";
import { compare } from "~/app/domain/matching/compare-policy";
import { levelsOf } from "~/app/domain/matching/levels-policy";
import { byOrder, turned } from "~/app/domain/matching/order-policy";
import type { AskingNeed, Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import { searchBest } from "~/app/domain/matching/search-best.server";
import { embeddedClient } from "~/app/platform/search-engine.server";
import { EmbeddedEngine } from "~/search/embedded/engine";
import { candidateSettings, toDocument } from "~/search/indexes/candidates";
import { generatedWorld } from "~/tests/support/generated-world";

const date = "2026-11-24";

async function engineWith(profiles: Profile[]) {
  const engine = embeddedClient(new EmbeddedEngine());
  await engine.createIndex("candidates", { primaryKey: "id" });
  await engine.index("candidates").updateSettings(candidateSettings);
  await engine.index("candidates").addDocuments(profiles.map((profile) => toDocument(profile, 0)));
  return engine;
}

/** The best by comparing all of them. */
function exhaustive(need: AskingNeed, profiles: Profile[], substitutes: Substitutes, isFitting = false): string[] {
  const matches = profiles
    .filter(({ seeks }) => seeks.includes(need.kind))
    .map((profile) => ({ profile, comparison: compare(need, profile, substitutes) }))
    .filter(({ comparison }) => !isFitting || isFirstMet(comparison));
  return turned(matches, { date, needId: need.id })
    .sort(byOrder)
    .slice(0, 10)
    .map(({ profile }) => profile.id);
}

function isFirstMet({ requirements }: Comparison): boolean {
  return requirements.every(
    ({ requirement: { importance, ask }, credit }) =>
      importance === "WISH" || credit > 0 || (ask.kind !== "OCCUPATION" && ask.kind !== "PLACE"),
  );
}

test("the best ten are those of comparing all, ties included", async () => {
  const { profiles, needs, substitutes } = generatedWorld({ candidates: 2000, needs: 100 });
  const engine = await engineWith(profiles);
  for (const need of needs) {
    const { matches } = await searchBest(need, { engine, substitutes, date, take: 10 });
    expect(matches.map(({ profile }) => profile.id)).toEqual(exhaustive(need, profiles, substitutes));
    const fitting = await searchBest(need, { engine, substitutes, date, take: 10, fitting: substitutes });
    expect(fitting.matches.map(({ profile }) => profile.id)).toEqual(exhaustive(need, profiles, substitutes, true));
  }
}, 60_000);

test("more than a page of equals is read by turn", async () => {
  const { profiles, substitutes } = generatedWorld({ candidates: 1, needs: 1 });
  const [first] = profiles;
  if (!first) throw new Error("no profile");
  const equals = Array.from({ length: 900 }, (_, at) => ({ ...first, id: `e${at}`, lot: (at * 2_654_435) % 2 ** 31 }));
  const need: AskingNeed = {
    id: "n",
    kind: "PRAKTIK",
    requirements: [
      {
        id: "r",
        importance: "MUST",
        weight: 1,
        ask: { kind: "OCCUPATION", occupations: first.worked.slice(0, 1), countsSought: true },
      },
    ],
  };
  const { matches, documentsRead } = await searchBest(need, {
    engine: await engineWith(equals),
    substitutes,
    date,
    take: 10,
  });
  expect(matches.map(({ profile }) => profile.id)).toEqual(exhaustive(need, equals, substitutes));
  expect(documentsRead).toBeLessThanOrEqual(20);
});

test("the level whose filter a document matches is the credit of the comparison", async () => {
  const { profiles, needs, substitutes } = generatedWorld({ candidates: 300, needs: 60, seed: 7 });
  const engine = await engineWith(profiles);
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  for (const { ask, id } of needs.flatMap(({ requirements }) => requirements)) {
    const seen = new Set<string>();
    for (const { credit, filter } of levelsOf(ask, substitutes)) {
      const { hits } = await engine
        .index("candidates")
        .search<{ id: string }>("", { filter, limit: 1000, attributesToRetrieve: ["id"] });
      for (const hit of hits) {
        const profile = byId.get(hit.id);
        const need: AskingNeed = {
          id: "n",
          kind: "PRAKTIK",
          requirements: [{ id, importance: "WISH", weight: 1, ask }],
        };
        expect(seen.has(hit.id)).toBe(false);
        seen.add(hit.id);
        expect({ ask, credit: profile && compare(need, profile, substitutes).requirements[0]?.credit }).toEqual({
          ask,
          credit,
        });
      }
    }
    expect(seen.size).toBe(profiles.length);
  }
}, 60_000);

test("adding a met wish never lowers a candidate, and removing a must never hides one", () => {
  const { profiles, needs, substitutes } = generatedWorld({ candidates: 50, needs: 40, seed: 3 });
  for (const need of needs) {
    for (const profile of profiles) {
      const whole = compare(need, profile, substitutes);
      const wishes = whole.requirements.filter(
        ({ requirement, credit }) => requirement.importance === "WISH" && credit > 0,
      );
      for (const { requirement } of wishes) {
        const without = { ...need, requirements: need.requirements.filter((other) => other !== requirement) };
        expect(compare(without, profile, substitutes).order).toBeLessThan(whole.order);
      }
      for (const must of need.requirements.filter(({ importance }) => importance === "MUST")) {
        const without = compare(
          { ...need, requirements: need.requirements.filter((other) => other !== must) },
          profile,
          substitutes,
        );
        expect(without.musts - without.metMusts).toBeLessThanOrEqual(whole.musts - whole.metMusts);
      }
    }
  }
});
