import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { mayStill } from "~/app/platform/rate-limit.server";

/** Minutes a link to a new address can be used. */
const linkMinutes = 60;

export type RequestEmailChangeResult = { ok: true } | { ok: false; reason: "too-many-attempts" };

/**
 * Has a link mailed to the address a person wants to use from now on. The answer is the same whether somebody else has
 * that address or not; whoever reads the mail is told when they follow the link.
 */
export async function requestEmailChange(
  { email }: { email: string },
  { personId, language, now = new Date() }: { personId: string; language: string; now?: Date },
): Promise<RequestEmailChangeResult> {
  const isWithinLimits = (await mayStill("email-change", personId)) && (await mayStill("sign-in-address", email));
  if (!isWithinLimits) return { ok: false, reason: "too-many-attempts" };
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
  await prisma.$transaction(async (tx) => {
    await tx.emailChange.create({
      data: { tokenHash: hashToken(token), personId, email, createdAt: now, expiresAt },
      select: { id: true },
    });
    await announce(tx, "email-change.requested", { email, token, language });
  });
  return { ok: true };
}
