import { Worker } from "node:worker_threads";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import type { Outcome, Progress } from "~/app/domain/timetable/optimise-timetable.server";
import type { WorkerMessage, WorkerTask } from "~/app/domain/timetable/optimise-worker.server";

/** How a run ended. When it was cut off or went wrong, `best` is the last it had told of, `null` when nothing. */
export type WorkerResult =
  | { ok: true; outcome: Outcome; endedBy: "proof" | "time" | "cancel" }
  | { ok: false; reason: "out-of-memory" | "died"; detail: string; best: Progress | null };

/** A run that uses more is ended; 600 meetings took 357 MB in all, 2,000 took 1.2 GB. */
const usualMemoryMb = 1024;
/** How long the worker may take to end by itself when asked to, before it is cut off. */
const patienceMs = 600;

/**
 * Finds a timetable as `optimiseTimetable` does, in a thread of its own, so that pages go on being answered.
 *
 * @param seconds the time limit; a worker that is still busy (writing its formula) a moment later is cut off.
 * @param memoryMb limit of the worker's heap. The solver's own memory is outside of it.
 * @param signal cancels: ends within a second, with the best so far.
 * @param address what to run instead, for tests of what goes wrong.
 * @returns never rejects: a worker that dies or runs out of memory is a result, with the best it had told of.
 */
export function optimiseInWorker(
  event: TimetableEvent,
  {
    fairness,
    seconds,
    memoryMb = usualMemoryMb,
    onProgress = () => {},
    signal,
    address = new URL("./optimise-worker.server.ts", import.meta.url),
  }: {
    fairness: number | null;
    seconds: number;
    memoryMb?: number;
    onProgress?: (progress: Progress) => void;
    signal?: AbortSignal;
    address?: URL;
  },
): Promise<WorkerResult> {
  const startedAt = performance.now();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: WorkerTask = { event, fairness, seconds, stop };
  const worker = startThread(address, { workerData: task, memoryMb });
  return new Promise((resolve) => {
    let best: Progress | null = null;
    let firstSeconds: number | null = null;
    let failure: { reason: "out-of-memory" | "died"; detail: string } | null = null;
    const isCancelled = () => signal?.aborted ?? false;
    const settle = (result: WorkerResult) => {
      clearTimeout(deadline);
      signal?.removeEventListener("abort", cancel);
      resolve(result);
    };
    const finish = (outcome: Outcome) => settle({ ok: true, outcome, endedBy: endOf(outcome, isCancelled()) });
    const cutOff = () => {
      const seconds = (performance.now() - startedAt) / 1000;
      finish({ ...nothingYet, ...best, isProven: false, impossible: null, firstSeconds, seconds });
      void worker.terminate();
    };
    let deadline = setTimeout(cutOff, seconds * 1000 + patienceMs);
    const cancel = () => {
      Atomics.store(stop, 0, 1);
      clearTimeout(deadline);
      deadline = setTimeout(cutOff, patienceMs);
    };
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "outcome") return finish(message.outcome);
      best = message.progress;
      if (best.timetable) firstSeconds ??= best.seconds;
      onProgress(message.progress);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "died";
      failure = { reason, detail: error.message };
    });
    worker.on("exit", (code) => {
      settle({ ok: false, ...(failure ?? { reason: "died", detail: `The worker ended with code ${code}.` }), best });
    });
    if (isCancelled()) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
  });
}

/** A source file (tsx, vitest, the development server) needs what compiles it; a built one nothing. No flags are inherited. */
function startThread(address: URL, { workerData, memoryMb }: { workerData: WorkerTask; memoryMb: number }): Worker {
  const options = { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (!address.pathname.endsWith(".ts")) return new Worker(address, options);
  const compileAndRun = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(address)})))`;
  return new Worker(compileAndRun, { ...options, eval: true });
}

function endOf({ isProven }: Outcome, isCancelled: boolean): "proof" | "time" | "cancel" {
  if (isProven) return "proof";
  return isCancelled ? "cancel" : "time";
}

const nothingYet: Pick<Progress, "timetable" | "breaks" | "bound"> = { timetable: null, breaks: null, bound: 0 };
