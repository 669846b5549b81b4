import { aliasOf } from "~/app/domain/candidates/alias";
import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { listVisibleProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import type { Comparison } from "~/app/domain/matching/schema";
import { rankNeeds } from "~/app/domain/matching/search-needs.server";
import { prisma } from "~/app/platform/db.server";

/** Why a pair should meet: the need and the candidate that fit best, and how many candidates fit all that must be. */
export type WishReason = { need: string; alias: string; metMusts: number; musts: number; fitting: number };

/**
 * For each pair of these organisations the needs that one brings and the candidates that the other thinks of, compared by the
 * published rule. The search engine is not asked: what is brought to an arena is known, so it is four reads of the
 * database whatever the number of pairs, and needs × candidates comparisons in memory.
 *
 * @returns by the host's and the provider's id: "<host> <provider>".
 */
export async function mapWishReasons(
  arenaId: string,
  { hostIds, providerIds, now }: { hostIds: string[]; providerIds: string[]; now: Date },
): Promise<Map<string, WishReason>> {
  const brought = { participation: { arenaId, state: "JOINED" as const } };
  const [needs, found] = await Promise.all([
    prisma.need.findMany({
      where: {
        organisationId: { in: hostIds },
        state: "PUBLISHED",
        kind: { not: "TRAINING" },
        participations: { some: brought },
      },
      select: { id: true, title: true, organisationId: true },
      take: 1000,
    }),
    prisma.candidate.findMany({
      where: { AND: [isVisibleAt(now), { organisationId: { in: providerIds }, broughtTo: { some: brought } }] },
      select: {
        id: true,
        number: true,
        organisationId: true,
        broughtTo: { where: brought, select: { participation: { select: { organisationId: true } } } },
      },
      take: 1000,
    }),
  ]);
  // Thought of by its own provider: no other organisation says whom one brings.
  const candidates = found.filter(({ organisationId, broughtTo }) =>
    broughtTo.some(({ participation }) => participation.organisationId === organisationId),
  );
  const [asking, profiles, substitutes] = await Promise.all([
    listAskingNeeds(needs.map(({ id }) => id)),
    listVisibleProfiles(
      candidates.map(({ id }) => id),
      { now },
    ),
    loadSubstitutes(),
  ]);
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const reasons = new Map<string, WishReason & { comparison: Comparison }>();
  for (const profile of profiles) {
    const candidate = candidateOf.get(profile.id);
    const seenHosts = new Set<string>();
    for (const { id, comparison } of rankNeeds(asking, { profile, substitutes })) {
      const need = needOf.get(id);
      if (!need || !candidate || seenHosts.has(need.organisationId)) continue;
      seenHosts.add(need.organisationId);
      const key = `${need.organisationId} ${candidate.organisationId}`;
      const reason = { need: need.title, alias: aliasOf(candidate), ...figures(comparison), comparison };
      reasons.set(key, better(reasons.get(key), reason));
    }
  }
  return reasons;
}

function figures({ metMusts, musts }: Comparison) {
  return { metMusts, musts, fitting: metMusts === musts ? 1 : 0 };
}

type Found = WishReason & { comparison: Comparison };

/** The one with fewer unmet musts, then the higher number of the rule; those that fit are counted together. */
function better(known: Found | undefined, found: Found): Found {
  if (!known) return found;
  const fitting = known.fitting + found.fitting;
  const unmet = ({ metMusts, musts }: Found) => musts - metMusts;
  const isBetter =
    unmet(found) < unmet(known) || (unmet(found) === unmet(known) && found.comparison.order > known.comparison.order);
  return { ...(isBetter ? found : known), fitting };
}
