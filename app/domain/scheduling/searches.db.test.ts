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
  await prisma.timetableRun.deleteMany({ where: { arenaId } });
});

test("of two who begin a search for the same arena at the same moment one is told that it goes on", async () => {
  const { arenaId, organiser } = await createWorld();
  const input = { expected: 0, scope: "ALL" as const, seconds: 10, fairness: 2 };
  const start = () => startRun(input, { arenaId, ...organiser, now });
  const results = await Promise.all([start(), start()]);
  expect(results.map((result) => (result.ok ? "begun" : result.reason)).sort()).toEqual(["begun", "run-active"]);
  await prisma.timetableRun.deleteMany({ where: { arenaId } });
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

test.each(["a search that was put down as lost meanwhile", "an arena that was called off meanwhile"])(
  "of %s nothing is saved",
  async (what) => {
    const world = await createWorld();
    const { arenaId, organiser } = world;
    const input = { expected: 0, scope: "ALL" as const, seconds: 10, fairness: 2 };
    const started = await startRun(input, { arenaId, ...organiser, now });
    if (!started.ok) throw new Error(started.reason);
    await runTimetable(started.runId, {
      optimise: async (event, options) => {
        const result = await optimiseInWorker(event, options);
        if (what.startsWith("an arena"))
          await prisma.arena.update({ where: { id: arenaId }, data: { state: "CANCELLED" } });
        else
          await prisma.timetableRun.update({
            where: { id: started.runId },
            data: { state: "FAILED", failure: "lost" },
          });
        return result;
      },
    });
    expect(await readCurrent(prisma, arenaId)).toMatchObject({ number: 0 });
    const run = await prisma.timetableRun.findUniqueOrThrow({ where: { id: started.runId } });
    expect(run).toMatchObject({ state: "FAILED", number: null });
  },
);

test("searches that wait count among those there is room for, until it is clear that none begins them", async () => {
  // A moment of its own, so that no other test's search counts.
  const then = new Date("2031-03-03T09:00:00Z");
  const later = (seconds: number) => new Date(then.getTime() + seconds * 1000);
  const start = async (at: Date) => {
    const wishes: [number, number, "WANT"][] = [[0, 0, "WANT"]];
    const { arenaId, organiser } = await createOrganisedWorld(prisma, {
      slots: 1,
      hosts: 1,
      providers: 1,
      now: at,
      wishes,
    });
    const input = { expected: 0, scope: "ALL" as const, seconds: 10, fairness: 2 };
    const result = await startRun(input, { arenaId, ...organiser, now: at });
    return result.ok ? "begun" : result.reason;
  };
  expect([await start(then), await start(then)]).toEqual(["begun", "begun"]);
  expect(await start(later(299))).toBe("busy");
  expect(await start(later(301))).toBe("begun");
  // What waits would else take the room of the other tests' searches.
  await prisma.timetableRun.deleteMany({ where: { createdAt: { gte: then } } });
});
