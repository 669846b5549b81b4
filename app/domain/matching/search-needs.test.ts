import { expect, test } from "vitest";
import { compare } from "~/app/domain/matching/compare-policy";
import type { AskingNeed, Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import { listNeedIdsWithinReach, rankNeeds } from "~/app/domain/matching/search-needs.server";
import { embeddedClient } from "~/app/platform/search-engine.server";
import { EmbeddedEngine } from "~/search/embedded/engine";
import { needSettings, toNeedDocument } from "~/search/indexes/needs";
import { generatedWorld, randomNumbers } from "~/tests/support/generated-world";

const shown = 10;

/** Generated needs with ids as the database makes them: the index reads its order off their last digits. */
function worldOf({ candidates, needs }: { candidates: number; needs: number }) {
  const world = generatedWorld({ candidates, needs, seed: 11 });
  const random = randomNumbers(5);
  const id = () => `need-${Math.floor(random() * 2 ** 32).toString(16)}`.padEnd(13, "0");
  return { ...world, needs: world.needs.map((need) => ({ ...need, id: id() })) };
}

/** What only lists look at. */
const unsaid = {
  ...{ organisationId: "o", title: "", employerName: "", placeName: "", description: "" },
  ...{ publishedAt: null, startsOn: null, answerBy: null, extentPercent: null, swedish: 0, hours: [] },
};

function documentOf(need: AskingNeed) {
  const place = need.requirements.flatMap(({ ask }) => (ask.kind === "PLACE" ? ask : []))[0];
  const occupations = need.requirements.flatMap(({ ask }) => (ask.kind === "OCCUPATION" ? ask.occupations : []));
  const { municipalityCode = null, isRemote = false } = place ?? {};
  const named = occupations.map((occupation) => ({ ...occupation, label: "", labelEn: null }));
  return toNeedDocument({
    ...unsaid,
    ...{ id: need.id, kind: need.kind, municipalityCode, isRemote, occupations: named },
  });
}

async function engineWith(needs: AskingNeed[]) {
  const engine = embeddedClient(new EmbeddedEngine());
  await engine.createIndex("needs", { primaryKey: "id" });
  await engine.index("needs").updateSettings(needSettings);
  await engine.index("needs").addDocuments(needs.map(documentOf));
  return engine;
}

/** The best by comparing all of them, written apart from the code under test. */
function exhaustive(profile: Profile, needs: AskingNeed[], substitutes: Substitutes): string[] {
  const gates = ["OCCUPATION", "PLACE"];
  return needs
    .filter(({ kind }) => profile.seeks.includes(kind))
    .map((need) => ({ id: need.id, ...compare(need, profile, substitutes) }))
    .filter(({ requirements }) =>
      requirements.every(({ requirement, credit }) => credit > 0 || !gates.includes(requirement.ask.kind)),
    )
    .sort((a, b) => unmet(a) - unmet(b) || missing(a) - missing(b) || a.id.localeCompare(b.id))
    .slice(0, shown)
    .map(({ id }) => id);
}

const unmet = ({ requirements }: Comparison) =>
  requirements.filter(({ requirement, credit }) => requirement.importance === "MUST" && credit === 0).length;

/** What full credit has more than this, wishes by their weight. */
const missing = ({ requirements }: Comparison) =>
  requirements.reduce((sum, { requirement: { importance, weight }, credit }) => {
    return sum + (importance === "MUST" ? 1 : weight) * (10 - credit);
  }, 0);

async function searched(profile: Profile, needs: AskingNeed[], scope: Parameters<typeof listNeedIdsWithinReach>[1]) {
  const ids = new Set(await listNeedIdsWithinReach(profile, scope));
  const read = needs.filter(({ id }) => ids.has(id));
  return { read, ranked: rankNeeds(read, { profile, substitutes: scope.substitutes }).slice(0, shown) };
}

test("a candidate's best ten needs are those of comparing all, ties included", async () => {
  const { profiles, needs, substitutes } = worldOf({ candidates: 100, needs: 2000 });
  const engine = await engineWith(needs);
  let ties = 0;
  for (const profile of profiles) {
    const { read, ranked } = await searched(profile, needs, { engine, substitutes, kinds: profile.seeks });
    expect(ranked.map(({ id }) => id)).toEqual(exhaustive(profile, needs, substitutes));
    expect(read.length).toBeLessThan(needs.length);
    ties += ranked.filter(({ comparison }, at) => {
      const next = ranked[at + 1]?.comparison;
      return next && unmet(comparison) === unmet(next) && missing(comparison) === missing(next);
    }).length;
  }
  expect(ties).toBeGreaterThan(10);
}, 60_000);

test("needs beyond the first page of the index are compared too, each once", async () => {
  const { profiles, needs, substitutes } = worldOf({ candidates: 1, needs: 1800 });
  const [profile] = profiles;
  if (!profile) throw new Error("no profile");
  const [own] = profile.worked;
  const reachable = needs.map(
    (need): AskingNeed => ({
      ...need,
      kind: "PRAKTIK",
      requirements: need.requirements.map((requirement) => {
        if (requirement.ask.kind !== "OCCUPATION" || !own) return requirement;
        return { ...requirement, ask: { ...requirement.ask, occupations: [own] } };
      }),
    }),
  );
  const engine = await engineWith(reachable);
  const { read, ranked } = await searched(profile, reachable, { engine, substitutes, kinds: ["PRAKTIK"] });
  expect(read.length).toBeGreaterThan(500);
  expect(ranked.map(({ id }) => id)).toEqual(exhaustive(profile, reachable, substitutes));
});
