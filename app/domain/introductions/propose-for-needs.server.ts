import { type ProposeRefusal, proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import type { ProposeForNeedsInput } from "~/app/domain/introductions/schema";

/** How many were proposed, and of each that was refused why. */
export type ProposedForNeeds = { proposed: number; refusals: { needId: string; reason: ProposeRefusal }[] };

/** Proposes one of a provider's candidates for several needs, one after the other: a refusal of one does not hold back the rest. */
export async function proposeForNeeds(
  { candidateId, needIds }: ProposeForNeedsInput,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<ProposedForNeeds> {
  const refusals: ProposedForNeeds["refusals"] = [];
  for (const needId of needIds) {
    const input = { needId, candidateIds: [candidateId] };
    const result = await proposeCandidates(input, { side: "PROVIDER", organisationId, personId });
    if (!result.ok) refusals.push({ needId, reason: result.reason });
  }
  return { proposed: needIds.length - refusals.length, refusals };
}
