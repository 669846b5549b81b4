import type { Tx } from "~/app/platform/db.server";
import type { ArenaForm, TimetableStage } from "~/app/platform/prisma-client/enums";

/** What booking needs to know of a table and a slot of the same arena. */
export type Place = {
  arenaId: string;
  state: "DRAFT" | "OPEN" | "CLOSED" | "CANCELLED";
  form: ArenaForm;
  timetableStage: TimetableStage;
  bookingOpensAt: Date;
  bookingClosesAt: Date;
  slotStartsAt: Date;
  slotEndsAt: Date;
  hostId: string;
};

/**
 * Locks a table until the transaction ends, so that whoever wants a time there is queued: a place becomes scarcer only
 * under this lock. The arena is locked before it, shared: many book at once, but none while it is called off, its times
 * change or its tables are given back. Null when table and slot are not of one arena, or the employer has left.
 */
export async function lockPlace(
  tx: Tx,
  { tableId, slotId }: { tableId: string; slotId: string },
): Promise<Place | null> {
  await lockArenaOfTable(tx, tableId);
  const [table] = await tx.$queryRaw<
    { id: string }[]
  >`select id from arena_table where id = ${tableId}::uuid for update`;
  if (!table) return null;
  const slot = await tx.arenaSlot.findFirst({
    where: { id: slotId, arena: { tables: { some: { id: tableId } } } },
    select: {
      startsAt: true,
      endsAt: true,
      arenaId: true,
      arena: {
        select: { state: true, form: true, timetableStage: true, bookingOpensAt: true, bookingClosesAt: true },
      },
    },
  });
  const host = await tx.arenaParticipation.findFirst({
    where: { state: "JOINED", tables: { some: { id: tableId } } },
    select: { organisationId: true },
  });
  if (!slot || !host) return null;
  const { startsAt: slotStartsAt, endsAt: slotEndsAt, arenaId, arena } = slot;
  return { arenaId, ...arena, slotStartsAt, slotEndsAt, hostId: host.organisationId };
}

/**
 * Locks the arena of a table, shared, until the transaction ends. Always before the table, never after: whoever gives
 * tables back holds the arena and waits for the table.
 */
export async function lockArenaOfTable(tx: Tx, tableId: string): Promise<void> {
  await tx.$executeRaw`
    select 1 from arena where id = (select arena_id from arena_table where id = ${tableId}::uuid) for share`;
}
