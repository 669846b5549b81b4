/**
 * How booking holds under a rush: `npm run bench:booking -- --json`.
 *
 * 100 providers try ten places each, 1,000 attempts on 100 places (10 slots at 10 tables), all waiting at once. The last
 * line is one JSON object; `doubleBooked` counts pairs of meetings that share a table, a provider or a candidate in time,
 * `errors` attempts that ended in neither a booking nor a refusal.
 *
 * `--http` sends all of them at once to the running app, as forms with a session each, while a reader asks for public
 * pages; `--at-once <n>` keeps n under way instead, `--processes <n>` starts the app n times on one database, `--profile
 * <folder>` keeps profiles. `--unguarded` is the control: without the exclusion constraints it must double-book.
 */
import { parseArgs } from "node:util";
import { type Answer, rushOverHttp } from "~/tests/bench/booking-over-http";
import { percentile, withOwnDatabase } from "~/tests/bench/with-own-database";
import { type BookingWorld, createBookingWorld } from "~/tests/support/booking-world";

const size = { slots: 10, tables: 10, providers: 100 };
const attemptsPerProvider = 10;
const now = new Date();

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    http: { type: "boolean", default: false },
    unguarded: { type: "boolean", default: false },
    "at-once": { type: "string", default: "1000" },
    processes: { type: "string", default: "1" },
    profile: { type: "string" },
  },
});

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const { world, attempts, seconds, pages } = options.http
    ? await rushOverHttp({
        processes: Number(options.processes),
        atOnce: Number(options["at-once"]),
        isUnguarded: options.unguarded,
        profileFolder: options.profile,
      })
    : await rushInProcess();
  const outcomes = countBy(attempts.map(({ outcome }) => outcome));
  const result = {
    ...(options.http ? { processes: Number(options.processes), atOnce: Number(options["at-once"]) } : {}),
    guard: options.unguarded ? "off" : "on",
    attempts: attempts.length,
    slots: size.slots * size.tables,
    booked: await prisma.booking.count({ where: { arenaId: world.arenaId, cancelledAt: null } }),
    doubleBooked: await countDoubleBooked(world.arenaId),
    errors: countErrors(attempts),
    outcomes,
    ...timesOf(attempts),
    attemptsPerSecond: Math.round(attempts.length / seconds),
    ...(pages ? { reader: { pages: pages.length, errors: countErrors(pages), ...timesOf(pages) } } : {}),
  };
  if (!options.json) console.log(`${result.attempts} attempts on ${result.slots} places in ${seconds.toFixed(1)} s`);
  if (options.unguarded) console.log(`Without the guard ${result.doubleBooked} pairs of meetings collide.`);
  console.log(JSON.stringify(result));
  // The control fails when nothing goes wrong: then the count above would prove nothing.
  const isWrong = options.unguarded ? result.doubleBooked === 0 : result.doubleBooked > 0 || result.errors > 0;
  if (isWrong) process.exitCode = 1;
});

async function rushInProcess() {
  const { prisma } = await import("~/app/platform/db.server");
  const world = await createBookingWorld(prisma, { ...size, now });
  if (options.unguarded) throw new Error("--unguarded needs --http.");
  const startedAt = performance.now();
  const attempts = await rush(world);
  return { world, attempts, seconds: (performance.now() - startedAt) / 1000, pages: null };
}

function countErrors(answers: Answer[]): number {
  return answers.filter(({ outcome }) => outcome.startsWith("error")).length;
}

function timesOf(answers: Answer[]) {
  const sorted = answers.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  return { p50Ms: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95), mostMs: percentile(sorted, 1) };
}

/** 100 providers at once, each trying its places one after the other, in an order of its own. */
async function rush(world: BookingWorld): Promise<Answer[]> {
  const { bookSlot } = await import("~/app/domain/arenas/book-slot.server");
  const places = world.slotIds.flatMap((slotId) => world.tableIds.map((tableId) => ({ slotId, tableId })));
  const perProvider = await Promise.all(
    world.providers.map(async ({ organisationId, candidateId }, provider) => {
      const attempts: Answer[] = [];
      for (let turn = 0; turn < attemptsPerProvider; turn++) {
        const place = places[(provider * 7 + turn * 31) % places.length];
        if (!place) throw new Error("There are no places.");
        const startedAt = performance.now();
        const outcome = await bookSlot({ ...place, candidateIds: [candidateId] }, { organisationId, now })
          .then((result) => (result.ok ? "booked" : result.reason))
          .catch(() => "error");
        attempts.push({ outcome, durationMs: performance.now() - startedAt });
      }
      return attempts;
    }),
  );
  return perProvider.flat();
}

/** Asked of the rows themselves, whatever constraints there are. */
async function countDoubleBooked(arenaId: string): Promise<number> {
  const { prisma } = await import("~/app/platform/db.server");
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from booking a join booking b on a.id < b.id
      and a.cancelled_at is null and b.cancelled_at is null
      and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.arena_id = ${arenaId}::uuid and (
      a.table_id = b.table_id or a.provider_id = b.provider_id or exists (
        select 1 from booking_candidate ac join booking_candidate bc using (candidate_id)
        where ac.booking_id = a.id and bc.booking_id = b.id))`;
  return row?.count ?? 0;
}

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
