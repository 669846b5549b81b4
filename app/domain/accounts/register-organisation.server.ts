import { claimOrganisation } from "~/app/domain/accounts/claim-organisation.server";
import type { OrganisationInput } from "~/app/domain/accounts/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { mayStill } from "~/app/platform/rate-limit.server";

/** "already-registered": a colleague there can send an invitation. */
export type RegisterRefusal = "already-registered" | "too-many-attempts";
export type RegisterResult = { ok: true; organisationId: string } | { ok: false; reason: RegisterRefusal };

/** "claimed": the employer was imported and has no member; the municipality is asked to give it to the person. */
export type RegisterEmployerResult = RegisterResult | { ok: false; reason: "claimed" };

/** Registers an employer with the person as its administrator, or claims one that was imported. */
export function registerEmployer(
  input: OrganisationInput,
  { personId, now = new Date() }: { personId: string; now?: Date },
): Promise<RegisterEmployerResult> {
  return prisma.$transaction(async (tx): Promise<RegisterEmployerResult> => {
    const result = await createOrganisation(tx, { ...input, kind: "EMPLOYER", personId, now });
    if (result.ok || result.reason !== "already-registered") return result;
    return (await claimOrganisation(tx, { ...input, personId, now })) ? { ok: false, reason: "claimed" } : result;
  });
}

/** Makes an organisation and its first administrator inside the caller's transaction, and lets their sessions act for it. */
export async function createOrganisation(
  tx: Tx,
  input: OrganisationInput & { kind: "EMPLOYER" | "PROVIDER"; personId: string; now: Date },
): Promise<RegisterResult> {
  const { kind, number, name, municipalityCode, about, personId, personName, now } = input;
  if (!(await mayStill("registration", personId))) return { ok: false, reason: "too-many-attempts" };
  // Of two that register the same number at once, the second waits here and then finds it taken.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`organisation:${number}`}))`;
  const existing = await tx.organisation.findFirst({ where: { kind, number }, select: { id: true } });
  if (existing) return { ok: false, reason: "already-registered" };
  const organisation = await tx.organisation.create({
    data: { kind, number, name, municipalityCode, about, memberships: { create: { personId, role: "ADMIN" } } },
    select: { id: true },
  });
  await tx.person.update({ where: { id: personId }, data: { name: personName } });
  await tx.session.updateMany({ where: { personId }, data: { organisationId: organisation.id } });
  await announce(tx, "organisation.registered", { organisationId: organisation.id });
  await audit(
    tx,
    {
      action: "organisation.registered",
      subject: `organisation:${organisation.id}`,
      personId,
      organisationId: organisation.id,
    },
    now,
  );
  return { ok: true, organisationId: organisation.id };
}
