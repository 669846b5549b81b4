import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/**
 * Deletes a draft that was never published; nobody else has seen it, so nothing is announced. One whose candidate has said yes
 * stays, with the record of that. False when there is no such draft of this organisation.
 */
export function deleteCandidateDraft(
  candidateId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    // Whoever publishes it at the same moment is waited for.
    await tx.$executeRaw`select 1 from candidate where id = ${candidateId}::uuid for update`;
    const { count } = await tx.candidate.deleteMany({
      where: {
        id: candidateId,
        organisationId,
        state: "DRAFT",
        publishedAt: null,
        consents: { none: {} },
        introductions: { none: {} },
        bookings: { none: {} },
      },
    });
    if (count === 0) return false;
    await markDirty(tx, "candidates", candidateId);
    await audit(
      tx,
      { action: "candidate.deleted", subject: `candidate:${candidateId}`, personId, organisationId },
      now,
    );
    return true;
  });
}
