import { askingNeed } from "~/app/domain/matching/asking-need";
import { listComparableNeeds, type NamedNeed } from "~/app/domain/matching/comparable-needs.server";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { listOwnProfiles } from "~/app/domain/matching/queries.server";
import type { Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import { listNeedIdsWithinReach, rankNeeds } from "~/app/domain/matching/search-needs.server";
import { prisma } from "~/app/platform/db.server";
import { searchEngine } from "~/app/platform/search-engine.server";

/** Needs compared for one candidate; of more within reach, these are the first in the index's order. */
const mostCompared = 200;

/** A need and how a candidate stands against it. */
export type BestNeed = { need: NamedNeed; comparison: Comparison };

/**
 * For each of a provider's own candidates the need that suits best and that it is not introduced for, as on the candidate's
 * own page. One search for each candidate, and one read of all needs found, at most `mostCompared` of each.
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
  const needs = await listComparableNeeds([...new Set(within.flat())]);
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const best = new Map<string, BestNeed>();
  for (const [at, profile] of profiles.entries()) {
    const open = (within[at] ?? []).filter((id) => !introduced.has(`${profile.id} ${id}`));
    const asking = open.flatMap((id) => needOf.get(id) ?? []).map(askingNeed);
    const [first] = rankNeeds(asking, { profile, substitutes });
    const need = first && needOf.get(first.id);
    if (first && need) best.set(profile.id, { need, comparison: first.comparison });
  }
  return best;
}

async function listWithinReach(profile: Profile, substitutes: Substitutes): Promise<string[]> {
  const kinds = profile.seeks.filter((sought) => sought !== "TRAINING");
  const ids = await listNeedIdsWithinReach(profile, { engine: searchEngine, kinds, substitutes });
  return ids.slice(0, mostCompared);
}
