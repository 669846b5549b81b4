import type { MunicipalityInput } from "~/app/domain/accounts/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/**
 * Makes the municipality that hosts this installation, and its first administrator, who then signs in by mailed link
 * and invites colleagues. Done again it changes the name, or adds another administrator.
 */
export function setUpMunicipality(
  { name, number, municipalityCode, adminEmail }: MunicipalityInput,
  { personName = adminEmail, now = new Date() }: { personName?: string; now?: Date } = {},
): Promise<{ organisationId: string; personId: string }> {
  return prisma.$transaction(async (tx) => {
    const { id: organisationId } = await tx.organisation.upsert({
      where: { kind_number: { kind: "MUNICIPALITY", number } },
      create: { kind: "MUNICIPALITY", number, name, municipalityCode },
      update: { name, municipalityCode },
      select: { id: true },
    });
    const { id: personId } = await tx.person.upsert({
      where: { email: adminEmail },
      create: { email: adminEmail, name: personName },
      update: {},
      select: { id: true },
    });
    await tx.membership.upsert({
      where: { personId_organisationId: { personId, organisationId } },
      create: { personId, organisationId, role: "ADMIN" },
      update: { role: "ADMIN" },
      select: { role: true },
    });
    await audit(
      tx,
      { action: "municipality.set-up", subject: `organisation:${organisationId}`, personId, organisationId },
      now,
    );
    return { organisationId, personId };
  });
}
