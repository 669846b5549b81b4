import { expect, test, vi } from "vitest";
import { runTimetable } from "~/app/domain/scheduling/run-timetable.server";
import { startRun, stopRun } from "~/app/domain/scheduling/start-run.server";
import { readCurrent } from "~/app/domain/scheduling/versions.server";
import { optimiseInWorker } from "~/app/domain/timetable/optimise-in-worker.server";
import { prisma } from "~/app/platform/db.server";
import { createOrganisedWorld, generate } from "~/tests/support/organised-world";

const now = new Date("2026-11-24T09:00:00Z");

function createWorld() {
  const wishes = [0, 1].map((provider): [number, number, "WANT"] => [0, provider, "WANT"]);
  return createOrganisedWorld(prisma, { slots: 3, hosts: 1, providers: 2, now, wishes });
}

test("a search whose worker ran out of memory says so and leaves the last version", async () => {
  const world = await createWorld();
  await generate(world);
  const { arenaId, organiser } = world;
  const input = { expected: 1, scope: "ALL" as const, seconds: 10, fairness: 2 };
  const started = await startRun(input, { arenaId, ...organiser, now });
  if (!started.ok) throw new Error(started.reason);
  const optimise = vi.fn(async () => ({
    ok: false as const,
    reason: "out-of-memory" as const,
    detail: "",
    best: null,
  }));
  await runTimetable(started.runId, { optimise });
  const run = await prisma.timetableRun.findUniqueOrThrow({ where: { id: started.runId } });
  expect(run).toMatchObject({ state: "FAILED", failure: "out-of-memory", number: null });
  expect(await readCurrent(prisma, arenaId)).toMatchObject({ number: 1 });
});

test("a search whose process was killed stands in nobody's way once it has been silent for long", async () => {
  const world = await createWorld();
  const { arenaId, organiser } = world;
  const input = { expected: 0, scope: "ALL" as const, seconds: 10, fairness: 2 };
  const actor = { arenaId, ...organiser };
  const started = await startRun(input, { ...actor, now });
  if (!started.ok) throw new Error(started.reason);
  await prisma.timetableRun.update({
    where: { id: started.runId },
    data: { state: "RUNNING", heartbeatAt: now },
  });
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(await startRun(input, { ...actor, now: later(20) })).toEqual({ ok: false, reason: "run-active" });
  expect(await startRun(input, { ...actor, now: later(40) })).toMatchObject({ ok: true });
  const lost = await prisma.timetableRun.findUniqueOrThrow({ where: { id: started.runId } });
  expect(lost).toMatchObject({ state: "FAILED", failure: "lost" });
});

test("a search that is stopped keeps the best it has found", async () => {
  const world = await createWorld();
  const { arenaId, organiser } = world;
  const input = { expected: 0, scope: "ALL" as const, seconds: 60, fairness: 2 };
  const started = await startRun(input, { arenaId, ...organiser, now });
  if (!started.ok) throw new Error(started.reason);
  // The real search ends too soon to be stopped; this one waits to be, with the timetable it began with.
  const running = runTimetable(started.runId, {
    optimise: async (event, options) => {
      const { signal, ...others } = options;
      const result = await optimiseInWorker(event, others);
      if (!signal?.aborted) await new Promise((resolve) => signal?.addEventListener("abort", resolve));
      return result;
    },
  });
  await vi.waitFor(async () => expect(await stopRun(arenaId, organiser)).toBe(true));
  await running;
  const run = await prisma.timetableRun.findUniqueOrThrow({ where: { id: started.runId } });
  expect(run).toMatchObject({ state: "DONE", number: 1 });
}, 20_000);
