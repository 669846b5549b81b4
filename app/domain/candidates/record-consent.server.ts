import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import { consentTextVersion } from "~/app/domain/candidates/kinds";
import type { ConsentInput } from "~/app/domain/candidates/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/**
 * Records the candidate's yes to being published: who wrote it down, the words, when and how.
 *
 * @param text the words the candidate said yes to, as they were shown.
 * @returns false when the profile is not this provider's.
 */
export function recordConsent(
  { givenHow }: ConsentInput,
  { candidateId, organisationId, personId, text, now = new Date() }: ConsentContext,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const candidate = await tx.candidate.findFirst({
      where: { id: candidateId, organisationId },
      select: { id: true },
    });
    if (!candidate) return false;
    await tx.consent.create({
      data: {
        candidateId,
        kind: "PUBLISH",
        textVersion: consentTextVersion,
        text,
        givenHow,
        recordedById: personId,
        givenAt: now,
      },
    });
    await audit(tx, { action: "consent.recorded", subject: `candidate:${candidateId}`, personId, organisationId }, now);
    return true;
  });
}

type ConsentContext = { candidateId: string; organisationId: string; personId: string; text: string; now?: Date };

/**
 * Makes the candidate's personal link anew; the one before stops working. Only the hash is kept, so the link is shown once.
 *
 * @returns the token, or null when the profile is not this provider's.
 */
export async function renewPersonalLink(
  candidateId: string,
  { organisationId }: { organisationId: string },
): Promise<string | null> {
  const token = newToken();
  const { count } = await prisma.candidate.updateMany({
    where: { id: candidateId, organisationId },
    data: { linkTokenHash: hashToken(token) },
  });
  return count > 0 ? token : null;
}
