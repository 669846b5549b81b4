import { expect, test } from "vitest";
import { joinArena } from "~/app/domain/arenas/join-arena.server";
import { type WaitResult, waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");
const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));

test("a provider gets in line for a table while its employer gives tables back, and both are answered", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const [arenaId, tableId, { organisationId }] = [world.arenaId, world.tableIds[0]!, world.providers[0]!];
  const employer = await prisma.arenaParticipation.findFirstOrThrow({ where: { arenaId } });
  const person = await prisma.person.create({ data: { email: `${tableId}@example.org`, name: "Host" } });
  const actor = { organisationId: employer.organisationId, personId: person.id, now };
  let both: Promise<unknown[]> | undefined;
  // Somebody who books holds the table, so that the two queue behind: first who waits, then who gives the table back.
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from arena_table where id = ${tableId}::uuid for update`;
    const waited = waitForTable(tableId, { organisationId, now });
    await pause(500);
    const joined = joinArena({ needIds: [], tables: 0 }, { arenaId, ...actor });
    both = Promise.allSettled([waited, joined]);
    await pause(500);
  });
  const answered = { status: "fulfilled", value: { ok: true } };
  expect(await both).toEqual([answered, answered]);
});

test("nobody gets in line at an arena that is called off at the same moment", async () => {
  const world = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 1, now });
  const { organisationId } = world.providers[0]!;
  let waited: Promise<WaitResult> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.arena.update({ where: { id: world.arenaId }, data: { state: "CANCELLED" } });
    waited = waitForTable(world.tableIds[0]!, { organisationId, now });
    await pause(500);
  });
  expect(await waited).toEqual({ ok: false, reason: "no-such-table" });
});
