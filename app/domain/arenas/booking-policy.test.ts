import { expect, test } from "vitest";
import { type Bookable, offerExpiry, offerRefusal, windowRefusal } from "~/app/domain/arenas/booking-policy";

const arena: Bookable = {
  state: "OPEN",
  form: "OPEN_BOOKING",
  timetableStage: "PLANNING",
  bookingOpensAt: new Date("2026-09-01T08:00:00Z"),
  bookingClosesAt: new Date("2026-09-15T15:00:00Z"),
  slotStartsAt: new Date("2026-09-16T07:00:00Z"),
};

test.each([
  ["2026-09-01T07:59:59Z", "not-open"],
  ["2026-09-01T08:00:00Z", null],
  ["2026-09-15T14:59:59Z", null],
  ["2026-09-15T15:00:00Z", "closed"],
])("at %s the arena's booking is %s", (now, refusal) => expect(windowRefusal(arena, new Date(now))).toBe(refusal));

test.each([
  ["DRAFT", "not-open"],
  ["CLOSED", "closed"],
  ["CANCELLED", "closed"],
] as const)("an arena that is %s is %s for booking", (state, refusal) => {
  expect(windowRefusal({ ...arena, state }, new Date("2026-09-02T08:00:00Z"))).toBe(refusal);
});

test.each([
  ["PLANNING", "organised"],
  ["PROVISIONAL", "organised"],
  ["PUBLISHED", null],
] as const)("at an arena whose timetable is %s booking is %s", (timetableStage, refusal) => {
  const organised = { ...arena, form: "TIMETABLE" as const, timetableStage };
  expect(windowRefusal(organised, new Date("2026-09-02T08:00:00Z"))).toBe(refusal);
});

test("a freed place is held for half an hour", () => {
  expect(offerExpiry(arena, new Date("2026-09-10T08:00:00Z"))).toEqual(new Date("2026-09-10T08:30:00Z"));
});

test("a freed place is not held past the end of booking", () => {
  expect(offerExpiry(arena, new Date("2026-09-15T14:50:00Z"))).toEqual(arena.bookingClosesAt);
});

test("after booking has closed a freed place is offered until its slot begins, and held no longer", () => {
  const now = new Date("2026-09-16T06:45:00Z");
  expect(offerRefusal(arena, now)).toBe(null);
  expect(offerExpiry(arena, now)).toEqual(arena.slotStartsAt);
  expect(offerRefusal(arena, arena.slotStartsAt)).toBe("closed");
  expect(offerRefusal({ ...arena, state: "CANCELLED" }, now)).toBe("closed");
  const organised = { ...arena, form: "TIMETABLE" as const };
  expect(offerRefusal({ ...organised, timetableStage: "PROVISIONAL" }, now)).toBe("organised");
  expect(offerRefusal({ ...organised, timetableStage: "PUBLISHED" }, now)).toBe(null);
});
