import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

type Decider = { personId: string; organisationId: string; now?: Date };

/** "gone": no such claim waits; a colleague has decided it meanwhile, or given the employer to somebody else. */
export type DecideClaimResult = { ok: true } | { ok: false; reason: "gone" };

/**
 * Gives an imported employer to the person who claims it: they become its administrator, and what they wrote of it counts
 * from now on. Other claims to it are refused. Of two that are approved at once, one is.
 */
export function approveClaim(claimId: string, { now = new Date(), ...decider }: Decider): Promise<DecideClaimResult> {
  return prisma.$transaction(async (tx): Promise<DecideClaimResult> => {
    await tx.$executeRaw`
      select 1 from organisation where id = (select organisation_id from organisation_claim where id = ${claimId}::uuid) for update`;
    const claim = await tx.organisationClaim.findFirst({
      where: { id: claimId, state: "WAITING", organisation: { memberships: { none: {} } } },
      select: { organisationId: true, personId: true, name: true, municipalityCode: true, about: true },
    });
    if (!claim || !(await decide(tx, claimId, { state: "APPROVED", now, ...decider })))
      return { ok: false, reason: "gone" };
    const { organisationId, personId, ...said } = claim;
    await tx.organisation.update({
      where: { id: organisationId },
      data: { ...said, version: { increment: 1 }, memberships: { create: { personId, role: "ADMIN" } } },
      select: { id: true },
    });
    await tx.session.updateMany({ where: { personId, organisationId: null }, data: { organisationId } });
    const others = await tx.organisationClaim.findMany({
      where: { organisationId, state: "WAITING" },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of others) await decide(tx, id, { state: "REFUSED", now, ...decider });
    return { ok: true };
  });
}

/** Says no, with the reason the person reads. */
export function refuseClaim(
  claimId: string,
  { reason }: { reason: string },
  { now = new Date(), ...decider }: Decider,
): Promise<DecideClaimResult> {
  return prisma.$transaction(async (tx) => {
    const isDecided = await decide(tx, claimId, { state: "REFUSED", reason, now, ...decider });
    return isDecided ? { ok: true } : { ok: false, reason: "gone" };
  });
}

type Decision = { state: "APPROVED" | "REFUSED"; reason?: string; now: Date; personId: string; organisationId: string };

async function decide(
  tx: Tx,
  claimId: string,
  { state, reason, now, personId, organisationId }: Decision,
): Promise<boolean> {
  const { count } = await tx.organisationClaim.updateMany({
    where: { id: claimId, state: "WAITING" },
    data: { state, reason: reason ?? null, decidedAt: now, decidedById: personId },
  });
  if (count === 0) return false;
  await announce(tx, "claim.decided", { claimId });
  const action = `claim.${state.toLowerCase()}`;
  await audit(tx, { action, subject: `claim:${claimId}`, personId, organisationId }, now);
  return true;
}
