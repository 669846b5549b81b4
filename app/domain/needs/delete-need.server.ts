import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/**
 * Deletes a draft that was never published; nobody else has seen it, so nothing is announced. False when there is no such
 * draft of this organisation.
 */
export function deleteNeedDraft(
  needId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    // Whoever publishes it at the same moment is waited for.
    await tx.$executeRaw`select 1 from need where id = ${needId}::uuid for update`;
    const { count } = await tx.need.deleteMany({
      where: {
        id: needId,
        organisationId,
        state: "DRAFT",
        publishedAt: null,
        introductions: { none: {} },
        participations: { none: {} },
      },
    });
    if (count === 0) return false;
    await markDirty(tx, "needs", needId);
    await audit(tx, { action: "need.deleted", subject: `need:${needId}`, personId, organisationId }, now);
    return true;
  });
}
