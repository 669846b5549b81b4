import { lockArenaOfTable } from "~/app/domain/arenas/lock-table.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type WaitResult = { ok: true } | { ok: false; reason: "not-authorised" | "no-such-table" | "already-waiting" };

/** Puts a provider last in line for a table of an open arena; once at a time. Locks as who books: the arena, the table. */
export function waitForTable(
  tableId: string,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<WaitResult> {
  return prisma.$transaction(async (tx): Promise<WaitResult> => {
    if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
      return { ok: false, reason: "not-authorised" };
    await lockArenaOfTable(tx, tableId);
    const [table] = await tx.$queryRaw<{ arena_id: string }[]>`
      select t.arena_id from arena_table t join arena a on a.id = t.arena_id
      where t.id = ${tableId}::uuid and a.state = 'OPEN'
        and (a.form = 'OPEN_BOOKING' or a.timetable_stage = 'PUBLISHED')
      for update of t`;
    if (!table) return { ok: false, reason: "no-such-table" };
    const waiting = { tableId, providerId: organisationId, state: { in: ["WAITING" as const, "OFFERED" as const] } };
    if ((await tx.waitingEntry.count({ where: waiting })) > 0) return { ok: false, reason: "already-waiting" };
    await tx.waitingEntry.create({
      data: { arenaId: table.arena_id, tableId, providerId: organisationId, createdAt: now },
    });
    return { ok: true };
  });
}

/** Leaves the line, or declines an offer: its place goes to the next. False when there was nothing to leave. */
export function leaveWaitingList(tableId: string, { organisationId }: { organisationId: string }): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const left = await tx.waitingEntry.updateManyAndReturn({
      where: { tableId, providerId: organisationId, state: { in: ["WAITING", "OFFERED"] } },
      data: { state: "LEFT" },
      select: { offeredSlotId: true },
    });
    for (const { offeredSlotId: slotId } of left) if (slotId) await announce(tx, "place.freed", { tableId, slotId });
    return left.length > 0;
  });
}
