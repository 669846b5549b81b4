import { type BrokenInPlan, judgePlan } from "~/app/domain/scheduling/judge-plan";
import type { Plan, PlannedMeeting } from "~/app/domain/scheduling/plan";
import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { isRunLost } from "~/app/domain/scheduling/run-policy";
import type { Tx } from "~/app/platform/db.server";
import type { TimetableKind } from "~/app/platform/prisma-client/enums";

/** What an organiser changes: the arena, its newest version (0: none) and its meetings as they were saved. */
export type LockedPlan = { plan: Plan; number: number; meetings: PlannedMeeting[] };

export type LockRefusal = "gone" | "begun" | "changed-meanwhile" | "run-active";

/**
 * Locks a municipality's open arena with a timetable until the transaction ends, so that versions come one after another.
 *
 * @param expected the version that was looked at; when there is a later one, somebody changed it meanwhile.
 */
export async function lockPlan(
  tx: Tx,
  { arenaId, organisationId, expected, now }: { arenaId: string; organisationId: string; expected: number; now: Date },
): Promise<{ ok: true; locked: LockedPlan } | { ok: false; reason: LockRefusal }> {
  await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
  const arena = await tx.arena.findFirst({
    where: { id: arenaId, organisationId, form: "TIMETABLE", state: "OPEN" },
    select: { startsAt: true },
  });
  if (!arena) return { ok: false, reason: "gone" };
  if (arena.startsAt <= now) return { ok: false, reason: "begun" };
  if (await hasLiveRun(tx, { arenaId, now })) return { ok: false, reason: "run-active" };
  const current = await readCurrent(tx, arenaId);
  if (current.number !== expected) return { ok: false, reason: "changed-meanwhile" };
  return { ok: true, locked: { plan: await readPlan(tx, arenaId), ...current } };
}

/** The newest version of an arena with its meetings; number 0 when there is none. */
export async function readCurrent(db: Tx, arenaId: string): Promise<{ number: number; meetings: PlannedMeeting[] }> {
  const newest = await db.timetable.findFirst({
    where: { arenaId },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
  });
  return newest ? { number: newest.number, meetings: await readMeetings(db, newest.id) } : { number: 0, meetings: [] };
}

/** The meetings of a version, in the order of its rows. */
export async function readMeetings(db: Tx, timetableId: string): Promise<PlannedMeeting[]> {
  return db.timetableMeeting.findMany({
    where: { timetableId },
    select: {
      hostId: true,
      tableId: true,
      providerId: true,
      seat: true,
      slotId: true,
      isLocked: true,
      level: true,
    },
    orderBy: { id: "asc" },
    take: 10_000,
  });
}

/** A version to be saved; `fairness` is only asked of a generated one. */
export type NewVersion = {
  kind: TimetableKind;
  meetings: PlannedMeeting[];
  fairness: number | null;
  bound: number | null;
  isProven: boolean;
  createdById: string | null;
};

export type SaveResult = { ok: true; number: number } | { ok: false; reason: "breaks-rules"; broken: BrokenInPlan[] };

/** Saves the next version of a locked arena, if it breaks no rule; the verifier was written apart from the optimiser. */
export async function saveVersion(tx: Tx, { plan, number }: LockedPlan, version: NewVersion): Promise<SaveResult> {
  const { meetings, kind, fairness, bound, isProven, createdById } = version;
  const { broken, breaks } = judgePlan(plan, { meetings, fairness });
  if (broken.length > 0) return { ok: false, reason: "breaks-rules", broken };
  const next = number + 1;
  const { id: timetableId } = await tx.timetable.create({
    data: {
      arenaId: plan.arenaId,
      number: next,
      kind,
      fairness,
      breaks,
      bound,
      isProven,
      createdById,
      unplaced: meetings.filter(({ slotId }) => slotId === null).length,
    },
    select: { id: true },
  });
  await tx.timetableMeeting.createMany({ data: meetings.map((meeting) => ({ ...meeting, timetableId })) });
  return { ok: true, number: next };
}

/** Is a search going on? One whose process died is put down as lost first. */
async function hasLiveRun(tx: Tx, { arenaId, now }: { arenaId: string; now: Date }): Promise<boolean> {
  const run = await tx.timetableRun.findFirst({
    where: { arenaId, state: { in: ["WAITING", "RUNNING"] } },
    select: { id: true, state: true, createdAt: true, heartbeatAt: true },
  });
  if (!run) return false;
  if (!isRunLost(run, now)) return true;
  await tx.timetableRun.updateMany({
    where: { id: run.id },
    data: { state: "FAILED", failure: "lost", endedAt: now },
  });
  return false;
}
