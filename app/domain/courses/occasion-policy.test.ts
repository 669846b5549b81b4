import { expect, test } from "vitest";
import { startRefusal } from "~/app/domain/courses/occasion-policy";

test.each([
  ["today", "2026-04-17", null, null],
  ["tomorrow", "2026-04-18", null, null],
  ["yesterday", "2026-04-16", null, "start-passed"],
  ["the day it did begin", "2026-03-01", "2026-03-01", null],
  ["another day that has been", "2026-03-02", "2026-03-01", "start-passed"],
])("an occasion may start %s (%s, stored %s): %s", (_, startsOn, was, refusal) =>
  expect(startRefusal(startsOn, { was, today: "2026-04-17" })).toBe(refusal),
);
