import { invitationDays, rolesOf } from "~/app/domain/accounts/kinds";
import type { InvitationInput } from "~/app/domain/accounts/schema";
import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { mayStill } from "~/app/platform/rate-limit.server";

export type InviteRefusal = "already-member" | "already-invited" | "no-such-role" | "too-many-attempts";
export type InviteResult = { ok: true; invitationId: string } | { ok: false; reason: InviteRefusal };

/** Invites somebody by mail to an organisation; the caller has checked that the inviter is its administrator. */
export async function inviteMember(
  { email, role }: InvitationInput,
  { organisationId, personId, language, now = new Date() }: Inviter,
): Promise<InviteResult> {
  if (!(await mayStill("invitation", organisationId))) return { ok: false, reason: "too-many-attempts" };
  const token = newToken();
  return prisma.$transaction(async (tx) => {
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { kind: true },
    });
    if (!(rolesOf[organisation.kind] as readonly string[]).includes(role)) return { ok: false, reason: "no-such-role" };
    const member = await tx.membership.findFirst({
      where: { organisationId, person: { email } },
      select: { role: true },
    });
    if (member) return { ok: false, reason: "already-member" };
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`invitation:${organisationId}:${email}`}))`;
    const open = await tx.invitation.findFirst({
      where: { organisationId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true },
    });
    if (open) return { ok: false, reason: "already-invited" };
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const invitation = await tx.invitation.create({
      data: { organisationId, email, role, tokenHash: hashToken(token), invitedById: personId, expiresAt },
      select: { id: true },
    });
    await announce(tx, "invitation.made", { invitationId: invitation.id, token, language });
    await audit(
      tx,
      { action: "invitation.made", subject: `invitation:${invitation.id}`, personId, organisationId },
      now,
    );
    return { ok: true, invitationId: invitation.id };
  });
}

type Inviter = { organisationId: string; personId: string; language: string; now?: Date };

/** Takes an invitation back. False when it is not this organisation's, or no longer open. */
export async function revokeInvitation(
  invitationId: string,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<boolean> {
  const { count } = await prisma.invitation.updateMany({
    where: { id: invitationId, organisationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}
