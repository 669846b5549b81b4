import { listNearOccupations } from "~/app/domain/catalogue/queries.server";
import { askingNeed, type ComparableNeed } from "~/app/domain/matching/asking-need";
import { gateOf, metFilter } from "~/app/domain/matching/levels-policy";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { toldInTens } from "~/app/domain/matching/small-numbers-policy";
import { searchEngine } from "~/app/platform/search-engine.server";
import { allOf } from "~/search/filter";

/** An occupation that a need could be open for too, and how many more would meet all musts; at least so many. */
export type NearOccupation = { id: string; label: string; labelEn: string | null; atLeast: number };

/** Most occupations of one need, as its form says; a need that has them all is opened for no more. */
const mostOccupations = 5;

/** Near occupations that are counted, and of these how many are shown. One request that reads no documents. */
const [mostCounted, mostShown] = [20, 4];

/**
 * The near occupations that would give a need most more candidates. What a near occupation of one's own already gives
 * is met as it is; another one is near to others again. Only where the occupation is a must: else it shuts nobody out.
 */
export async function countNearOccupations(need: ComparableNeed): Promise<NearOccupation[]> {
  const asked = need.requirements.find(({ kind }) => kind === "OCCUPATION");
  if (asked?.importance !== "MUST" || asked.occupations.length >= mostOccupations) return [];
  const near = await listNearOccupations(
    asked.occupations.map(({ id }) => id),
    mostCounted,
  );
  if (near.length === 0) return [];
  const substitutes = await loadSubstitutes();
  const query = (candidate: ComparableNeed) => {
    const asking = askingNeed(candidate);
    const musts = asking.requirements.filter(({ importance }) => importance === "MUST");
    const met = musts.map(({ ask }) => metFilter(ask, substitutes));
    return { indexUid: "candidates", filter: allOf([gateOf(asking, {}), ...met]), limit: 0 };
  };
  const queries = [query(need), ...near.map((occupation) => query(openedFor(need, occupation)))];
  const { results } = await searchEngine.multiSearch({ queries });
  const [all = 0, ...opened] = results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  return near
    .flatMap(({ id, label, labelEn }, at) => {
      const atLeast = toldInTens((opened[at] ?? all) - all);
      return atLeast === null ? [] : [{ id, label, labelEn, atLeast }];
    })
    .sort((one, other) => other.atLeast - one.atLeast)
    .slice(0, mostShown);
}

function openedFor(need: ComparableNeed, occupation: { id: string; ssyk: string }): ComparableNeed {
  const requirements = need.requirements.map((requirement) =>
    requirement.kind === "OCCUPATION"
      ? { ...requirement, occupations: [...requirement.occupations, occupation] }
      : requirement,
  );
  return { ...need, requirements };
}
