import { expect, test } from "vitest";
import type { Choice } from "~/app/domain/meetings/kinds";
import { saidBy } from "~/app/domain/meetings/outcome-policy";
import { averageRatings } from "~/app/domain/meetings/rating-policy";
import { type Planned, percentOf, summaryOf } from "~/app/domain/meetings/summary-policy";

const now = new Date("2026-10-22T10:00:00Z");

function meeting(host: Choice | null, provider: Choice | null, { at = "09:00", isFreed = false } = {}): Planned {
  const said = [
    ...(host ? [{ side: "HOST" as const, ...saidBy(host) }] : []),
    ...(provider ? [{ side: "PROVIDER" as const, ...saidBy(provider) }] : []),
  ];
  return { startsAt: new Date(`2026-10-22T${at}:00Z`), isFreed, said };
}

test("an arena is summed up: every planned meeting is counted once", () => {
  const summary = summaryOf(
    [
      meeting("INTRODUCTION", "HIRE"),
      meeting("NOTHING", null),
      meeting("PRAKTIK", "NOT_HELD"),
      meeting(null, null),
      meeting(null, null, { at: "11:00" }),
      meeting(null, null, { isFreed: true }),
    ],
    now,
  );
  expect(summary).toEqual({
    planned: 6,
    held: 2,
    notHeld: 2,
    unknown: 1,
    coming: 1,
    begun: 4,
    follows: { INTRODUCTION: 0, PRAKTIK: 0, HIRE: 1, NOTHING: 1 },
    answered: { HOST: 3, PROVIDER: 2 },
  });
});

test("a share of nothing is none", () => {
  expect([percentOf(0, 0), percentOf(1, 3), percentOf(3, 3)]).toEqual([null, 33, 100]);
});

test("averages are shown from five answers on", () => {
  const ratings = [3, 4, 5, 4, 4].map((worth) => ({ worth, arranged: 5 }));
  expect(averageRatings(ratings.slice(1))).toEqual({ count: 4, averages: null });
  expect(averageRatings(ratings)).toEqual({ count: 5, averages: { worth: 4, arranged: 5 } });
});
