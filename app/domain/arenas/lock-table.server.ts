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
  const [place] = await tx.$queryRaw<Place[]>`
    select a.id as "arenaId", a.state::text as state, a.form::text as form,
      a.timetable_stage::text as "timetableStage", a.booking_opens_at as "bookingOpensAt",
      a.booking_closes_at as "bookingClosesAt", s.starts_at as "slotStartsAt", s.ends_at as "slotEndsAt",
      p.organisation_id as "hostId"
    from arena_table t
    join arena_participation p on p.id = t.participation_id and p.state = 'JOINED'
    join arena a on a.id = t.arena_id
    join arena_slot s on s.arena_id = a.id and s.id = ${slotId}::uuid
    where t.id = ${tableId}::uuid`;
  return place ?? null;
}

/**
 * Locks the arena of a table, shared, until the transaction ends. Always before the table, never after: whoever gives
 * tables back holds the arena and waits for the table.
 */
export async function lockArenaOfTable(tx: Tx, tableId: string): Promise<void> {
  await tx.$executeRaw`
    select 1 from arena where id = (select arena_id from arena_table where id = ${tableId}::uuid) for share`;
}
