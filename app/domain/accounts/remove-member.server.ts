import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

export type RemoveMemberResult = { ok: true } | { ok: false; reason: "not-member" | "last-admin" };

/** Takes a person out of an organisation, effective on their next request. The last administrator stays. */
export function removeMember(
  removedId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<RemoveMemberResult> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
    const memberships = await tx.membership.findMany({
      where: { organisationId },
      select: { personId: true, role: true },
    });
    const removed = memberships.find((membership) => membership.personId === removedId);
    if (!removed) return { ok: false, reason: "not-member" };
    const admins = memberships.filter(({ role }) => role === "ADMIN");
    if (removed.role === "ADMIN" && admins.length === 1) return { ok: false, reason: "last-admin" };
    await tx.membership.delete({ where: { personId_organisationId: { personId: removedId, organisationId } } });
    await audit(tx, { action: "member.removed", subject: `person:${removedId}`, personId, organisationId }, now);
    return { ok: true };
  });
}
