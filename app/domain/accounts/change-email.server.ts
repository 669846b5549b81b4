import { lockAddress } from "~/app/domain/accounts/lock-address.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** "gone": used, too old, or somebody else's link; "taken": the address belongs to another account. */
export type ChangeEmailResult = { ok: true } | { ok: false; reason: "gone" | "taken" };

type Changing = { personId: string; sessionId: string; now?: Date };

/**
 * Gives a person the address a link was mailed to: following it shows that they read mail there. Other sessions end and
 * other links to a new address stop working, and the old address is told.
 */
export function changeEmail(
  token: string,
  { personId, sessionId, now = new Date() }: Changing,
): Promise<ChangeEmailResult> {
  return prisma.$transaction(async (tx): Promise<ChangeEmailResult> => {
    const open = { personId, consumedAt: null, expiresAt: { gt: now } };
    const [change] = await tx.emailChange.updateManyAndReturn({
      where: { tokenHash: hashToken(token), ...open },
      data: { consumedAt: now },
      select: { email: true },
    });
    if (!change) return { ok: false, reason: "gone" };
    const { email } = change;
    // Of two accounts that take one address at once, the second waits here and then finds it taken.
    await lockAddress(tx, email);
    const holder = await tx.person.findUnique({ where: { email }, select: { id: true } });
    if (holder && holder.id !== personId) return { ok: false, reason: "taken" };
    const before = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, language: true },
    });
    await tx.person.update({
      where: { id: personId },
      data: { email, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.emailChange.updateMany({ where: open, data: { consumedAt: now } });
    await tx.session.deleteMany({ where: { personId, id: { not: sessionId } } });
    await announce(tx, "email.changed", { personId, oldEmail: before.email, language: before.language });
    await audit(tx, { action: "email.changed", subject: `person:${personId}`, personId }, now);
    return { ok: true };
  });
}

/** The address a link would give this person, while it can be used. */
export function findEmailChange(token: string, { personId, now = new Date() }: { personId: string; now?: Date }) {
  return prisma.emailChange.findFirst({
    where: { tokenHash: hashToken(token), personId, consumedAt: null, expiresAt: { gt: now } },
    select: { email: true },
  });
}
