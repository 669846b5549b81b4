import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { expireOffers, offerPlace } from "~/app/domain/arenas/offer-place.server";
import { listTakenPlaces } from "~/app/domain/arenas/queries.server";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { prisma } from "~/app/platform/db.server";
import { announcedFacts } from "~/tests/support/announced-facts";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");
const later = new Date("2026-11-24T11:00:00Z");

/** A table with two free slots and three providers in line, first come first. */
async function createLine() {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 1, providers: 3, now });
  const tableId = world.tableIds[0]!;
  for (const [at, { organisationId }] of world.providers.entries()) {
    const waited = await waitForTable(tableId, { organisationId, now: new Date(now.getTime() + at) });
    expect(waited).toEqual({ ok: true });
  }
  return {
    arenaId: world.arenaId,
    tableId,
    slotId: world.slotIds[0]!,
    laterSlotId: world.slotIds[1]!,
    providers: world.providers,
  };
}

/** The states of a table's line, from the first. */
async function statesOf(tableId: string) {
  const line = await prisma.waitingEntry.findMany({
    where: { tableId },
    select: { state: true },
    orderBy: { createdAt: "asc" },
  });
  return line.map(({ state }) => state);
}

/** The places announced as freed at a table. */
async function freedAt(tableId: string) {
  const facts = await announcedFacts("place.freed");
  return facts.map(({ payload }) => payload).filter((place) => place.tableId === tableId);
}

test("a provider that books another time than the one it was offered frees the offered one for the next in line", async () => {
  const { tableId, slotId, laterSlotId, providers } = await createLine();
  await offerPlace({ tableId, slotId }, { now });
  const { organisationId, candidateId } = providers[0]!;
  const input = { tableId, slotId: laterSlotId, candidateIds: [candidateId] };
  expect(await bookSlot(input, { organisationId, now })).toMatchObject({ ok: true });
  expect(await statesOf(tableId)).toEqual(["ACCEPTED", "WAITING", "WAITING"]);
  expect(await freedAt(tableId)).toEqual([{ tableId, slotId }]);
});

test("a provider that books the time it was offered frees nothing", async () => {
  const { tableId, slotId, providers } = await createLine();
  await offerPlace({ tableId, slotId }, { now });
  const { organisationId, candidateId } = providers[0]!;
  const input = { tableId, slotId, candidateIds: [candidateId] };
  expect(await bookSlot(input, { organisationId, now })).toMatchObject({ ok: true });
  expect(await statesOf(tableId)).toEqual(["ACCEPTED", "WAITING", "WAITING"]);
  expect(await freedAt(tableId)).toEqual([]);
});

test("who leaves the line while a place is being offered is not put back; the next one gets the offer", async () => {
  const { tableId, slotId, providers } = await createLine();
  let offered: Promise<string | null> | undefined;
  await prisma.$transaction(async (tx) => {
    await tx.waitingEntry.updateMany({
      where: { tableId, providerId: providers[0]!.organisationId },
      data: { state: "LEFT" },
    });
    offered = offerPlace({ tableId, slotId }, { now });
    await new Promise((next) => setTimeout(next, 1000));
  });
  expect(await offered).not.toBeNull();
  expect(await statesOf(tableId)).toEqual(["LEFT", "OFFERED", "WAITING"]);
});

test("a place that is held looks taken to others until the offer ends, and free to the one it is offered to", async () => {
  const { arenaId, tableId, slotId, providers } = await createLine();
  await offerPlace({ tableId, slotId }, { now });
  const [first, second] = [providers[0]!, providers[1]!];
  const seenBy = ({ organisationId }: { organisationId: string }, at: Date) =>
    listTakenPlaces(arenaId, { organisationId, now: at });
  expect(await seenBy(second, now)).toEqual([{ slotId, tableId, heldUntil: new Date("2026-11-24T09:30:00Z") }]);
  expect(await seenBy(first, now)).toEqual([]);
  expect(await seenBy(second, later)).toEqual([]);
  const book = ({ organisationId, candidateId }: typeof first) =>
    bookSlot({ tableId, slotId, candidateIds: [candidateId] }, { organisationId, now });
  expect(await book(second)).toEqual({ ok: false, reason: "held" });
  expect(await book(first)).toMatchObject({ ok: true });
  expect(await seenBy(second, now)).toEqual([{ slotId, tableId, heldUntil: null }]);
});

test("an offer that was not taken in time goes to the next in line", async () => {
  const { tableId, slotId } = await createLine();
  await offerPlace({ tableId, slotId }, { now });
  await expireOffers({ now: later });
  const freed = await freedAt(tableId);
  expect(freed).toEqual([{ tableId, slotId }]);
  for (const place of freed) await offerPlace(place, { now: later });
  expect(await statesOf(tableId)).toEqual(["EXPIRED", "OFFERED", "WAITING"]);
});

test("when an expired offer cannot be passed on, it stays to be tried again", async () => {
  const { tableId, slotId } = await createLine();
  await offerPlace({ tableId, slotId }, { now });
  await prisma.$executeRaw`alter function graphile_worker.add_job rename to add_job_away`;
  await expect(expireOffers({ now: later })).rejects.toThrow();
  await prisma.$executeRaw`alter function graphile_worker.add_job_away rename to add_job`;
  expect(await statesOf(tableId)).toEqual(["OFFERED", "WAITING", "WAITING"]);
  await expireOffers({ now: later });
  expect(await freedAt(tableId)).toEqual([{ tableId, slotId }]);
});
