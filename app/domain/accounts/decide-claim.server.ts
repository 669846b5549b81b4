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
    if (!claim) return { ok: false, reason: "gone" };
    const { organisationId, personId, ...said } = claim;
    // Whoever says no to one of them at this moment is waited for.
    const waiting = await tx.$queryRaw<{ id: string }[]>`
      select id from organisation_claim
      where organisation_id = ${organisationId}::uuid and state = 'WAITING' order by id for update`;
    const others = waiting.map(({ id }) => id).filter((id) => id !== claimId);
    if (others.length === waiting.length) return { ok: false, reason: "gone" };
    await tx.organisation.update({
      where: { id: organisationId },
      data: { ...said, version: { increment: 1 }, memberships: { create: { personId, role: "ADMIN" } } },
      select: { id: true },
    });
    await tx.session.updateMany({ where: { personId, organisationId: null }, data: { organisationId } });
    await decide(tx, [claimId], { state: "APPROVED", now, ...decider });
    await decide(tx, others, { state: "REFUSED", now, ...decider });
    await auditDecided(tx, [claimId], { state: "APPROVED", now, ...decider });
    await auditDecided(tx, others, { state: "REFUSED", now, ...decider });
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
    const decision = { state: "REFUSED", reason, now, ...decider } as const;
    const decided = await decide(tx, [claimId], decision);
    await auditDecided(tx, decided, decision);
    return decided.length > 0 ? { ok: true } : { ok: false, reason: "gone" };
  });
}

type Decision = { state: "APPROVED" | "REFUSED"; reason?: string; now: Date; personId: string; organisationId: string };

/** Decides those that still wait, and says which. The caller audits it, last of all. */
async function decide(tx: Tx, claimIds: string[], { state, reason, now, personId }: Decision): Promise<string[]> {
  const decided = await tx.organisationClaim.updateManyAndReturn({
    where: { id: { in: claimIds }, state: "WAITING" },
    data: { state, reason: reason ?? null, decidedAt: now, decidedById: personId },
    select: { id: true },
  });
  for (const { id } of decided) await announce(tx, "claim.decided", { claimId: id });
  return decided.map(({ id }) => id);
}

async function auditDecided(tx: Tx, claimIds: string[], { state, now, personId, organisationId }: Decision) {
  const action = `claim.${state.toLowerCase()}`;
  for (const claimId of claimIds)
    await audit(tx, { action, subject: `claim:${claimId}`, personId, organisationId }, now);
}
