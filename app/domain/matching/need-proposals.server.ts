import { aliasOf } from "~/app/domain/candidates/alias";
import { isAwaitingEmployer } from "~/app/domain/introductions/queries.server";
import { rankCandidates } from "~/app/domain/matching/rank-candidates.server";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import { findNeed, type NeedDetail } from "~/app/domain/needs/queries.server";
import { prisma } from "~/app/platform/db.server";

/** Proposals for one need that are ranked; some hundreds would be a day's limit of all providers of a county. */
const mostRanked = 500;

/** A proposal whose profile is paused or hidden now: it waits for an answer, but nothing of the profile is shown. */
export type UnseenProposal = { id: string; alias: string; provider: string };

/** What providers have proposed for a need and the employer has not answered, in the published order. */
export type NeedProposals = { need: NeedDetail; matches: NeedMatch[]; unseen: UnseenProposal[] };

/**
 * The candidates whom providers propose for a need of the asking employer. All that wait for an answer are here, however they
 * fit: what the list of matches leaves out is left out nowhere here.
 *
 * @returns null when the need is not this employer's.
 */
export async function findNeedProposals(
  needId: string,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<NeedProposals | null> {
  const need = await findNeed(needId, { organisationId });
  if (!need) return null;
  const where = { needId, ...isAwaitingEmployer(organisationId) };
  const [matches, waiting] = await Promise.all([
    rankCandidates(need, { where: { introductions: { some: where } }, now, take: mostRanked }),
    prisma.introduction.findMany({ where, select: waitingSelect, orderBy: { createdAt: "asc" }, take: mostRanked }),
  ]);
  const seen = new Set(matches.map(({ id }) => id));
  const unseen = waiting
    .filter(({ candidate }) => !seen.has(candidate.id))
    .map(({ id, candidate }) => ({ id, alias: aliasOf(candidate), provider: candidate.organisation.name }));
  return { need, matches, unseen };
}

const waitingSelect = {
  id: true,
  candidate: { select: { id: true, number: true, organisation: { select: { name: true } } } },
} as const;

/** How many proposals for a need wait for this employer's answer. */
export function countProposals(needId: string, { organisationId }: { organisationId: string }): Promise<number> {
  return prisma.introduction.count({ where: { needId, ...isAwaitingEmployer(organisationId) } });
}
