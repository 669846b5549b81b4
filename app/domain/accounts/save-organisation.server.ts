import type { OrganisationChange } from "~/app/domain/accounts/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/** "changed-meanwhile": a colleague has saved since this version was read. */
export type SaveOrganisationResult = { ok: true } | { ok: false; reason: "changed-meanwhile" };

/**
 * Saves what an organisation says of itself; its number and its kind never change. The caller has checked that whoever
 * saves is its administrator.
 */
export function saveOrganisation(
  { version, ...input }: OrganisationChange,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<SaveOrganisationResult> {
  const { name, municipalityCode, about } = input;
  const { website = null, contactEmail = null, contactPhone = null } = input;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, version },
      data: { name, municipalityCode, about, website, contactEmail, contactPhone, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" };
    const subject = `organisation:${organisationId}`;
    await audit(tx, { action: "organisation.changed", subject, personId, organisationId }, now);
    return { ok: true };
  });
}
