import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { listOwnProfiles } from "~/app/domain/matching/queries.server";
import type { Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import { listNeedIdsWithinReach, rankNeeds } from "~/app/domain/matching/search-needs.server";
import { prisma } from "~/app/platform/db.server";
import { searchEngine } from "~/app/platform/search-engine.server";

/** A need by what it is called, and how a candidate stands against it. */
export type BestNeed = { need: NamedNeed; comparison: Comparison };
type NamedNeed = { id: string; title: string; organisation: { name: string } };

/**
 * For each of a provider's own candidates the need that suits best and that it is not introduced for: the first on the
 * candidate's own page. One search for each candidate, one read of what is compared of all needs found, and one of the names
 * of those that are best; some 0.1 ms for each need within reach.
 */
export async function listBestNeeds(
  candidateIds: string[],
  { organisationId }: { organisationId: string },
): Promise<Map<string, BestNeed>> {
  const [profiles, substitutes, introductions] = await Promise.all([
    listOwnProfiles(candidateIds, { organisationId }),
    loadSubstitutes(),
    prisma.introduction.findMany({
      where: { candidateId: { in: candidateIds }, providerId: organisationId },
      select: { candidateId: true, needId: true },
      take: 1000,
    }),
  ]);
  const introduced = new Set(introductions.map(({ candidateId, needId }) => `${candidateId} ${needId}`));
  const within = await Promise.all(profiles.map((profile) => listWithinReach(profile, substitutes)));
  const needs = await listAskingNeeds([...new Set(within.flat())]);
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const firsts = new Map<string, { needId: string; comparison: Comparison }>();
  for (const [at, profile] of profiles.entries()) {
    const open = (within[at] ?? []).filter((id) => !introduced.has(`${profile.id} ${id}`));
    const [first] = rankNeeds(
      open.flatMap((id) => needOf.get(id) ?? []),
      { profile, substitutes },
    );
    if (first) firsts.set(profile.id, { needId: first.id, comparison: first.comparison });
  }
  return named(firsts);
}

async function named(firsts: Map<string, { needId: string; comparison: Comparison }>): Promise<Map<string, BestNeed>> {
  const ids = [...new Set([...firsts.values()].map(({ needId }) => needId))];
  const needs = await prisma.need.findMany({
    where: { id: { in: ids }, state: "PUBLISHED" },
    select: { id: true, title: true, organisation: { select: { name: true } } },
    take: ids.length,
  });
  const needOf = new Map<string, NamedNeed>(needs.map((need) => [need.id, need]));
  const best = new Map<string, BestNeed>();
  for (const [candidateId, { needId, comparison }] of firsts) {
    const need = needOf.get(needId);
    if (need) best.set(candidateId, { need, comparison });
  }
  return best;
}

function listWithinReach(profile: Profile, substitutes: Substitutes): Promise<string[]> {
  const kinds = profile.seeks.filter((sought) => sought !== "TRAINING");
  return listNeedIdsWithinReach(profile, { engine: searchEngine, kinds, substitutes });
}
