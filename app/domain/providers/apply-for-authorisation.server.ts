import { createOrganisation, type RegisterResult } from "~/app/domain/accounts/register-organisation.server";
import type { ApplicationInput } from "~/app/domain/providers/schema";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** Registers a provider and its applications, one per service; the municipality decides each. */
export function applyForAuthorisation(
  { services, motivation, ...organisation }: ApplicationInput,
  { personId, now = new Date() }: { personId: string; now?: Date },
): Promise<RegisterResult> {
  return prisma.$transaction(async (tx) => {
    const result = await createOrganisation(tx, { ...organisation, kind: "PROVIDER", personId, now });
    if (!result.ok) return result;
    const { organisationId: providerId } = result;
    await tx.authorisation.createMany({
      data: services.map((service) => ({ providerId, service, motivation, appliedAt: now })),
    });
    await announce(tx, "authorisation.applied", { providerId });
    return result;
  });
}
