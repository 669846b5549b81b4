import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { readParameters } from "~/app/domain/browsing/address-reader";
import { listCandidates } from "~/app/domain/browsing/list-candidates.server";
import { candidateList } from "~/app/domain/browsing/schema";
import { prisma } from "~/app/platform/db.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { documentsOf, listPublicIds } from "~/search/documents.server";
import { checkIndex } from "~/search/rebuild.server";
import { listParked, listWaiting } from "~/search/status.server";
import { syncSearch } from "~/search/sync.server";

const changes = 10_000;
const day = 86_400_000;

/** A search server of this test's own; set before anything reads the settings. */
const port = vi.hoisted(() => {
  const port = 20_000 + (process.pid % 20_000);
  process.env.MEILI_URL = `http://127.0.0.1:${port}`;
  return port;
});

const running = new Map<string, ChildProcess>();

function start(name: string, ...args: string[]): void {
  const file = `tests/support/${name}-process.ts`;
  running.set(
    name,
    spawn(process.execPath, ["--import", "tsx", file, ...args], { stdio: ["ignore", "ignore", "inherit"] }),
  );
}

async function kill(name: string): Promise<void> {
  const child = running.get(name);
  running.delete(name);
  if (!child || child.exitCode !== null) return;
  const isOver = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await isOver;
}

afterAll(async () => {
  for (const name of [...running.keys()]) await kill(name);
});

test("whoever dies during ten thousand changes, the index equals the database at the end, and nobody who left is shown", async () => {
  const authorisation = {
    service: "JOB_MATCHING",
    state: "GRANTED",
    startsOn: new Date(Date.now() - 10 * day),
    endsOn: new Date(Date.now() + 10 * day),
  } as const;
  const { id: provider } = await prisma.organisation.create({
    data: { kind: "PROVIDER", name: "Provider", authorisations: { create: authorisation } },
  });
  const processes: [string, ...string[]][] = [["stand-in", String(port)], ["sync"], ["change", provider]];
  for (const one of processes) start(...one);

  const { query } = readParameters(candidateList, new URLSearchParams());
  let [kills, lists, rounds] = [0, 0, 0];
  while ((await countChanges()) < changes) {
    await wait(200);
    for (const [name, { exitCode }] of running) expect({ name, exitCode }).toEqual({ name, exitCode: null });
    const gone = new Set((await prisma.candidate.findMany({ where: { state: "WITHDRAWN" } })).map(({ id }) => id));
    const list = await listCandidates(query, { now: new Date() });
    if (list.figures) lists++;
    expect(list.candidates.filter(({ id }) => gone.has(id))).toEqual([]);
    // Rarely enough for one that begins anew to get somewhere.
    const isTime = Math.random() < 0.1 || (++rounds >= 10 && kills === 0);
    const victim = isTime ? processes[Math.floor(Math.random() * processes.length)] : undefined;
    if (!victim) continue;
    await kill(victim[0]);
    start(...victim);
    kills++;
  }
  for (const name of ["change", "sync"]) await kill(name);
  await until(() => searchEngine.isHealthy());
  await syncSearch();

  expect({ kills: kills > 0, lists: lists > 0 }).toEqual({ kills: true, lists: true });
  expect(await listWaiting()).toEqual([]);
  expect(await listParked()).toEqual([]);
  expect(await checkIndex("candidates")).toEqual({ missing: [], superfluous: [] });
  const ids = await listPublicIds("candidates", { after: null, take: 10_000 });
  expect(ids.length).toBeGreaterThan(1000);
  const { results } = await searchEngine.index("candidates").getDocuments({ limit: 10_000 });
  expect(results.sort(byId)).toEqual((await documentsOf("candidates", ids)).sort(byId));
}, 120_000);

/** Every key that was marked took a version. */
async function countChanges(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ last: bigint }[]>`
    select coalesce(pg_sequence_last_value(pg_get_serial_sequence('search_dirty', 'version')::regclass), 0) as last`;
  return Number(row?.last ?? 0);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(50);
}

function byId(one: object, other: object): number {
  return String((one as { id: string }).id) < String((other as { id: string }).id) ? -1 : 1;
}
