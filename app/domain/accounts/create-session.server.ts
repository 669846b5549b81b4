import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import type { Tx } from "~/app/platform/db.server";

/** Days a session lasts at most, however much it is used. */
const absoluteDays = 30;

/** Begins a session for a person, acting for the organisation they joined first. Returns the cookie's token. */
export async function createSession(
  { personId, userAgent }: { personId: string; userAgent: string },
  { tx, now }: { tx: Tx; now: Date },
): Promise<string> {
  const token = newToken();
  const membership = await tx.membership.findFirst({
    where: { personId },
    orderBy: { createdAt: "asc" },
    select: { organisationId: true },
  });
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      personId,
      organisationId: membership?.organisationId ?? null,
      userAgent: userAgent.slice(0, 200),
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + absoluteDays * 86_400_000),
    },
  });
  return token;
}
