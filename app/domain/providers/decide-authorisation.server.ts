import { markDirtyOfProvider } from "~/app/domain/providers/mark-dirty-of-provider.server";
import type { GrantInput } from "~/app/domain/providers/schema";
import { audit } from "~/app/platform/audit.server";
import { asDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

type Decider = { personId: string; organisationId: string; now?: Date };

/** "gone": there is no such authorisation, or a colleague has decided it meanwhile. */
export type DecisionResult = { ok: true } | { ok: false; reason: "gone" };

/** Grants what was applied for, for a period. In force at once. */
export function grantAuthorisation(id: string, { startsOn, endsOn }: GrantInput, decider: Decider) {
  const period = { startsOn: asDate(startsOn), endsOn: asDate(endsOn) };
  return decide(id, { from: "APPLIED", to: "GRANTED", ...period, decider });
}

/** Refuses an application, with the reason the provider reads. */
export function refuseAuthorisation(id: string, { reason }: { reason: string }, decider: Decider) {
  return decide(id, { from: "APPLIED", to: "REFUSED", reason, decider });
}

/** Withdraws an authorisation, with the reason the provider reads; it counts from the next request. */
export function withdrawAuthorisation(id: string, { reason }: { reason: string }, decider: Decider) {
  return decide(id, { from: "GRANTED", to: "WITHDRAWN", reason, decider });
}

const factOf = {
  GRANTED: "authorisation.granted",
  REFUSED: "authorisation.refused",
  WITHDRAWN: "authorisation.withdrawn",
} as const;

type Decision = {
  from: "APPLIED" | "GRANTED";
  to: keyof typeof factOf;
  reason?: string;
  startsOn?: Date;
  endsOn?: Date;
  decider: Decider;
};

function decide(id: string, { from, to, decider, ...columns }: Decision): Promise<DecisionResult> {
  const { personId, organisationId, now = new Date() } = decider;
  return prisma.$transaction(async (tx) => {
    const [decided] = await tx.authorisation.updateManyAndReturn({
      where: { id, state: from },
      data: { state: to, decidedAt: now, decidedById: personId, ...columns },
      select: { providerId: true },
    });
    if (!decided) return { ok: false, reason: "gone" };
    await markDirtyOfProvider(tx, decided.providerId);
    await announce(tx, factOf[to], { authorisationId: id });
    await audit(tx, { action: factOf[to], subject: `authorisation:${id}`, personId, organisationId }, now);
    return { ok: true };
  });
}
