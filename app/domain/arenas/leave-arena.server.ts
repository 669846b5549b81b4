import { giveBackTables } from "~/app/domain/arenas/give-back-tables.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** "gone": no open arena that this employer has joined. "arena-begun": too late. */
export type LeaveArenaResult = { ok: true } | { ok: false; reason: "gone" | "arena-begun" };

/**
 * Leaves an arena that an employer has joined, until it begins: its meetings are cancelled, the lines for its tables end and
 * its tables are free for others. Each provider that had a meeting or waited is told once. The employer can join again.
 */
export function leaveArena(
  arenaId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<LeaveArenaResult> {
  return prisma.$transaction(async (tx): Promise<LeaveArenaResult> => {
    // Whoever books there at this moment has either booked before this, and is told, or finds no table after it.
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
    const participation = await tx.arenaParticipation.findFirst({
      where: { arenaId, organisationId, state: "JOINED", arena: { state: "OPEN" } },
      select: { id: true, arena: { select: { startsAt: true } }, tables: { select: { id: true } } },
    });
    if (!participation) return { ok: false, reason: "gone" };
    if (participation.arena.startsAt <= now) return { ok: false, reason: "arena-begun" };
    const lost = await giveBackTables(
      tx,
      participation.tables.map(({ id }) => id),
    );
    await tx.arenaParticipation.update({
      where: { id: participation.id },
      data: { state: "LEFT", answeredAt: now },
    });
    await announce(tx, "arena.left", { arenaId, hostId: organisationId, ...lost });
    const detail = { meetings: lost.meetings.length };
    await audit(tx, { action: "arena.left", subject: `arena:${arenaId}`, personId, organisationId, detail }, now);
    return { ok: true };
  });
}
