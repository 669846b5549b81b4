import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { type GapCourse, listCandidateGapCourses } from "~/app/domain/matching/gap-courses.server";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { listOwnProfiles } from "~/app/domain/matching/queries.server";
import type { Comparison } from "~/app/domain/matching/schema";
import { listNeedIdsWithinReach, rankNeeds } from "~/app/domain/matching/search-needs.server";
import { listPublishedByIds, type NeedDetail } from "~/app/domain/needs/queries.server";
import { prisma } from "~/app/platform/db.server";
import { searchEngine } from "~/app/platform/search-engine.server";

/** A need beside a candidate. */
export type CandidateMatch = {
  need: NeedDetail;
  comparison: Comparison;
  introduction: { id: string; state: string } | null;
  /** The course that closes most of what is missing before the need starts. */
  course: GapCourse | null;
};

/**
 * The needs that suit one of a provider's own candidates: fewest unmet musts first, then the least that is missing, which
 * is the published order within each need and fair to needs that ask for little. Occupation and place are gates: they must count for
 * something. All needs that pass the filters are compared; the cost grows with them, some hundreds at most in practice.
 *
 * @returns null when the candidate is not this provider's.
 */
export async function listCandidateMatches(
  candidateId: string,
  { organisationId, now, take = 20 }: { organisationId: string; now: Date; take?: number },
): Promise<CandidateMatch[] | null> {
  const [[profile], substitutes] = await Promise.all([
    listOwnProfiles([candidateId], { organisationId }),
    loadSubstitutes(),
  ]);
  if (!profile) return null;
  // A need of training is the employer's own staff's, and is answered by courses.
  const kinds = profile.seeks.filter((sought) => sought !== "TRAINING");
  const [asking, introductions] = await Promise.all([
    listAskingNeeds(await listNeedIdsWithinReach(profile, { engine: searchEngine, kinds, substitutes })),
    prisma.introduction.findMany({
      where: { candidateId },
      select: { id: true, needId: true, state: true },
      take: 1000,
    }),
  ]);
  const introduced = new Map(introductions.map(({ id, needId, state }) => [needId, { id, state }]));
  const best = rankNeeds(asking, { profile, substitutes }).slice(0, take);
  const needs = await listPublishedByIds(best.map(({ id }) => id));
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const matches = best.flatMap(({ id, comparison }) => {
    const need = needOf.get(id);
    return need ? [{ need, comparison, startsOn: need.startsOn }] : [];
  });
  const courses = await listCandidateGapCourses(profile, { matches, now });
  return matches.map(({ need, comparison }, at) => ({
    need,
    comparison,
    introduction: introduced.get(need.id) ?? null,
    course: courses[at]?.[0] ?? null,
  }));
}
