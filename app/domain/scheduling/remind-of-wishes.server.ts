import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type RemindResult = { ok: true; reminded: number } | { ok: false; reason: "gone" | "reminded-today" };

const dayMs = 24 * 60 * 60_000;

/** Reminds participants that have not saved any wishes, while wishes are taken; once a day at most. */
export function remindOfWishes({
  arenaId,
  organisationId,
  now = new Date(),
}: {
  arenaId: string;
  organisationId: string;
  now?: Date;
}): Promise<RemindResult> {
  return prisma.$transaction(async (tx): Promise<RemindResult> => {
    const open = { id: arenaId, organisationId, form: "TIMETABLE" as const, state: "OPEN" as const };
    const own = await tx.arena.count({ where: { ...open, wishesCloseAt: { gt: now } } });
    if (own === 0) return { ok: false, reason: "gone" };
    // Of two who remind at the same moment one changes the row, and the other finds it changed.
    const claimed = await tx.arena.updateMany({
      where: {
        id: arenaId,
        OR: [{ wishesRemindedAt: null }, { wishesRemindedAt: { lte: new Date(now.getTime() - dayMs) } }],
      },
      data: { wishesRemindedAt: now },
    });
    if (claimed.count === 0) return { ok: false, reason: "reminded-today" };
    const silent = await tx.arenaParticipation.findMany({
      where: { arenaId, state: "JOINED", wishesSavedAt: null },
      select: { organisationId: true },
      take: 1000,
    });
    for (const row of silent) await announce(tx, "wishes.reminded", { arenaId, organisationId: row.organisationId });
    return { ok: true, reminded: silent.length };
  });
}
