import { createSession } from "~/app/domain/accounts/create-session.server";
import { lockAddress } from "~/app/domain/accounts/lock-address.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/** Why a link does not sign in: used, too old or unknown; or opened in another browser without saying so. */
export type SignInRefusal = "link-gone" | "other-browser";

export type UseSignInLinkResult =
  | { ok: true; sessionToken: string; redirectTo: string }
  | { ok: false; reason: SignInRefusal };

/**
 * Uses a mailed link, once. Of two browsers that try at the same moment one gets in.
 *
 * @param browserToken what the browser's cookie holds, or null when it has none.
 * @param isConfirmed the person said that they asked for the link themselves, in another browser.
 */
export function useSignInLink(
  { token, isConfirmed }: { token: string; isConfirmed: boolean },
  {
    browserToken,
    userAgent,
    language,
    now = new Date(),
  }: { browserToken: string | null; userAgent: string; language: string; now?: Date },
): Promise<UseSignInLinkResult> {
  const tokenHash = hashToken(token);
  return prisma.$transaction(async (tx) => {
    const link = await tx.signInToken.findFirst({
      where: { tokenHash, consumedAt: null, expiresAt: { gt: now } },
      select: { email: true, browserHash: true, redirectTo: true },
    });
    if (!link) return { ok: false, reason: "link-gone" };
    const isSameBrowser = browserToken !== null && hashToken(browserToken) === link.browserHash;
    if (!isSameBrowser && !isConfirmed) return { ok: false, reason: "other-browser" };

    const used = await tx.signInToken.updateMany({ where: { tokenHash, consumedAt: null }, data: { consumedAt: now } });
    if (used.count === 0) return { ok: false, reason: "link-gone" };
    // Whoever changes to this address at the same moment is waited for; see `changeEmail`.
    await lockAddress(tx, link.email);
    const person = await tx.person.upsert({
      where: { email: link.email },
      create: { email: link.email, name: link.email.split("@")[0] ?? link.email, language },
      update: {},
      select: { id: true },
    });
    const sessionToken = await createSession({ personId: person.id, userAgent }, { tx, now });
    await audit(tx, { action: "sign-in", subject: `person:${person.id}`, personId: person.id }, now);
    return { ok: true, sessionToken, redirectTo: link.redirectTo };
  });
}

/** Can this link still be used, and would this browser be asked to confirm? For the page that shows the button. */
export async function findSignInLink(
  token: string,
  { browserToken, now = new Date() }: { browserToken: string | null; now?: Date },
): Promise<{ isSameBrowser: boolean } | null> {
  const link = await prisma.signInToken.findFirst({
    where: { tokenHash: hashToken(token), consumedAt: null, expiresAt: { gt: now } },
    select: { browserHash: true },
  });
  if (!link) return null;
  return { isSameBrowser: browserToken !== null && hashToken(browserToken) === link.browserHash };
}
