import type { Meilisearch } from "meilisearch";
import { compare, fullCredit, mustWorth, weightOf } from "~/app/domain/matching/compare-policy";
import { firstKinds } from "~/app/domain/matching/levels-policy";
import type { AskingNeed, Comparison, Profile, Substitutes } from "~/app/domain/matching/schema";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { allOf, anyOf, atLeast, equals, isIn } from "~/search/filter";
import type { NeedDocument } from "~/search/indexes/needs";

/** Needs read of the index at once, and at most: far more than there are within one commute. */
const pageSize = 500;
const mostPages = 10;

type Sought = { engine: Meilisearch; kinds: NeedKind[]; substitutes: Substitutes };

/**
 * Ids of all published needs of these kinds whose occupation and place a candidate can fill, and of some more. Read in
 * order of `place`, so that no page is deep.
 */
export async function listNeedIdsWithinReach(
  profile: Profile,
  { engine, kinds, substitutes }: Sought,
): Promise<string[]> {
  const filter = withinReach(profile, { kinds, substitutes });
  const ids = new Set<string>();
  let from = 0;
  for (let page = 0; page < mostPages; page++) {
    const { hits } = await engine.index<NeedDocument>("needs").search("", {
      filter: [filter, atLeast("place", from)],
      sort: ["place:asc"],
      limit: pageSize,
      attributesToRetrieve: ["id", "place"],
    });
    for (const { id } of hits) ids.add(id);
    if (hits.length < pageSize) break;
    from = hits.at(-1)?.place ?? 0;
  }
  return [...ids];
}

/** The needs of these kinds whose occupation and place a candidate can fill, and some more. */
export function withinReach(
  profile: Profile,
  { kinds, substitutes }: { kinds: NeedKind[]; substitutes: Substitutes },
): string {
  const own = [...profile.worked, ...profile.sought];
  const reachable = own.flatMap(({ id }) => [id, ...(substitutes.get(id)?.keys() ?? [])]);
  return allOf([
    isIn("kind", kinds),
    anyOf([
      isIn("occupation", [...new Set(reachable)]),
      isIn("ssyk3", [...new Set(own.map(({ ssyk }) => ssyk.slice(0, 3)))]),
    ]),
    anyOf([
      isIn("municipality", [...profile.reach, ...profile.reachNear]),
      ...(profile.acceptsRemote ? [equals("isRemote", true)] : []),
    ]),
  ]);
}

/**
 * Needs that a candidate can fill: fewest unmet musts first, then the least that is missing; equals by id. Within one need
 * that is the published order; between needs it is fair to those that ask for little. Occupation and place must count
 * for something in each.
 */
export function rankNeeds(
  needs: AskingNeed[],
  { profile, substitutes }: { profile: Profile; substitutes: Substitutes },
): { id: string; comparison: Comparison }[] {
  return needs
    .map((need) => ({ id: need.id, comparison: compare(need, profile, substitutes) }))
    .filter(({ comparison }) => isWithinGates(comparison))
    .sort((a, b) => lackOf(a.comparison) - lackOf(b.comparison) || (a.id < b.id ? -1 : 1));
}

/** What is missing to full credit, an unmet must before everything else: the rule's number, counted from above. */
function lackOf({ requirements, musts, metMusts }: Comparison): number {
  const missing = requirements.map(({ requirement, credit }) => weightOf(requirement) * (fullCredit - credit));
  return (musts - metMusts) * mustWorth + missing.reduce((sum, lack) => sum + lack, 0);
}

/** Occupation and place must count for something, as musts or as wishes. */
function isWithinGates({ requirements }: Comparison): boolean {
  const gates = requirements.filter(({ requirement }) => firstKinds.includes(requirement.ask.kind));
  return gates.every(({ credit }) => credit > 0);
}
