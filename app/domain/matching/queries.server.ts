import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";
import { mapIntroduced } from "~/app/domain/introductions/queries.server";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { compare } from "~/app/domain/matching/compare-policy";
import { gateOf, metFilter } from "~/app/domain/matching/levels-policy";
import { byOrder } from "~/app/domain/matching/order-policy";
import { listProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import type { AskingNeed, Comparison, Profile } from "~/app/domain/matching/schema";
import { searchBest } from "~/app/domain/matching/search-best.server";
import { mapShown, type NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import { type RequirementCosts, told, toldCosts } from "~/app/domain/matching/small-numbers-policy";
import { findNeed, type NeedDetail } from "~/app/domain/needs/queries.server";
import { reweigh } from "~/app/domain/needs/reweigh";
import { dateIn } from "~/app/platform/clock";
import { searchEngine } from "~/app/platform/search-engine.server";
import { allOf } from "~/search/filter";

/** Matches shown at first, and most that are shown when asked for more. */
export const matchesShown = 10;
const mostShown = 60;

/** An employer's need as it is saved, as it was asked with other weights, and the candidates for the latter. */
export type NeedMatches = { saved: NeedDetail; need: NeedDetail; matches: NeedMatch[] };

type NeedMatchOptions = {
  organisationId: string;
  now: Date;
  take?: number;
  weights?: URLSearchParams;
  isEverybody?: boolean;
};

/**
 * The best candidates for a need of the asking employer, in the published order. Read anew from the database, so that
 * nobody shows who has withdrawn since the index was written. Three reads beside the search, however many candidates.
 *
 * Whoever has nothing to do with the occupation, or cannot come to the place, is listed only when everybody is asked for.
 *
 * @param weights tries other weights than the saved ones (`w-<requirement>=WISH`).
 * @returns null when the need is not this employer's.
 */
export async function findNeedMatches(
  needId: string,
  { organisationId, now, take = matchesShown, weights = new URLSearchParams(), isEverybody = false }: NeedMatchOptions,
): Promise<NeedMatches | null> {
  const saved = await findNeed(needId, { organisationId });
  if (!saved) return null;
  const need = reweigh(saved, weights);
  const introduced = await mapIntroduced(need.id);
  const excludedIds = [...introduced].filter(([, { state }]) => state === "DECLINED").map(([id]) => id);
  const matches = await listBest(askingNeed(need), {
    now,
    take,
    introduced,
    excludedIds,
    isFitting: !isEverybody,
  });
  return { saved, need, matches };
}

/**
 * Which of a provider's own candidates fit a published need best, in the published order; others never, whatever the index
 * holds.
 */
export async function listOwnMatches(
  need: NeedDetail,
  { organisationId, now, take = matchesShown }: { organisationId: string; now: Date; take?: number },
) {
  const introduced = await mapIntroduced(need.id);
  return listBest(askingNeed(need), { now, take, introduced, organisationId });
}

/** Searches for one list: when the index holds many who are gone from the database, the rest wait for the next sync. */
const mostSearches = 4;

type Listing = {
  now: Date;
  take: number;
  introduced: Map<string, { id: string; state: string }>;
  excludedIds?: string[];
  organisationId?: string;
  isFitting?: boolean;
};

/**
 * The best that may be shown. The index may still hold some who have left or whom another provider has: they are left
 * out, and more are sought in their place.
 */
async function listBest(
  need: AskingNeed,
  { excludedIds = [], isFitting = false, ...listing }: Listing,
): Promise<NeedMatch[]> {
  const take = Math.min(listing.take, mostShown);
  const substitutes = await loadSubstitutes();
  const scope = {
    engine: searchEngine,
    substitutes,
    date: dateIn(listing.now),
    provider: listing.organisationId,
  };
  const gone: string[] = [];
  for (let search = 1; ; search++) {
    const { matches } = await searchBest(need, {
      ...scope,
      ...(isFitting ? { fitting: substitutes } : {}),
      take: take * search,
      excludedIds: [...excludedIds, ...gone],
    });
    const ids = matches.map(({ profile }) => profile.id);
    const shown = await hydrate(need, { ids, ...listing });
    if (shown.length === ids.length || shown.length >= take || search === mostSearches) return shown.slice(0, take);
    gone.push(...ids.filter((id) => !shown.some((match) => match.id === id)));
  }
}

type Hydrating = {
  ids: string[];
  now: Date;
  introduced: Map<string, { id: string; state: string }>;
  organisationId?: string;
};

async function hydrate(need: AskingNeed, { ids, now, introduced, organisationId }: Hydrating): Promise<NeedMatch[]> {
  const where = { id: { in: ids }, ...isVisibleAt(now), ...(organisationId ? { organisationId } : {}) };
  const [profiles, shown, substitutes] = await Promise.all([
    listProfiles(where, ids.length),
    mapShown(where, ids.length),
    loadSubstitutes(),
  ]);
  const turn = new Map(ids.map((id, at) => [id, at]));
  return profiles
    .map((profile) => ({
      profile,
      comparison: compare(need, profile, substitutes),
      turn: turn.get(profile.id) ?? ids.length,
    }))
    .sort(byOrder)
    .flatMap(({ profile, comparison }) => {
      const candidate = shown.get(profile.id);
      return candidate ? { ...candidate, comparison, introduction: introduced.get(profile.id) ?? null } : [];
    });
}

/** What each must of a need costs, as far as it may be told. One request that reads no documents. */
export async function countCosts(need: AskingNeed): Promise<RequirementCosts> {
  const substitutes = await loadSubstitutes();
  const gate = gateOf(need, {});
  const musts = need.requirements.filter(({ importance }) => importance === "MUST");
  const filters = musts.map(({ ask }) => metFilter(ask, substitutes));
  const query = (kept: string[]) => ({ indexUid: "candidates", filter: allOf([gate, ...kept]), limit: 0 });
  const without = filters.map((_, at) => query(filters.toSpliced(at, 1)));
  const { results } = await searchEngine.multiSearch({ queries: [query(filters), ...without] });
  const [all = 0, ...others] = results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  return toldCosts(
    all,
    musts.map(({ id }, at) => ({ requirementId: id, count: others[at] ?? all })),
  );
}

/** Of each need, by id, how many meet all musts, as far as it may be told (null). One request that reads no documents. */
export async function countWhoFit(needs: AskingNeed[]): Promise<Map<string, number | null>> {
  if (needs.length === 0) return new Map();
  const substitutes = await loadSubstitutes();
  const queries = needs.map((need) => {
    const musts = need.requirements.filter(({ importance }) => importance === "MUST");
    const met = musts.map(({ ask }) => metFilter(ask, substitutes));
    return { indexUid: "candidates", filter: allOf([gateOf(need, {}), ...met]), limit: 0 };
  });
  const { results } = await searchEngine.multiSearch({ queries });
  return new Map(needs.map(({ id }, at) => [id, told(results[at]?.estimatedTotalHits ?? 0)]));
}

/** The words of the occupations that comparisons tell of, by id. */
export async function labelsOfFound(comparisons: Comparison[]) {
  const ids = comparisons.flatMap(({ requirements }) =>
    requirements.flatMap(({ found }) => ("occupationId" in found ? found.occupationId : [])),
  );
  const labels = await listLabels("occupation", [...new Set(ids)]);
  return Object.fromEntries(labels.map(({ id, label, labelEn }) => [id, { label, labelEn }]));
}

/** Profiles of a provider's own candidates, published or not, for comparing with needs. */
export function listOwnProfiles(ids: string[], { organisationId }: { organisationId: string }): Promise<Profile[]> {
  return listProfiles({ id: { in: ids }, organisationId }, ids.length);
}
