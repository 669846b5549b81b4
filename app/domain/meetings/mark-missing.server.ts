import { refusalOfClash } from "~/app/domain/arenas/clash.server";
import { endLines } from "~/app/domain/arenas/end-lines.server";
import { endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** Why a meeting was cancelled: one of its sides was marked as not come. */
export const notComeReason = "not-come";

type Organiser = { arenaId: string; organisationId: string; personId: string; now?: Date };

/** "gone": not the organiser's open arena, or nobody who takes part. "not-begun": the arena has not begun. "came": it has come. */
export type MissingResult = { ok: true } | { ok: false; reason: "gone" | "not-begun" | "came" };

/**
 * Marks a participant as not come: its meetings that have not begun are freed. The other sides are told; a provider's places
 * go to those in line, and the lines for an employer's tables end, since nobody sits there.
 */
export function markMissing(
  participantId: string,
  { arenaId, organisationId, personId, now = new Date() }: Organiser,
): Promise<MissingResult> {
  return prisma.$transaction(async (tx): Promise<MissingResult> => {
    // Whoever takes an offered place at this moment has either done so before this, and is told, or is after it.
    const arena = await lockOwnArena(tx, { arenaId, organisationId });
    if (!arena) return { ok: false, reason: "gone" };
    if (now < arena.startsAt) return { ok: false, reason: "not-begun" };
    const theirs = { arenaId, OR: [{ hostId: participantId }, { providerId: participantId }] };
    const joined = { organisationId: participantId, state: "JOINED" as const };
    const tables = { arenaId, participation: joined };
    if (
      (await tx.booking.count({ where: theirs })) === 0 &&
      (await tx.arenaParticipation.count({ where: { arenaId, ...joined } })) === 0
    )
      return { ok: false, reason: "gone" };
    const row = { arenaId, organisationId: participantId };
    await tx.arenaAttendance.createMany({ data: [{ ...row, missingAt: now }], skipDuplicates: true });
    await tx.arenaAttendance.updateMany({ where: { ...row, cameAt: null }, data: { missingAt: now } });
    if ((await tx.arenaAttendance.count({ where: { ...row, missingAt: null } })) > 0)
      return { ok: false, reason: "came" };
    await lockCandidatesOf(tx, { arenaId, participantId });
    const standing = await lockMeetings(tx, { ...theirs, startsAt: { gt: now } });
    const lost = await readLost(tx, standing, participantId);
    await endMeetings(tx, standing, { now, reason: notComeReason });
    const ended = await endLines(tx, { arenaId, table: tables });
    const waitingProviderIds = [...new Set(ended.map(({ providerId }) => providerId))];
    await announce(tx, "participant.missing", { arenaId, organisationId: participantId, lost, waitingProviderIds });
    const detail = { participantId, meetings: lost.length };
    await audit(
      tx,
      { action: "arena.participant-missing", subject: `arena:${arenaId}`, personId, organisationId, detail },
      now,
    );
    return { ok: true };
  });
}

/** "gone": not marked as not come at an open arena of this organiser. `isWhole`: every meeting that was freed stands again. */
export type BackResult = { ok: true; isWhole: boolean } | { ok: false; reason: "gone" };

/**
 * Takes a mark back: the participant has come after all. Its meetings that have not begun stand again, where nobody has got
 * the place or its time meanwhile, nor been offered it; both sides are told of each.
 */
export function takeBackMissing(
  participantId: string,
  { arenaId, organisationId, personId, now = new Date() }: Organiser,
): Promise<BackResult> {
  return prisma.$transaction(async (tx): Promise<BackResult> => {
    if (!(await lockOwnArena(tx, { arenaId, organisationId }))) return { ok: false, reason: "gone" };
    const back = await tx.arenaAttendance.updateMany({
      where: { arenaId, organisationId: participantId, missingAt: { not: null } },
      data: { missingAt: null, cameAt: now },
    });
    if (back.count === 0) return { ok: false, reason: "gone" };
    await lockCandidatesOf(tx, { arenaId, participantId });
    const freed = await tx.$queryRaw<{ id: string }[]>`
      select id from booking
      where arena_id = ${arenaId}::uuid and cancel_reason = ${notComeReason} and starts_at > ${now}
        and (host_id = ${participantId}::uuid or provider_id = ${participantId}::uuid)
      order by id for update`;
    let standing = 0;
    for (const { id } of freed) if (await standAgain(tx, id, now)) standing += 1;
    const detail = { participantId, meetings: standing };
    await audit(
      tx,
      { action: "arena.participant-back", subject: `arena:${arenaId}`, personId, organisationId, detail },
      now,
    );
    return { ok: true, isWhole: standing === freed.length };
  });
}

/** Locks the organiser's own open arena until the transaction ends, as who leaves or calls it off does. */
export async function lockOwnArena(
  tx: Tx,
  { arenaId, organisationId }: { arenaId: string; organisationId: string },
): Promise<{ startsAt: Date; endsAt: Date } | null> {
  await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
  return tx.arena.findFirst({
    where: { id: arenaId, organisationId, state: "OPEN" },
    select: { startsAt: true, endsAt: true },
  });
}

/** After the arena and before the meetings, as docs/concurrency.md says: whoever withdraws at this moment is waited for. */
async function lockCandidatesOf(
  tx: Tx,
  { arenaId, participantId }: { arenaId: string; participantId: string },
): Promise<void> {
  await tx.$executeRaw`
    select 1 from candidate where id in (
      select seat.candidate_id from booking_candidate seat join booking on booking.id = seat.booking_id
      where booking.arena_id = ${arenaId}::uuid
        and (booking.host_id = ${participantId}::uuid or booking.provider_id = ${participantId}::uuid)
    ) order by id for share`;
}

async function readLost(tx: Tx, bookingIds: string[], participantId: string) {
  const meetings = await tx.booking.findMany({
    where: { id: { in: bookingIds } },
    select: { hostId: true, providerId: true, startsAt: true, slotId: true, tableId: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 5000,
  });
  return meetings.map(({ hostId, providerId, startsAt, slotId, tableId }) => ({
    otherId: hostId === participantId ? providerId : hostId,
    startsAt: startsAt.toISOString(),
    slotId,
    tableId,
  }));
}

/** Lets one freed meeting stand again; false when its place, or the time of one who was in it, is no longer free. */
async function standAgain(tx: Tx, bookingId: string, now: Date): Promise<boolean> {
  const [free] = await tx.$queryRaw<{ id: string }[]>`
    select b.id from booking b where b.id = ${bookingId}::uuid
      and (b.is_planned or exists (select 1 from booking_candidate c where c.booking_id = b.id))
      and not exists (select 1 from waiting_entry w
        where w.table_id = b.table_id and w.offered_slot_id = b.slot_id and w.state = 'OFFERED')
      and not exists (select 1 from arena_attendance a
        where a.arena_id = b.arena_id and a.missing_at is not null and a.organisation_id in (b.host_id, b.provider_id))
      and not exists (select 1 from booking o where o.cancelled_at is null
        and (o.table_id = b.table_id or (o.provider_id = b.provider_id and o.seat = b.seat))
        and tstzrange(o.starts_at, o.ends_at) && tstzrange(b.starts_at, b.ends_at))
      and not exists (select 1 from booking_candidate c
        join candidate k on k.id = c.candidate_id
        left join booking_candidate o on o.candidate_id = c.candidate_id and not o.is_cancelled
          and tstzrange(o.starts_at, o.ends_at) && tstzrange(c.starts_at, c.ends_at)
        where c.booking_id = b.id and (o.booking_id is not null or k.state <> 'PUBLISHED'))`;
  if (!free) return false;
  // Who books at another arena is not held by this one's lock: the constraints decide, and what else was done stays.
  await tx.$executeRaw`savepoint lying`;
  const stood = await refusalOfClash(async () => {
    await tx.booking.update({
      where: { id: bookingId },
      data: { cancelledAt: null, cancelReason: null, sequence: { increment: 1 }, movedAt: now },
    });
    await tx.bookingCandidate.updateMany({ where: { bookingId }, data: { isCancelled: false } });
    return { ok: true as const };
  });
  if (!stood.ok) {
    await tx.$executeRaw`rollback to savepoint lying`;
    return false;
  }
  await announce(tx, "booking.made", { bookingId });
  return true;
}
