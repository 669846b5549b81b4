import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
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
      where: deletable(candidateId, organisationId),
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

/** Would `deleteCandidateDraft` delete it? Asked before the button is shown. */
export async function mayDeleteDraft(candidateId: string, { organisationId }: { organisationId: string }) {
  return (await prisma.candidate.count({ where: deletable(candidateId, organisationId) })) > 0;
}

function deletable(id: string, organisationId: string) {
  const nothing = { none: {} };
  const trace = { consents: nothing, introductions: nothing, bookings: nothing };
  return { id, organisationId, state: "DRAFT", publishedAt: null, ...trace } satisfies Prisma.CandidateWhereInput;
}
