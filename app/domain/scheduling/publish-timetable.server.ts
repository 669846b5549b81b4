import { type ClashRefusal, refusalOfClash } from "~/app/domain/arenas/clash.server";
import { endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import type { ToldMeeting } from "~/app/domain/scheduling/facts";
import { type BrokenInPlan, judgePlan } from "~/app/domain/scheduling/judge-plan";
import { standingMeetings } from "~/app/domain/scheduling/places-policy";
import type { Plan } from "~/app/domain/scheduling/plan";
import { diffPublish, type PublishDiff, type StandingBooking } from "~/app/domain/scheduling/publish-diff";
import { mostMeetings, replacedReason } from "~/app/domain/scheduling/read-plan.server";
import { type LockRefusal, lockPlan } from "~/app/domain/scheduling/versions.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type PublishResult =
  | { ok: true; affected: number }
  | { ok: false; reason: LockRefusal | ClashRefusal | "no-version" }
  | { ok: false; reason: "breaks-rules"; broken: BrokenInPlan[] };

type Publisher = { arenaId: string; organisationId: string; personId: string; expected: number; now?: Date };

/**
 * Publishes the newest version: meetings are made, moved and cancelled until they are those of it, in one transaction, or none
 * is. Each organisation concerned is told once: its whole schedule the first time, later what changed. Meetings that people
 * booked by themselves stay; those that a side has cancelled do not come back. Places that become free are offered to those in line.
 */
export function publishTimetable({
  arenaId,
  organisationId,
  personId,
  expected,
  now = new Date(),
}: Publisher): Promise<PublishResult> {
  return refusalOfClash(() =>
    prisma.$transaction(async (tx): Promise<PublishResult> => {
      const result = await lockPlan(tx, { arenaId, organisationId, expected, now });
      if (!result.ok) return result;
      const { plan, number, meetings } = result.locked;
      if (number === 0) return { ok: false, reason: "no-version" };
      const planned = standingMeetings(plan, meetings);
      const { broken } = judgePlan(plan, { meetings: planned, fairness: null });
      if (broken.length > 0) return { ok: false, reason: "breaks-rules", broken };
      const standing = await lockStanding(tx, arenaId);
      const diff = diffPublish({ planned, standing });
      await write(tx, { plan, diff, now });
      const { timetableStage } = await tx.arena.findUniqueOrThrow({
        where: { id: arenaId },
        select: { timetableStage: true },
      });
      await tx.arena.update({ where: { id: arenaId }, data: { timetableStage: "PUBLISHED" }, select: { id: true } });
      await tx.timetable.updateMany({ where: { arenaId, number }, data: { publishedAt: now } });
      await tell(tx, { plan, diff, isFirst: timetableStage !== "PUBLISHED" });
      for (const place of diff.freed) await announce(tx, "place.freed", place);
      const detail = { number, affected: diff.affectedIds.length };
      const subject = `arena:${arenaId}`;
      await audit(tx, { action: "timetable.published", subject, personId, organisationId, detail }, now);
      return { ok: true, affected: diff.affectedIds.length };
    }),
  );
}

/** The meetings that publishing has made and that stand, without a lock: what the newest version is compared with. */
export async function readStanding(db: Tx, arenaId: string): Promise<StandingBooking[]> {
  return db.booking.findMany({
    where: { arenaId, isPlanned: true, cancelledAt: null },
    select: { id: true, hostId: true, providerId: true, tableId: true, seat: true, slotId: true },
    orderBy: { id: "asc" },
    take: mostMeetings,
  });
}

/** In the order of docs/concurrency.md: the arena is locked already, then its tables, candidates and meetings. */
async function lockStanding(tx: Tx, arenaId: string): Promise<StandingBooking[]> {
  await tx.$executeRaw`select 1 from arena_table where arena_id = ${arenaId}::uuid order by id for update`;
  await tx.$executeRaw`
    select 1 from candidate where id in (
      select seat.candidate_id from booking_candidate seat join booking on booking.id = seat.booking_id
      where booking.arena_id = ${arenaId}::uuid and booking.cancelled_at is null
    ) order by id for share`;
  await lockMeetings(tx, { arenaId });
  return readStanding(tx, arenaId);
}

/** Meetings that move are taken out first: two that change places would else be at one place for a moment. */
async function write(tx: Tx, { plan, diff, now }: { plan: Plan; diff: PublishDiff; now: Date }): Promise<void> {
  await endMeetings(
    tx,
    diff.cancel.map(({ id }) => id),
    { now, reason: replacedReason },
  );
  const movedIds = diff.move.map(({ bookingId }) => bookingId);
  await tx.booking.updateMany({ where: { id: { in: movedIds } }, data: { cancelledAt: now } });
  await tx.bookingCandidate.updateMany({ where: { bookingId: { in: movedIds } }, data: { isCancelled: true } });
  const slotOf = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const timesOf = (slotId: string) => {
    const slot = slotOf.get(slotId);
    if (!slot) throw new Error("A meeting has a time that its arena does not have.");
    return { startsAt: slot.startsAt, endsAt: slot.endsAt };
  };
  for (const { bookingId, to } of diff.move) {
    const { slotId, tableId, seat } = to;
    const data = { slotId, tableId, seat, ...timesOf(slotId), movedAt: now, cancelledAt: null };
    await tx.booking.updateMany({ where: { id: bookingId }, data: { ...data, sequence: { increment: 1 } } });
    const candidates = { ...timesOf(slotId), isCancelled: false };
    await tx.bookingCandidate.updateMany({ where: { bookingId }, data: candidates });
  }
  await tx.booking.createMany({
    data: diff.create.map((meeting) => ({
      ...meeting,
      ...timesOf(meeting.slotId),
      arenaId: plan.arenaId,
      isPlanned: true,
      createdAt: now,
    })),
  });
}

type Telling = { plan: Plan; diff: PublishDiff; isFirst: boolean };

async function tell(tx: Tx, { plan, diff, isFirst }: Telling): Promise<void> {
  const startOf = new Map(plan.slots.map(({ id, startsAt }) => [id, startsAt.toISOString()]));
  const tables = plan.hosts.flatMap((host) => host.tables);
  const numberOf = new Map(tables.map(({ id, number }) => [id, number]));
  const told = ({ hostId, providerId, tableId, slotId }: Omit<StandingBooking, "id" | "seat">): ToldMeeting => ({
    hostId,
    providerId,
    startsAt: startOf.get(slotId) ?? "",
    tableNumber: numberOf.get(tableId) ?? 0,
  });
  const moved = diff.move.filter(({ isTold }) => isTold).map(({ to }) => to);
  for (const organisationId of diff.affectedIds) {
    const own = (meetings: Omit<StandingBooking, "id" | "seat">[]) =>
      meetings
        .filter(({ hostId, providerId }) => hostId === organisationId || providerId === organisationId)
        .map(told)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const changes = { made: own(diff.create), moved: own(moved), cancelled: own(diff.cancel) };
    await announce(tx, "timetable.published", { arenaId: plan.arenaId, organisationId, isFirst, ...changes });
  }
}
