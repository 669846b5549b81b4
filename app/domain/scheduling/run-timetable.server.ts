import type { Plan, PlannedMeeting } from "~/app/domain/scheduling/plan";
import { type Prepared, prepareRun } from "~/app/domain/scheduling/prepare-run";
import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { readCurrent, saveVersion } from "~/app/domain/scheduling/versions.server";
import { optimiseInWorker, type WorkerResult } from "~/app/domain/timetable/optimise-in-worker.server";
import { reasonText } from "~/app/domain/timetable/reason-text";
import { languages } from "~/app/i18n";
import { translatorFor } from "~/app/i18n.server";
import { formatTime } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { RunScope } from "~/app/platform/prisma-client/enums";

type Run = {
  id: string;
  arenaId: string;
  scope: RunScope;
  seconds: number;
  fairness: number;
  baseNumber: number;
  createdById: string | null;
};
type Progress = { breaks: number | null; bound: number | null; elapsedSeconds: number; firstSeconds: number | null };
type Ended = { state: "DONE" | "IMPOSSIBLE" | "FAILED"; failure?: string; reasons?: Record<string, string> };

/**
 * Searches for a timetable, in a thread of its own, and saves what it finds as the next version. It tells about once a second
 * how far it is, and ends within a second when it is asked to. Does nothing for a search that has begun already.
 *
 * @param optimise what searches, for tests of what goes wrong.
 */
export async function runTimetable(
  runId: string,
  { optimise = optimiseInWorker }: { optimise?: typeof optimiseInWorker } = {},
): Promise<void> {
  const run = await claim(runId);
  if (!run) return;
  const plan = await readPlan(prisma, run.arenaId);
  const { meetings: current } = await readCurrent(prisma, run.arenaId);
  const prepared = prepareRun(plan, { current, scope: run.scope });
  if (!prepared) return end(prisma, run, { state: "FAILED", failure: "no-wishes" });
  const stop = new AbortController();
  const progress: Progress = { breaks: null, bound: null, elapsedSeconds: 0, firstSeconds: null };
  const found = optimise(prepared.made.event, {
    fairness: run.fairness,
    seconds: run.seconds,
    signal: stop.signal,
    onProgress: ({ breaks, bound, seconds, timetable }) => {
      Object.assign(progress, { breaks, bound, elapsedSeconds: seconds });
      if (timetable) progress.firstSeconds ??= seconds;
    },
  });
  const [result] = await Promise.all([found, tellUntil(found, { run, progress, stop })]);
  await finish(run, { plan, prepared, result });
}

async function claim(id: string): Promise<Run | null> {
  const [run] = await prisma.timetableRun.updateManyAndReturn({
    where: { id, state: "WAITING" },
    data: { state: "RUNNING", heartbeatAt: new Date() },
    select: {
      id: true,
      arenaId: true,
      scope: true,
      seconds: true,
      fairness: true,
      baseNumber: true,
      createdById: true,
    },
  });
  return run ?? null;
}

type Telling = { run: Run; progress: Progress; stop: AbortController };

/** Tells how far the search is once a second; when that fails, the search is not left running by itself. */
async function tellUntil(found: Promise<unknown>, { run, progress, stop }: Telling): Promise<void> {
  let isFound = false;
  const ended = found.finally(() => {
    isFound = true;
  });
  try {
    while (!isFound) {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
      if (!isFound) await tellProgress(run, progress, stop);
    }
  } finally {
    if (!isFound) stop.abort();
  }
}

/** Writes how far the search is, and looks whether it should stop. A search put down as lost stops too. */
async function tellProgress(run: Run, progress: Progress, stop: AbortController): Promise<void> {
  const now = new Date();
  const [row] = await prisma.timetableRun.updateManyAndReturn({
    where: { id: run.id, state: "RUNNING" },
    data: { ...progress, heartbeatAt: now },
    select: { cancelRequestedAt: true },
  });
  if (!row || row.cancelRequestedAt) stop.abort();
}

async function finish(
  run: Run,
  { plan, prepared, result }: { plan: Plan; prepared: Prepared; result: WorkerResult },
): Promise<void> {
  if (!result.ok) return end(prisma, run, { state: "FAILED", failure: result.reason });
  const { timetable, breaks, bound, impossible, isProven, seconds, firstSeconds } = result.outcome;
  const told = { breaks, bound, elapsedSeconds: seconds, firstSeconds };
  if (impossible) {
    const reasons = inWords((language) => {
      const names = {
        participant: (number: number) => prepared.made.participants[number]?.name ?? "",
        slot: (slot: number) => formatTime(plan.slots[slot]?.startsAt ?? new Date(), language),
      };
      const t = translatorFor(language, "timetable");
      return reasonText(impossible, { event: prepared.made.event, names, t, language });
    });
    return end(prisma, run, { state: "IMPOSSIBLE", reasons, ...told });
  }
  const failure = result.endedBy === "cancel" ? "stopped" : "no-time";
  if (!timetable) return end(prisma, run, { state: "FAILED", failure, ...told });
  const meetings = prepared.meetings.map(
    (meeting, at): PlannedMeeting => ({ ...meeting, slotId: plan.slots[timetable[at] ?? -1]?.id ?? null }),
  );
  await save(run, { meetings: [...meetings, ...prepared.leftOut], bound, isProven, told });
}

type Found = { meetings: PlannedMeeting[]; bound: number; isProven: boolean; told: Progress };

/**
 * Saves the version unless somebody made another meanwhile, and it still keeps every rule. Nothing is saved of a search that was
 * put down as lost, nor for an arena that is not open any more.
 */
async function save(run: Run, { meetings, bound, isProven, told }: Found): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from arena where id = ${run.arenaId}::uuid for no key update`;
    const live = { id: run.id, state: "RUNNING" as const, arena: { state: "OPEN" as const } };
    if ((await tx.timetableRun.count({ where: live })) === 0) return end(tx, run, { state: "FAILED", failure: "lost" });
    const { number } = await readCurrent(tx, run.arenaId);
    if (number !== run.baseNumber) return end(tx, run, { state: "FAILED", failure: "changed-meanwhile", ...told });
    const plan = await readPlan(tx, run.arenaId);
    const { fairness, createdById } = run;
    const version = { kind: "GENERATED" as const, meetings, fairness, bound, isProven, createdById };
    const saved = await saveVersion(tx, { plan, number, meetings }, version);
    if (!saved.ok) return end(tx, run, { state: "FAILED", failure: "breaks-rules", ...told });
    return end(tx, run, { state: "DONE", number: saved.number, ...told });
  });
}

async function end(db: Tx, run: Run, ended: Ended & Partial<Progress> & { number?: number }): Promise<void> {
  await db.timetableRun.updateMany({
    where: { id: run.id, state: "RUNNING" },
    data: { ...ended, endedAt: new Date() },
  });
}

function inWords(say: (language: string) => string): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, say(language)]));
}
