import { prisma, type Tx } from "~/app/platform/db.server";
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
    return { ok: true, reminded: await remindSilent(tx, arenaId) };
  });
}

/** Days before the last day of wishes on which those who have not answered are reminded. Judged by the founders. */
const daysBefore = 2;

/**
 * Reminds, once for each arena, those who have not said what they wish when two days remain. Not where the organiser has done so
 * within those days. Returns how many arenas.
 */
export function remindBeforeDeadline({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  return prisma.$transaction(async (tx) => {
    // Of two workers that remind at once the second waits for the row, and finds it reminded.
    const due = await tx.$queryRaw<{ id: string }[]>`
      update arena set wishes_reminded_at = ${now}
      where form = 'TIMETABLE' and state = 'OPEN' and wishes_close_at > ${now}
        and wishes_close_at - make_interval(days => ${daysBefore}::int) <= ${now}
        and (wishes_reminded_at is null or wishes_reminded_at < wishes_close_at - make_interval(days => ${daysBefore}::int))
      returning id`;
    for (const { id } of due) await remindSilent(tx, id);
    return due.length;
  });
}

async function remindSilent(tx: Tx, arenaId: string): Promise<number> {
  const silent = await tx.arenaParticipation.findMany({
    where: { arenaId, state: "JOINED", wishesSavedAt: null },
    select: { organisationId: true },
    take: 1000,
  });
  for (const row of silent) await announce(tx, "wishes.reminded", { arenaId, organisationId: row.organisationId });
  return silent.length;
}
