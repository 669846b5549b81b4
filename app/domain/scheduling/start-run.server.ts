import { liveSince } from "~/app/domain/scheduling/run-policy";
import type { GenerateInput } from "~/app/domain/scheduling/schema";
import { type LockRefusal, lockPlan } from "~/app/domain/scheduling/versions.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";

/** So many searches at once in all: each fills a processor, and mails must go out meanwhile. Judged by the founders. */
const mostRuns = 2;

export type StartResult = { ok: true; runId: string } | { ok: false; reason: LockRefusal | "wishes-open" | "busy" };

/** Begins a search for a timetable in the background; one at a time for each arena, when no more wishes are taken. */
export function startRun(
  input: GenerateInput,
  {
    arenaId,
    organisationId,
    personId,
    now = new Date(),
  }: { arenaId: string; organisationId: string; personId: string; now?: Date },
): Promise<StartResult> {
  const { expected, scope, seconds, fairness } = input;
  return prisma.$transaction(async (tx): Promise<StartResult> => {
    const result = await lockPlan(tx, { arenaId, organisationId, expected, now });
    if (!result.ok) return result;
    const isOpen = await tx.arena.count({ where: { id: arenaId, wishesCloseAt: { gt: now } } });
    if (isOpen > 0) return { ok: false, reason: "wishes-open" };
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('timetable-runs'))`;
    if ((await countLive(tx, now)) >= mostRuns) return { ok: false, reason: "busy" };
    const run = await tx.timetableRun.create({
      data: { arenaId, scope, seconds, fairness, baseNumber: expected, createdById: personId, createdAt: now },
      select: { id: true },
    });
    await addJob(tx, "generate-timetable", { runId: run.id }, { key: `generate-timetable:${run.id}` });
    return { ok: true, runId: run.id };
  });
}

/** Searches that run, and those that will as soon as a worker is free. */
function countLive(tx: Tx, now: Date): Promise<number> {
  const since = liveSince(now);
  return tx.timetableRun.count({
    where: {
      OR: [
        { state: "RUNNING", heartbeatAt: { gte: since.running } },
        { state: "WAITING", createdAt: { gte: since.waiting } },
      ],
    },
  });
}

/** Asks a search to stop; what it has found by then is kept. False when none is going on. */
export async function stopRun(
  arenaId: string,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<boolean> {
  const { count } = await prisma.timetableRun.updateMany({
    where: { arenaId, arena: { organisationId }, state: { in: ["WAITING", "RUNNING"] } },
    data: { cancelRequestedAt: now },
  });
  return count > 0;
}
