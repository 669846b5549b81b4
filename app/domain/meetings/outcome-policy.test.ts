import { expect, test } from "vitest";
import { choices } from "~/app/domain/meetings/kinds";
import {
  answerTimeRefusal,
  choiceOf,
  furthestFollow,
  meetingState,
  saidBy,
} from "~/app/domain/meetings/outcome-policy";
import type { MeetingFollow } from "~/app/platform/prisma-client/enums";

const startsAt = new Date("2026-10-22T09:00:00Z");
const arenaEndsAt = new Date("2026-10-22T12:00:00Z");

test.each([
  ["2026-10-22T08:59:59Z", "not-begun"],
  ["2026-10-22T09:00:00Z", null],
  ["2026-10-29T11:59:59Z", null],
  ["2026-10-29T12:00:00Z", "answers-closed"],
])("at %s an answer is %s", (now, refusal) =>
  expect(answerTimeRefusal({ startsAt, arenaEndsAt }, new Date(now))).toBe(refusal),
);

test.each([
  ["nobody, before it begins", [], "2026-10-22T08:00:00Z", "coming"],
  ["nobody, after it began", [], "2026-10-22T09:00:00Z", "unknown"],
  ["one side that it was held", ["MET"], "2026-10-22T10:00:00Z", "held"],
  ["one side that it was not, the other that it was", ["MET", "NOT_HELD"], "2026-10-22T10:00:00Z", "not-held"],
] as const)("when %s has said, the meeting is as it should be", (_, results, now, state) =>
  expect(
    meetingState(
      results.map((result) => ({ result })),
      { startsAt, now: new Date(now) },
    ),
  ).toBe(state),
);

test.each(choices)("%s is read back as it was said", (choice) => expect(choiceOf(saidBy(choice))).toBe(choice));

test.each([
  [["NOTHING", "INTRODUCTION"], "INTRODUCTION"],
  [["PRAKTIK", "HIRE"], "HIRE"],
  [["NOTHING"], "NOTHING"],
  [[], null],
] as [MeetingFollow[], MeetingFollow | null][])("of %j the furthest is %s", (follows, furthest) =>
  expect(furthestFollow(follows.map((follow) => ({ result: "MET", follow })))).toBe(furthest),
);

test("nothing follows from a meeting that one side says was not held", () => {
  expect(furthestFollow([saidBy("HIRE"), saidBy("NOT_HELD")])).toBe(null);
});
