import { expect, test } from "vitest";
import { pacesAt } from "~/app/domain/alerts/pace-policy";

test.each([
  // 2026-11-23 is a Monday.
  ["2026-11-23T04:45:00Z", true, ["AT_ONCE", "DAILY", "WEEKLY"]],
  ["2026-11-24T04:45:00Z", true, ["AT_ONCE", "DAILY"]],
  ["2026-11-23T12:00:00Z", false, ["AT_ONCE"]],
  // In Stockholm it is Monday already.
  ["2026-11-22T23:30:00Z", true, ["AT_ONCE", "DAILY", "WEEKLY"]],
] as const)("at %s (morning: %s) mail is sent of %j", (now, isMorning, paces) => {
  expect(pacesAt(new Date(now), { isMorning })).toEqual(paces);
});
