import { expect, test } from "vitest";
import { addDays, dateIn, formatDate, formatTime, instantOf } from "~/app/platform/clock";

test.each([
  ["2026-01-15", "09:20", "2026-01-15T08:20:00.000Z"],
  ["2026-07-15", "09:20", "2026-07-15T07:20:00.000Z"],
  ["2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"],
  ["2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
  ["2026-10-25", "03:30", "2026-10-25T02:30:00.000Z"],
])("on %s at %s in Stockholm it is %s", (date, time, instant) => {
  expect(instantOf(date, time).toISOString()).toBe(instant);
});

test("late in the evening in UTC it is already tomorrow in Stockholm", () => {
  expect(dateIn(new Date("2026-05-04T22:30:00Z"))).toBe("2026-05-05");
});

test("a date is written with its weekday in both languages", () => {
  expect(formatDate("2026-05-04", "sv")).toBe("måndag 4 maj 2026");
  expect(formatDate("2026-05-04", "en")).toBe("Monday 4 May 2026");
});

test("a time is written with a point in Swedish", () => {
  expect(formatTime("2026-05-04T07:20:00Z", "sv")).toBe("9.20");
  expect(formatTime("2026-05-04T07:20:00Z", "en")).toBe("09:20");
});

test("days are added across the change to summer time", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
});
