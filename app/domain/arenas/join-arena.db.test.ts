import { expect, test } from "vitest";
import { type JoinResult, joinArena } from "~/app/domain/arenas/join-arena.server";
import { prisma } from "~/app/platform/db.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");

test("of employers that want the last table at once, one gets it and the others are told that none is left", async () => {
  const { arenaId } = await createBookingWorld(prisma, { slots: 1, tables: 1, providers: 0, now });
  await prisma.arena.update({ where: { id: arenaId }, data: { tableCount: 2 } });
  const person = await prisma.person.create({ data: { email: `${arenaId}@example.org`, name: "Host" } });
  const employers = await prisma.organisation.createManyAndReturn({
    data: Array.from({ length: 6 }, (_, at) => ({ kind: "EMPLOYER", name: `Företag ${at}` })),
    select: { id: true },
  });
  let joining: Promise<JoinResult[]> | undefined;
  // The arena is held until all have begun, so that without a lock of their own each would count the same tables.
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for update`;
    joining = Promise.all(
      employers.map(({ id: organisationId }) =>
        joinArena({ needIds: [], tables: 1 }, { arenaId, organisationId, personId: person.id, now }),
      ),
    );
    await new Promise((next) => setTimeout(next, 1000));
  });
  const results = (await joining) ?? [];
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual(Array(5).fill({ ok: false, reason: "no-tables-left" }));
});
