import { isAuthorised } from "~/app/domain/providers/queries.server";
import type { WishesInput } from "~/app/domain/scheduling/schema";
import { prisma } from "~/app/platform/db.server";

export type WishesResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "wishes-closed" | "not-authorised" | "not-a-participant" };

/**
 * Says what a participant thinks of meeting those of the other side, until the deadline. The list replaces what was said
 * before; whoever is not on it is given no word.
 */
export function saveWishes(
  wishes: WishesInput,
  { arenaId, organisationId, now = new Date() }: { arenaId: string; organisationId: string; now?: Date },
): Promise<WishesResult> {
  return prisma.$transaction(async (tx): Promise<WishesResult> => {
    // Shared: many answer at once, but none while the deadline changes or a search begins.
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for share`;
    const own = await tx.arenaParticipation.findFirst({
      where: { arenaId, organisationId, state: "JOINED", arena: { form: "TIMETABLE", state: "OPEN" } },
      select: { id: true, arena: { select: { wishesCloseAt: true } }, organisation: { select: { kind: true } } },
    });
    if (!own?.arena.wishesCloseAt) return { ok: false, reason: "gone" };
    if (now >= own.arena.wishesCloseAt) return { ok: false, reason: "wishes-closed" };
    const isEmployer = own.organisation.kind === "EMPLOYER";
    if (!isEmployer && !(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
      return { ok: false, reason: "not-authorised" };
    const otherKind = isEmployer ? ("PROVIDER" as const) : ("EMPLOYER" as const);
    const ids = [...new Set(wishes.map(({ toId }) => toId))];
    const others = await tx.arenaParticipation.count({
      where: { arenaId, organisationId: { in: ids }, state: "JOINED", organisation: { kind: otherKind } },
    });
    if (others < wishes.length) return { ok: false, reason: "not-a-participant" };
    await tx.wish.deleteMany({ where: { arenaId, fromOrganisationId: organisationId } });
    await tx.wish.createMany({
      data: wishes.map(({ toId, level }) => ({
        arenaId,
        fromOrganisationId: organisationId,
        toOrganisationId: toId,
        level,
      })),
    });
    await tx.arenaParticipation.update({ where: { id: own.id }, data: { wishesSavedAt: now }, select: { id: true } });
    return { ok: true };
  });
}
