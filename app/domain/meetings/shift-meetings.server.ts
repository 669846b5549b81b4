import { refusalOfClash } from "~/app/domain/arenas/clash.server";
import { lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { lockOwnArena } from "~/app/domain/meetings/mark-missing.server";
import type { LateInput } from "~/app/domain/meetings/schema";
import { audit } from "~/app/platform/audit.server";
import { dateIn } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** A meeting that stands in the way: of whom, and where and when. */
export type Clash = { who: string; with: string; arena: string; startsAt: Date; table: number };

/**
 * "gone": not the organiser's open arena, or no such table. "nothing-left": nothing remains to be shifted. "next-day": it
 * would go past midnight. "clash": somebody would be in two meetings at once. "just-booked": somebody was booked elsewhere at
 * this moment.
 */
export type ShiftResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "nothing-left" | "next-day" | "just-booked" }
  | { ok: false; reason: "clash"; clash: Clash };

/**
 * Running late: everything that has not begun begins some minutes later, at the whole arena or at one table; what is under way
 * keeps its times. Both sides of each meeting are told, and calendars follow by the meeting's sequence. All or nothing: when
 * somebody would be in two meetings at once, here or at another arena, nothing is shifted and the meeting in the way is named.
 */
export async function shiftMeetings(input: LateInput, organiser: Organiser): Promise<ShiftResult> {
  // Who books at another arena is not held by this one's lock: the constraints decide.
  const tried = await refusalOfClash(async () => ({ ok: true as const, result: await shiftAll(input, organiser) }));
  return tried.ok ? tried.result : { ok: false, reason: "just-booked" };
}

type Organiser = { arenaId: string; organisationId: string; personId: string; now?: Date };

function shiftAll(
  { minutes, tableId }: LateInput,
  { arenaId, organisationId, personId, now = new Date() }: Organiser,
): Promise<ShiftResult> {
  return prisma.$transaction(async (tx): Promise<ShiftResult> => {
    // Whoever books or moves at this moment holds the arena, shared: their meeting is seen here, or is after the shift.
    const arena = await lockOwnArena(tx, { arenaId, organisationId });
    if (!arena || (tableId && (await tx.arenaTable.count({ where: { id: tableId, arenaId } })) === 0))
      return { ok: false, reason: "gone" };
    const remaining = { arenaId, startsAt: { gt: now } };
    const bookingIds = await lockMeetings(tx, tableId ? { ...remaining, tableId } : remaining);
    const slots = tableId ? 0 : await tx.arenaSlot.count({ where: remaining });
    if (bookingIds.length + slots === 0) return { ok: false, reason: "nothing-left" };
    const last = await lastEnd(tx, { bookingIds, remaining, isAll: !tableId });
    const endsAt = new Date(Math.max(last.getTime() + minutes * 60_000, arena.endsAt.getTime()));
    if (dateIn(endsAt) !== dateIn(arena.startsAt)) return { ok: false, reason: "next-day" };
    const clash = await findClash(tx, { bookingIds, minutes });
    if (clash) return { ok: false, reason: "clash", clash };
    await shift(tx, { bookingIds, minutes, now });
    if (!tableId) await shiftSlots(tx, { arenaId, minutes, now });
    await tx.arena.update({ where: { id: arenaId }, data: { endsAt, version: { increment: 1 } } });
    await announce(tx, "arena.shifted", { arenaId, minutes, bookingIds });
    const detail = { minutes, tableId: tableId ?? null, meetings: bookingIds.length };
    await audit(tx, { action: "arena.shifted", subject: `arena:${arenaId}`, personId, organisationId, detail }, now);
    return { ok: true };
  });
}

type Remaining = { arenaId: string; startsAt: { gt: Date } };

async function lastEnd(
  tx: Tx,
  { bookingIds, remaining, isAll }: { bookingIds: string[]; remaining: Remaining; isAll: boolean },
): Promise<Date> {
  const [meeting, slot] = await Promise.all([
    tx.booking.aggregate({ where: { id: { in: bookingIds } }, _max: { endsAt: true } }),
    tx.arenaSlot.aggregate({ where: remaining, _max: { endsAt: true } }),
  ]);
  const ends = [meeting._max.endsAt, isAll ? slot._max.endsAt : null].flatMap((end) => end?.getTime() ?? []);
  return new Date(Math.max(...ends));
}

/** The first meeting that would be at the same time as a shifted one, with the same table, representative of a provider, or candidate. */
async function findClash(
  tx: Tx,
  { bookingIds, minutes }: { bookingIds: string[]; minutes: number },
): Promise<Clash | null> {
  const [clash] = await tx.$queryRaw<Clash[]>`
    select who.name as who, host.name as "with", a.title as arena, o.starts_at as "startsAt", t.number as table
    from booking b
    join booking o on o.cancelled_at is null and o.id <> all(${bookingIds}::uuid[])
      and tstzrange(o.starts_at, o.ends_at)
        && tstzrange(b.starts_at + make_interval(mins => ${minutes}::int), b.ends_at + make_interval(mins => ${minutes}::int))
      and (o.table_id = b.table_id or (o.provider_id = b.provider_id and o.seat = b.seat) or exists (
        select 1 from booking_candidate x join booking_candidate y using (candidate_id)
        where x.booking_id = b.id and y.booking_id = o.id and not y.is_cancelled))
    join organisation who on who.id = o.provider_id
    join organisation host on host.id = o.host_id
    join arena a on a.id = o.arena_id
    join arena_table t on t.id = o.table_id
    where b.id = any(${bookingIds}::uuid[])
    order by o.starts_at, o.id limit 1`;
  return clash ?? null;
}

/** The last first, one time after the other: a meeting never moves onto one that is still to move. */
async function shift(
  tx: Tx,
  { bookingIds, minutes, now }: { bookingIds: string[]; minutes: number; now: Date },
): Promise<void> {
  const times = await tx.booking.findMany({
    where: { id: { in: bookingIds } },
    select: { startsAt: true },
    distinct: ["startsAt"],
    orderBy: { startsAt: "desc" },
    take: 5000,
  });
  for (const { startsAt } of times) {
    await tx.$executeRaw`
      update booking_candidate c set starts_at = c.starts_at + make_interval(mins => ${minutes}::int),
        ends_at = c.ends_at + make_interval(mins => ${minutes}::int)
      from booking b where b.id = c.booking_id and b.id = any(${bookingIds}::uuid[]) and b.starts_at = ${startsAt}`;
    await tx.$executeRaw`
      update booking set starts_at = starts_at + make_interval(mins => ${minutes}::int),
        ends_at = ends_at + make_interval(mins => ${minutes}::int), sequence = sequence + 1, moved_at = ${now}
      where id = any(${bookingIds}::uuid[]) and starts_at = ${startsAt}`;
  }
}

async function shiftSlots(
  tx: Tx,
  { arenaId, minutes, now }: { arenaId: string; minutes: number; now: Date },
): Promise<void> {
  const slots = await tx.arenaSlot.findMany({
    where: { arenaId, startsAt: { gt: now } },
    select: { id: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: "desc" },
    take: 500,
  });
  const later = (instant: Date) => new Date(instant.getTime() + minutes * 60_000);
  for (const { id, startsAt, endsAt } of slots)
    await tx.arenaSlot.update({ where: { id }, data: { startsAt: later(startsAt), endsAt: later(endsAt) } });
}
