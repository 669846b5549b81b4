import { parentPort, workerData } from "node:worker_threads";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { type Outcome, optimiseTimetable, type Progress } from "~/app/domain/timetable/optimise-timetable.server";

/** What the worker is started with. `stop` is one number shared with who started it; not 0: end with what there is. */
export type WorkerTask = { event: TimetableEvent; fairness: number | null; seconds: number; stop: Int32Array };

/** What the worker says. */
export type WorkerMessage = { kind: "progress"; progress: Progress } | { kind: "outcome"; outcome: Outcome };

const task: WorkerTask = workerData;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

const outcome = await optimiseTimetable(task.event, {
  fairness: task.fairness,
  seconds: task.seconds,
  mayGoOn: () => Atomics.load(task.stop, 0) === 0,
  onProgress: (progress) => say({ kind: "progress", progress }),
});
say({ kind: "outcome", outcome });
