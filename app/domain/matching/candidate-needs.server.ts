import { askingNeed } from "~/app/domain/matching/asking-need";
import { compare, fullCredit, mustWorth, weightOf } from "~/app/domain/matching/compare-policy";
import { type GapCourse, listCandidateGapCourses } from "~/app/domain/matching/gap-courses.server";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { listOwnProfiles } from "~/app/domain/matching/queries.server";
import type { Comparison, Profile } from "~/app/domain/matching/schema";
import { listPublishedByIds, type NeedDetail } from "~/app/domain/needs/queries.server";
import { prisma } from "~/app/platform/db.server";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { searchEngine } from "~/app/platform/search-engine.server";
import { allOf, anyOf, atLeast, equals, isIn } from "~/search/filter";
import type { NeedDocument } from "~/search/indexes/needs";

/** Needs read of the index at once, and at most: far more than there are within one commute. */
const pageSize = 500;
const mostPages = 10;

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
  const [needs, introductions] = await Promise.all([
    listPublishedByIds(await idsWithinReach(profile, { kinds, substitutes: await loadSubstitutes() })),
    prisma.introduction.findMany({
      where: { candidateId },
      select: { id: true, needId: true, state: true },
      take: 1000,
    }),
  ]);
  const introduced = new Map(introductions.map(({ id, needId, state }) => [needId, { id, state }]));
  const matches = needs
    .map((need) => ({ need, startsOn: need.startsOn, comparison: compare(askingNeed(need), profile, substitutes) }))
    .filter(({ comparison }) => isWithinGates(comparison))
    .sort((a, b) => lackOf(a.comparison) - lackOf(b.comparison) || (a.need.id < b.need.id ? -1 : 1))
    .slice(0, take);
  const courses = await listCandidateGapCourses(profile, { matches, now });
  return matches.map(({ need, comparison }, at) => ({
    need,
    comparison,
    introduction: introduced.get(need.id) ?? null,
    course: courses[at]?.[0] ?? null,
  }));
}

/** What is missing to full credit, an unmet must before everything else: the rule's number, counted from above. */
function lackOf({ requirements, musts, metMusts }: Comparison): number {
  const missing = requirements.map(({ requirement, credit }) => weightOf(requirement) * (fullCredit - credit));
  return (musts - metMusts) * mustWorth + missing.reduce((sum, lack) => sum + lack, 0);
}

/** Occupation and place must count for something, as musts or as wishes. */
function isWithinGates({ requirements }: Comparison): boolean {
  const gates = requirements.filter(
    ({ requirement }) => requirement.ask.kind === "OCCUPATION" || requirement.ask.kind === "PLACE",
  );
  return gates.every(({ credit }) => credit > 0);
}

type Sought = { kinds: NeedKind[]; substitutes: Awaited<ReturnType<typeof loadSubstitutes>> };

/** Ids of published needs of these kinds whose occupation and place the candidate can fill. Read in order of `place`. */
async function idsWithinReach(profile: Profile, { kinds, substitutes }: Sought): Promise<string[]> {
  const own = [...profile.worked, ...profile.sought];
  const reachable = own.flatMap(({ id }) => [id, ...(substitutes.get(id)?.keys() ?? [])]);
  const filter = allOf([
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
  const ids = new Set<string>();
  let from = 0;
  for (let page = 0; page < mostPages; page++) {
    const { hits } = await searchEngine.index<NeedDocument>("needs").search("", {
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
