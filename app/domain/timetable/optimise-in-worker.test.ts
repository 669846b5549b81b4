import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { optimiseInWorker } from "~/app/domain/timetable/optimise-in-worker.server";
import type { Progress } from "~/app/domain/timetable/optimise-timetable.server";
import { seededRandom } from "~/app/domain/timetable/random";
import { verifyTimetable } from "~/app/domain/timetable/verify-timetable";
import { workerEntries } from "~/vite-worker-entries";

const patient = { timeout: 60_000 };
const small = arena({ hosts: 3, providers: 3, meetings: 9, slots: 4, tables: 3 });
/** So full that the search has minutes to do. */
const hard = arena({ hosts: 30, providers: 20, meetings: 280, slots: 24, tables: 13 });

test("a worker finds and proves what the optimiser does, and tells of it on the way", patient, async () => {
  const told: Progress[] = [];
  const result = await optimiseInWorker(small, { fairness: 2, seconds: 20, onProgress: (so) => told.push(so) });
  expect(result).toMatchObject({
    ok: true,
    endedBy: "proof",
    outcome: { isProven: true },
  });
  if (!result.ok) return;
  const { timetable, breaks } = result.outcome;
  expect(told.at(-1)).toMatchObject({ timetable, breaks });
});

test("cancelling ends within a second, with the best so far", patient, async () => {
  const cancel = new AbortController();
  let cancelledAt = Number.POSITIVE_INFINITY;
  const result = await optimiseInWorker(hard, {
    fairness: 2,
    seconds: 60,
    signal: cancel.signal,
    onProgress: ({ timetable }) => {
      if (!timetable || cancel.signal.aborted) return;
      cancelledAt = performance.now();
      cancel.abort();
    },
  });
  expect(performance.now() - cancelledAt).toBeLessThan(1000);
  expect(result).toMatchObject({ ok: true, endedBy: "cancel", outcome: { isProven: false } });
  if (!result.ok || !result.outcome.timetable) throw new Error("The best so far is missing.");
  expect(verifyTimetable(hard, { timetable: result.outcome.timetable, fairness: 2 }).broken).toEqual([]);
});

test("what is cancelled before it starts gives nothing, and no error", patient, async () => {
  const result = await optimiseInWorker(hard, { fairness: 2, seconds: 60, signal: AbortSignal.abort() });
  expect(result).toMatchObject({ ok: true, endedBy: "cancel" });
});

test("the time limit ends it, also when the worker does not listen", patient, async () => {
  const deaf = moduleOf(`${sayProgress} for (;;);`);
  const startedAt = performance.now();
  const result = await optimiseInWorker(small, { fairness: 2, seconds: 1, address: deaf });
  expect(performance.now() - startedAt).toBeLessThan(3000);
  expect(result).toMatchObject({
    ok: true,
    endedBy: "time",
    outcome: { timetable: [0], breaks: 4, bound: 1, firstSeconds: 0.5 },
  });
});

test("a worker that is killed is told, with the best it had told of", patient, async () => {
  const dying = moduleOf(`${sayProgress} setTimeout(() => process.exit(3), 50);`);
  expect(await optimiseInWorker(small, { fairness: 2, seconds: 20, address: dying })).toEqual({
    ok: false,
    reason: "died",
    detail: "The worker ended with code 3.",
    best: reported,
  });
});

test("a worker that throws is told with what it said", patient, async () => {
  const broken = moduleOf(`throw new Error("The optimiser broke a rule");`);
  expect(await optimiseInWorker(small, { fairness: 2, seconds: 20, address: broken })).toEqual({
    ok: false,
    reason: "died",
    detail: "The optimiser broke a rule",
    best: null,
  });
});

test("a worker out of memory is told, with the best it had told of, and the process lives on", patient, async () => {
  const greedy = moduleOf(
    `${sayProgress} setTimeout(() => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }, 50);`,
  );
  expect(await optimiseInWorker(small, { fairness: 2, seconds: 40, memoryMb: 32, address: greedy })).toMatchObject({
    ok: false,
    reason: "out-of-memory",
    best: reported,
  });
});

test("built for the server, it starts the worker that was built with it", patient, async () => {
  const parent = join(import.meta.dirname, "../../../tmp");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "built-worker-"));
  try {
    const { build } = await import("vite");
    await build({
      configFile: false,
      logLevel: "silent",
      plugins: [workerEntries],
      resolve: { alias: { "~": process.cwd() } },
      build: { ssr: join(import.meta.dirname, "optimise-in-worker.server.ts"), outDir: folder, target: "es2022" },
    });
    const address = pathToFileURL(join(folder, "optimise-in-worker.server.js")).href;
    const built: { optimiseInWorker: typeof optimiseInWorker } = await import(/* @vite-ignore */ address);
    expect(await built.optimiseInWorker(small, { fairness: 2, seconds: 20 })).toMatchObject({
      ok: true,
      outcome: { isProven: true },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

const reported: Progress = { timetable: [0], breaks: 4, bound: 1, seconds: 0.5 };
const sayProgress = `
  import { parentPort } from "node:worker_threads";
  parentPort.postMessage({ kind: "progress", progress: ${JSON.stringify(reported)} });`;

function moduleOf(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function arena(size: {
  hosts: number;
  providers: number;
  meetings: number;
  slots: number;
  tables: number;
}): TimetableEvent {
  const random = seededRandom(9);
  const pairs = Array.from({ length: size.hosts * size.providers }, (_, at) => ({ at, by: random() }));
  const chosen = pairs.sort((a, b) => a.by - b.by).slice(0, size.meetings);
  return {
    participantCount: size.hosts + size.providers,
    slotCount: size.slots,
    morningSlotCount: size.slots / 2,
    tableCount: size.tables,
    meetings: chosen.map(({ at }) => ({
      participants: [Math.floor(at / size.providers), size.hosts + (at % size.providers)],
      part: "any",
      lockedSlot: null,
      before: [],
    })),
    away: Array.from({ length: size.hosts + size.providers }, () => []),
  };
}
