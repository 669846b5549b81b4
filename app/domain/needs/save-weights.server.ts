import { findNeed } from "~/app/domain/needs/queries.server";
import { reweigh } from "~/app/domain/needs/reweigh";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Keeps tried weights in a published need. False when it is not this employer's, or not published. */
export function saveWeights(
  form: FormData,
  { needId, organisationId }: { needId: string; organisationId: string },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.need.updateMany({
      where: { id: needId, organisationId, state: "PUBLISHED" },
      data: { version: { increment: 1 } },
    });
    const saved = count > 0 ? await findNeed(needId, { organisationId, tx }) : null;
    if (!saved) return false;
    const { requirements } = reweigh(saved, form);
    const kept = new Set(requirements.map(({ id }) => id));
    const dropped = saved.requirements.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    await tx.requirement.deleteMany({ where: { needId, id: { in: dropped } } });
    for (const { id, importance, weight } of requirements) {
      await tx.requirement.updateMany({ where: { id, needId }, data: { importance, weight } });
    }
    await markDirty(tx, "needs", needId);
    return true;
  });
}
