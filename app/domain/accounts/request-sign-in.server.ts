import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { mayStill } from "~/app/platform/rate-limit.server";

/** Minutes a mailed link can be used. */
export const linkMinutes = 10;

/** "too-many" when this address or this client has asked too often. */
export type RequestSignInResult = { ok: true } | { ok: false; reason: "too-many" };

/**
 * Has a sign-in link mailed. The answer is the same whether the address is known or not: the person is made when the
 * link is used.
 *
 * @param browserToken what the asking browser's cookie holds; the link works at once only there.
 * @param clientAddress counted against the limit of 20 an hour, and not stored with the person.
 */
export async function requestSignIn(
  { email, redirectTo }: { email: string; redirectTo: string },
  {
    browserToken,
    clientAddress,
    language,
    now = new Date(),
  }: { browserToken: string; clientAddress: string; language: string; now?: Date },
): Promise<RequestSignInResult> {
  const isWithinLimits =
    (await mayStill("sign-in-client", clientAddress)) && (await mayStill("sign-in-address", email));
  if (!isWithinLimits) return { ok: false, reason: "too-many" };
  const token = newToken();
  await prisma.$transaction(async (tx) => {
    await tx.signInToken.create({
      data: {
        tokenHash: hashToken(token),
        browserHash: hashToken(browserToken),
        email,
        redirectTo,
        createdAt: now,
        expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
      },
    });
    await announce(tx, "sign-in.requested", { email, token, language });
  });
  return { ok: true };
}
