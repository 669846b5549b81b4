import type { Tx } from "~/app/platform/db.server";

const dayMs = 86_400_000;

/** Deletes links to sign in or to a new address after 24 hours, sessions when they end, invitations 30 days
 * after that, and claims a year after the decision. Returns how many. */
export async function forgetSignIns(tx: Tx, { now }: { now: Date }): Promise<number> {
  const links = await tx.signInToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMs) } } });
  const changes = await tx.emailChange.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMs) } } });
  const claims = await tx.organisationClaim.deleteMany({
    where: { decidedAt: { lt: new Date(now.getTime() - 365 * dayMs) } },
  });
  const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: now } } });
  const invitations = await tx.invitation.deleteMany({
    where: { expiresAt: { lt: new Date(now.getTime() - 30 * dayMs) } },
  });
  return links.count + changes.count + claims.count + sessions.count + invitations.count;
}
