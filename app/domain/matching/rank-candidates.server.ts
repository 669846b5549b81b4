import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { mapIntroduced } from "~/app/domain/introductions/queries.server";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { compare } from "~/app/domain/matching/compare-policy";
import { byOrder, turned } from "~/app/domain/matching/order-policy";
import { listProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { mapShown, type NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { dateIn } from "~/app/platform/clock";
import type { Prisma } from "~/app/platform/prisma-client/client";

/**
 * Candidates who are known already, as few as a page shows, beside a need in the published order. Nothing is searched, so
 * neither occupation nor place keeps anybody out, and an index that lags changes nothing. Equals take turns among themselves.
 *
 * @param where whom the asking one may see; whoever is not visible at `now` is left out whatever it says.
 */
export async function rankCandidates(
  need: NeedDetail,
  { where, now, take }: { where: Prisma.CandidateWhereInput; now: Date; take: number },
): Promise<NeedMatch[]> {
  const visible: Prisma.CandidateWhereInput = { AND: [isVisibleAt(now), where] };
  const [profiles, shown, introduced, substitutes] = await Promise.all([
    listProfiles(visible, take),
    mapShown(visible, take),
    mapIntroduced(need.id),
    loadSubstitutes(),
  ]);
  const asking = askingNeed(need);
  const matches = profiles.map((profile) => ({ profile, comparison: compare(asking, profile, substitutes) }));
  return turned(matches, { date: dateIn(now), needId: need.id })
    .sort(byOrder)
    .flatMap(({ profile, comparison }) => {
      const candidate = shown.get(profile.id);
      return candidate ? { ...candidate, comparison, introduction: introduced.get(profile.id) ?? null } : [];
    });
}

/** Those of a provider's own candidates that it has chosen to see side by side beside a need. */
export function rankChosen(
  need: NeedDetail,
  { ids, organisationId, now }: { ids: string[]; organisationId: string; now: Date },
): Promise<NeedMatch[]> {
  return rankCandidates(need, { where: { id: { in: ids }, organisationId }, now, take: ids.length });
}
