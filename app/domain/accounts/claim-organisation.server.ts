import type { OrganisationInput } from "~/app/domain/accounts/schema";
import { audit } from "~/app/platform/audit.server";
import type { Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/**
 * Asks the municipality to give a person an employer that was imported and that nobody belongs to, inside the caller's
 * transaction. Asking again while one waits changes nothing.
 *
 * @returns false when somebody belongs to it: then a colleague there invites.
 */
export async function claimOrganisation(
  tx: Tx,
  { number, name, municipalityCode, about, personName, personId, now }: Claiming,
): Promise<boolean> {
  // Whoever gives it to somebody at this moment is waited for, so that no claim is left waiting that nobody can approve.
  await tx.$executeRaw`select 1 from organisation where kind = 'EMPLOYER' and number = ${number} for share`;
  const claimed = await tx.organisation.findFirst({
    where: { kind: "EMPLOYER", number, memberships: { none: {} } },
    select: { id: true },
  });
  if (!claimed) return false;
  const [claim] = await tx.organisationClaim.createManyAndReturn({
    data: [{ organisationId: claimed.id, personId, name, municipalityCode, about, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!claim) return true;
  await tx.person.update({ where: { id: personId }, data: { name: personName }, select: { id: true } });
  await announce(tx, "claim.made", { claimId: claim.id });
  await audit(tx, { action: "claim.made", subject: `claim:${claim.id}`, personId, organisationId: claimed.id }, now);
  return true;
}

type Claiming = OrganisationInput & { personId: string; now: Date };
