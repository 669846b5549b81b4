import { expect, test } from "vitest";
import { cancelBooking } from "~/app/domain/arenas/change-booking.server";
import { endFeed, findFeedOf, renewFeed } from "~/app/domain/meetings/calendar-feed.server";
import { calendarFile } from "~/app/domain/meetings/calendar-file.server";
import { listCalendarMeetings } from "~/app/domain/meetings/calendar-meetings.server";
import { shiftMeetings } from "~/app/domain/meetings/shift-meetings.server";
import { instantOf, timeOf } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { after, bookAt, bookedAt, createDayWorld } from "~/tests/support/day-world";

async function createMember(organisationId: string) {
  const memberships = { create: { organisationId, role: "ADMIN" as const } };
  const data = { email: `${crypto.randomUUID()}@example.org`, name: "Member", memberships };
  const person = await prisma.person.create({ data, select: { id: true } });
  return { organisationId, personId: person.id };
}

/** The properties of each event, by name. */
async function readEvents(organisationId: string, now: Date) {
  const meetings = await listCalendarMeetings({ organisationId, now });
  const file = calendarFile(meetings, { name: "Möten", tableText: (number) => `bord ${number}` });
  return file
    .replaceAll(/\r\n[ \t]/g, "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) =>
      Object.fromEntries([...event.matchAll(/^([A-Z-]+)[^:\r\n]*:(.*?)\r?$/gm)].map(([, k, v]) => [k, v])),
    );
}

test("a renewed address replaces the one before, and ends with the membership", async () => {
  const { providers } = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  const member = await createMember(providers[0]!.organisationId);
  const [first, second] = [await renewFeed(member), await renewFeed(member)];
  expect(await findFeedOf(first)).toBe(null);
  expect(await findFeedOf(second)).toMatchObject({ organisationId: member.organisationId });
  expect(await prisma.calendarFeed.count({ where: { tokenHash: second } })).toBe(0);
  await prisma.membership.deleteMany({ where: member });
  expect(await findFeedOf(second)).toBe(null);
  expect(await endFeed(member)).toBe(false);
});

test("two that renew at once leave one address that works", async () => {
  const { providers } = await createDayWorld({ slots: 1, tables: 1, providers: 1 });
  const member = await createMember(providers[0]!.organisationId);
  await renewFeed(member);
  const tokens = await Promise.all(Array.from({ length: 6 }, () => renewFeed(member)));
  const found = await Promise.all(tokens.map(findFeedOf));
  expect(found.filter(Boolean)).toHaveLength(1);
});

test("a meeting keeps its UID, and its sequence rises when it is moved and when it is cancelled", async () => {
  const world = await createDayWorld({ slots: 2, tables: 1, providers: 1 });
  const bookingId = await bookAt(world, { slot: 1, table: 0, provider: 0 });
  const { organisationId } = world.providers[0]!;
  const read = async () => (await readEvents(organisationId, after(0)))[0];
  const told = { UID: `${bookingId}@jobbarenan`, SUMMARY: "Företag 1\\, bord 1" };
  expect(await read()).toMatchObject({ ...told, SEQUENCE: "0", STATUS: "CONFIRMED", DTSTART: "20261204T091500Z" });
  await shiftMeetings({ minutes: 10 }, { ...world.organiser, now: after(5) });
  expect(await read()).toMatchObject({ ...told, SEQUENCE: "1", STATUS: "CONFIRMED", DTSTART: "20261204T092500Z" });
  await cancelBooking(bookingId, { organisationId, now: after(6) });
  expect(await read()).toMatchObject({ ...told, SEQUENCE: "2", STATUS: "CANCELLED", DTSTART: "20261204T092500Z" });
});

test("no candidate is in a calendar, and no meeting of others", async () => {
  const world = await createDayWorld({ slots: 1, tables: 2, providers: 2 });
  await bookAt(world, { slot: 0, table: 0, provider: 0 });
  await bookAt(world, { slot: 0, table: 1, provider: 1 });
  const events = await readEvents(world.providers[0]!.organisationId, bookedAt);
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toMatch(/K-\d/);
});

test.each([
  ["the day before summer time ends", "2026-10-24", "20261024T070000Z"],
  ["the day after", "2026-10-26", "20261026T080000Z"],
  ["the day before summer time begins", "2027-03-27", "20270327T080000Z"],
  ["the day after it began", "2027-03-29", "20270329T070000Z"],
])("a meeting at nine in Stockholm is right in the calendar %s", async (_, date, start) => {
  const startsAt = instantOf(date, "09:00");
  expect(timeOf(startsAt)).toBe("09:00");
  const world = await createDayWorld({ slots: 1, tables: 1, providers: 1, startsAt });
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 15 * 60_000) };
  const { organisationId: providerId } = world.providers[0]!;
  const place = { arenaId: world.arenaId, slotId: world.slotIds[0]!, tableId: world.tableIds[0]! };
  await prisma.booking.create({ data: { ...place, hostId: world.hosts[0]!.organisationId, providerId, ...times } });
  expect(await readEvents(providerId, startsAt)).toMatchObject([{ DTSTART: start }]);
});
