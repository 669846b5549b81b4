/**
 * How booking holds under a rush: `npm run bench:booking -- --json`.
 *
 * 100 providers try ten places each, 1,000 attempts on 100 places (10 slots at 10 tables), all waiting at once. The last
 * line is one JSON object; `doubleBooked` counts pairs of meetings that share a table, a provider or a candidate in time,
 * `errors` attempts that ended in neither a booking nor a refusal.
 */
import { percentile, withOwnDatabase } from "~/tests/bench/with-own-database";
import { type BookingWorld, createBookingWorld } from "~/tests/support/booking-world";

const size = { slots: 10, tables: 10, providers: 100 };
const attemptsPerProvider = 10;
const now = new Date();

await withOwnDatabase(async () => {
  const { prisma } = await import("~/app/platform/db.server");
  const world = await createBookingWorld(prisma, { ...size, now });
  const startedAt = performance.now();
  const attempts = await rush(world);
  const seconds = (performance.now() - startedAt) / 1000;
  const durations = attempts.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const result = {
    attempts: attempts.length,
    slots: size.slots * size.tables,
    booked: await prisma.booking.count({ where: { arenaId: world.arenaId, cancelledAt: null } }),
    doubleBooked: await countDoubleBooked(world.arenaId),
    errors: attempts.filter(({ outcome }) => outcome === "error").length,
    refused: countBy(
      attempts.map(({ outcome }) => outcome).filter((outcome) => !["booked", "error"].includes(outcome)),
    ),
    p50Ms: percentile(durations, 0.5),
    p95Ms: percentile(durations, 0.95),
    attemptsPerSecond: Math.round(attempts.length / seconds),
  };
  if (!process.argv.includes("--json")) {
    console.log(`${result.attempts} attempts on ${result.slots} places in ${seconds.toFixed(1)} s`);
  }
  console.log(JSON.stringify(result));
  if (result.doubleBooked > 0 || result.errors > 0) process.exitCode = 1;
});

type Attempt = { outcome: string; durationMs: number };

/** 100 providers at once, each trying its places one after the other, in an order of its own. */
async function rush(world: BookingWorld): Promise<Attempt[]> {
  const { bookSlot } = await import("~/app/domain/arenas/book-slot.server");
  const places = world.slotIds.flatMap((slotId) => world.tableIds.map((tableId) => ({ slotId, tableId })));
  const perProvider = await Promise.all(
    world.providers.map(async ({ organisationId, candidateId }, provider) => {
      const attempts: Attempt[] = [];
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
