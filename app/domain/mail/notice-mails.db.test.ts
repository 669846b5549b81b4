import { expect, test } from "vitest";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { moveBooking } from "~/app/domain/arenas/change-booking.server";
import { prisma } from "~/app/platform/db.server";
import { type AnyHandler, subscriptions } from "~/app/subscriptions.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date("2026-11-24T09:00:00Z");

/** A meeting at the first of two tables, each of an employer with one member. */
async function createMeeting() {
  const world = await createBookingWorld(prisma, { slots: 2, tables: 2, providers: 1, now });
  const { organisationId, candidateId } = world.providers[0]!;
  const members = await Promise.all(world.tableIds.map(addMember));
  const [slotId, laterSlotId] = [world.slotIds[0]!, world.slotIds[1]!];
  const [tableId, otherTableId] = [world.tableIds[0]!, world.tableIds[1]!];
  const booked = await bookSlot({ slotId, tableId, candidateIds: [candidateId] }, { organisationId, now });
  if (!booked.ok) throw new Error(booked.reason);
  return { bookingId: booked.bookingId, organisationId, slotId, laterSlotId, tableId, otherTableId, members };
}

/** The address of a new member of the employer at a table. */
async function addMember(tableId: string): Promise<string> {
  const { participation } = await prisma.arenaTable.findUniqueOrThrow({
    where: { id: tableId },
    select: { participation: { select: { organisationId: true } } },
  });
  const email = `${tableId}@example.org`;
  const { organisationId } = participation;
  await prisma.person.create({
    data: { email, name: "Host", memberships: { create: { organisationId, role: "ADMIN" } } },
  });
  return email;
}

/** Moves a meeting, and does all that follows twice, as a job may be. */
async function move(
  { bookingId, organisationId, slotId, tableId }: Awaited<ReturnType<typeof createMeeting>>,
  to: { slotId: string; tableId: string },
) {
  expect(await moveBooking({ bookingId, ...to }, { organisationId, now })).toEqual({ ok: true });
  const told = { bookingId, freedTableId: tableId, freedSlotId: slotId };
  const handlers = Object.values(subscriptions["booking.moved"]) as AnyHandler[];
  for (const handler of [...handlers, ...handlers]) await handler(told, { factId: bookingId });
}

async function kindsOfMailTo(recipient: string | undefined) {
  const mails = await prisma.outboxMail.findMany({ where: { recipient: recipient ?? "" }, select: { props: true } });
  return mails.map(({ props }) => (props as { kind: string }).kind);
}

test("when a meeting moves to another employer's table, the one it leaves is told once", async () => {
  const meeting = await createMeeting();
  await move(meeting, { slotId: meeting.laterSlotId, tableId: meeting.otherTableId });
  expect(await kindsOfMailTo(meeting.members[0])).toEqual(["cancelled"]);
  expect(await kindsOfMailTo(meeting.members[1])).toEqual(["moved"]);
});

test("when a meeting moves to another time at the same table, its employer is told of the new time only", async () => {
  const meeting = await createMeeting();
  await move(meeting, { slotId: meeting.laterSlotId, tableId: meeting.tableId });
  expect(await kindsOfMailTo(meeting.members[0])).toEqual(["moved"]);
});
