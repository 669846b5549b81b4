import fc from "fast-check";
import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { cancelBooking, moveBooking } from "~/app/domain/arenas/change-booking.server";
import { joinArena } from "~/app/domain/arenas/join-arena.server";
import { leaveArena } from "~/app/domain/arenas/leave-arena.server";
import { expireOffers, offerPlace } from "~/app/domain/arenas/offer-place.server";
import { cancelArena } from "~/app/domain/arenas/save-arena.server";
import { leaveWaitingList, waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { prisma } from "~/app/platform/db.server";
import { BookingModel, type Command, firstSlotAt } from "~/tests/support/booking-model";
import { createBookingWorld } from "~/tests/support/booking-world";

const size = { slots: 2, tables: 2, providers: 3 };
const beginning = new Date("2026-11-24T09:00:00Z");

const upTo = (count: number) => fc.integer({ min: 0, max: count - 1 });
const [provider, slot, table, meeting] = [upTo(size.providers), upTo(size.slots), upTo(size.tables), upTo(20)];
const said = <T extends string>(word: T) => fc.constant(word);

/** Bookings, changes and lines often; what ends everything seldom. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: said("book"), provider, slot, table }) },
  { weight: 12, arbitrary: fc.record({ do: said("move"), meeting, slot, table }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: said("cancel"), meeting, by: fc.constantFrom("provider" as const, "host" as const) }),
  },
  { weight: 12, arbitrary: fc.record({ do: said("wait"), provider, table }) },
  { weight: 2, arbitrary: fc.record({ do: said("leave-line"), provider, table }) },
  { weight: 14, arbitrary: fc.record({ do: said("offer") }) },
  { weight: 3, arbitrary: fc.record({ do: said("pass"), minutes: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ do: said("employer-leaves"), table }) },
  { weight: 3, arbitrary: fc.record({ do: said("employer-joins"), table }) },
  { weight: 1, arbitrary: fc.record({ do: said("call-off") }) },
);

type Hosts = { organisationId: string; personId: string; tableId: string }[];
type Freed = { id: string; fact: string; payload: { payload: Record<string, unknown> } };

/** The arena in the database, and the same commands done to it. */
async function createArena() {
  const startsAt = new Date(beginning.getTime() + firstSlotAt * 60_000);
  const world = await createBookingWorld(prisma, { ...size, now: beginning, startsAt });
  const { arenaId, slotIds, providers } = world;
  const { organisationId: organiserId } = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  const { id: personId } = await prisma.person.create({ data: { email: `${arenaId}@example.org`, name: "Member" } });
  const tables = await prisma.arenaTable.findMany({
    where: { arenaId },
    select: { id: true, participation: { select: { organisationId: true } } },
    orderBy: { number: "asc" },
  });
  const hosts: Hosts = tables.map(({ id, participation }) => ({ ...participation, personId, tableId: id }));
  let [seconds, offered] = [0, 0n];

  const now = (model: BookingModel) => new Date(beginning.getTime() + model.now * 60_000 + ++seconds);
  const hostOf = (at: number) => hosts[at] as Hosts[number];
  const providerOf = (at: number) => providers[at]!;
  const placeOf = (at: { slot: number; table: number }) => ({
    slotId: slotIds[at.slot]!,
    tableId: hostOf(at.table).tableId,
  });

  const findBooking = async ({ slot: at, table: number }: { slot: number; table: number }) => {
    const where = { ...placeOf({ slot: at, table: number }), arenaId, cancelledAt: null };
    return prisma.booking.findFirstOrThrow({ where, select: { id: true, providerId: true, hostId: true } });
  };

  /** What the worker does with each place that was announced as freed since the last time, in order. */
  const offerFreed = async (at: Date) => {
    const facts = await prisma.$queryRaw<(Freed & { id: bigint })[]>`
      select id, payload->>'fact' as fact, payload from graphile_worker._private_jobs where id > ${offered}
        and payload->>'fact' in ('booking.moved', 'booking.cancelled', 'place.freed') order by id`;
    for (const { id, fact, payload } of facts) {
      offered = id;
      const { freedTableId, freedSlotId, meeting: ended, ...place } = payload.payload;
      const moved = { tableId: freedTableId, slotId: freedSlotId };
      const freed = { "booking.moved": moved, "booking.cancelled": ended, "place.freed": place }[fact];
      await offerPlace(freed as { tableId: string; slotId: string }, { now: at });
    }
    return { ok: true };
  };

  const join = async (at: number, when: Date) => {
    const host = hostOf(at);
    const joined = await joinArena({ needIds: [], tables: 1 }, { ...host, arenaId, now: when });
    const own = { arenaId, participation: { organisationId: host.organisationId } };
    host.tableId = (await prisma.arenaTable.findFirst({ where: own, select: { id: true } }))?.id ?? host.tableId;
    return joined;
  };

  const run = async (each: Command, model: BookingModel): Promise<{ ok: boolean; reason?: string } | boolean> => {
    const at = now(model);
    if (each.do === "book") {
      const { organisationId, candidateId } = providerOf(each.provider);
      return bookSlot({ ...placeOf(each), candidateIds: [candidateId] }, { organisationId, now: at });
    }
    if (each.do === "move" || each.do === "cancel") {
      const standing = model.meetingAt(each.meeting);
      if (!standing) return false;
      const { id: bookingId, providerId, hostId } = await findBooking(standing);
      if (each.do === "move")
        return moveBooking({ bookingId, ...placeOf(each) }, { organisationId: providerId, now: at });
      return cancelBooking(bookingId, { organisationId: each.by === "host" ? hostId : providerId, now: at });
    }
    if (each.do === "wait") {
      return waitForTable(hostOf(each.table).tableId, { ...providerOf(each.provider), now: at });
    }
    if (each.do === "leave-line") return leaveWaitingList(hostOf(each.table).tableId, providerOf(each.provider));
    if (each.do === "offer") return offerFreed(at);
    if (each.do === "pass") {
      await expireOffers({ now: new Date(at.getTime() + each.minutes * 60_000) });
      return true;
    }
    if (each.do === "employer-leaves") return leaveArena(arenaId, { ...hostOf(each.table), now: at });
    if (each.do === "employer-joins") return join(each.table, at);
    return cancelArena(arenaId, { organisationId: organiserId, personId, now: at });
  };

  /** What stands in the database, in the words of the model. */
  const read = async () => {
    const tableAt = (id: string) => hosts.findIndex(({ tableId }) => tableId === id);
    const providerAt = (id: string) => providers.findIndex(({ organisationId }) => organisationId === id);
    const bookings = await prisma.booking.findMany({ where: { arenaId, cancelledAt: null } });
    const entries = await prisma.waitingEntry.findMany({
      where: { arenaId, state: { in: ["WAITING", "OFFERED"] } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return {
      meetings: bookings
        .map((each) => [providerAt(each.providerId), slotIds.indexOf(each.slotId), tableAt(each.tableId)])
        .sort(),
      line: entries.map((each) => [
        providerAt(each.providerId),
        tableAt(each.tableId),
        each.offeredSlotId ? slotIds.indexOf(each.offeredSlotId) : null,
      ]),
    };
  };
  return { run, read };
}

const clashes = ["taken", "you-are-busy", "candidate-busy"];

/** The answer of a command in the words of the model. */
function wordOf(answer: { ok: boolean; reason?: string } | boolean): string {
  if (typeof answer === "boolean") return answer ? "ok" : "none";
  if (answer.ok) return "ok";
  return clashes.includes(answer.reason ?? "") ? "clash" : (answer.reason ?? "");
}

test("whatever is done in whatever order, bookings, lines and offers are those of a small model of booking", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 30, maxLength: 60, size: "max" }), async (commands) => {
      const arena = await createArena();
      const model = new BookingModel(new Set([0, 1]));
      for (const each of commands) {
        const answer = wordOf(await arena.run(each, model));
        expect(answer).toBe(model.run(each));
        expect(await arena.read()).toEqual({
          meetings: model.meetings.map((meeting) => [meeting.provider, meeting.slot, meeting.table]).sort(),
          line: model.line.map((entry) => [entry.provider, entry.table, entry.offer?.slot ?? null]),
        });
      }
    }),
    { numRuns: Number(process.env.SEQUENCES ?? 30) },
  );
});
