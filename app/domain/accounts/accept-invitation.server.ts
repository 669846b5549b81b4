import { hashToken } from "~/app/domain/accounts/tokens.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

export type AcceptResult = { ok: true; organisationId: string } | { ok: false; reason: "gone" };

/** Joins the organisation one was invited to, once; whoever holds the mailed token and is signed in is the one invited. */
export function acceptInvitation(
  token: string,
  { personId, sessionId, now = new Date() }: { personId: string; sessionId: string; now?: Date },
): Promise<AcceptResult> {
  return prisma.$transaction(async (tx) => {
    const open = { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
    const invitation = await tx.invitation.findFirst({ where: open, select: { organisationId: true, role: true } });
    const { count } = await tx.invitation.updateMany({ where: open, data: { acceptedAt: now } });
    if (!invitation || count === 0) return { ok: false, reason: "gone" };
    const { organisationId, role } = invitation;
    await tx.membership.upsert({
      where: { personId_organisationId: { personId, organisationId } },
      create: { personId, organisationId, role },
      update: {},
    });
    await tx.session.updateMany({ where: { id: sessionId, personId }, data: { organisationId } });
    await audit(tx, { action: "invitation.accepted", subject: `person:${personId}`, personId, organisationId }, now);
    return { ok: true, organisationId };
  });
}
