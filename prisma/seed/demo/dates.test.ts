import { expect, test } from "vitest";
import { weekdayFrom } from "~/prisma/seed/demo/dates";

test.each([
  ["a Friday", 2, "2026-05-08"],
  ["a Saturday", 3, "2026-05-08"],
  ["a Sunday", 4, "2026-05-11"],
  ["a Monday", 5, "2026-05-11"],
])("an arena that would be on %s is on a weekday", (_, days, date) => {
  expect(weekdayFrom(new Date("2026-05-06T10:00:00Z"), days)).toBe(date);
});
