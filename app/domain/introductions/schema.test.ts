import { expect, test } from "vitest";
import { mostCandidatesAtOnce, mostNeedsAtOnce } from "~/app/domain/introductions/kinds";
import { ProposeForNeedsInput, ProposeInput } from "~/app/domain/introductions/schema";

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());

test("a need is proposed one to three candidates at once", () => {
  expect(mostCandidatesAtOnce).toBe(3);
  const may = (count: number) => ProposeInput.safeParse({ needId: ids(1)[0], candidateIds: ids(count) }).success;
  expect([0, 1, 2, 3, 4].map(may)).toEqual([false, true, true, true, false]);
});

test("a candidate is proposed for one to five needs at once", () => {
  expect(mostNeedsAtOnce).toBe(5);
  const may = (count: number) =>
    ProposeForNeedsInput.safeParse({ candidateId: ids(1)[0], needIds: ids(count) }).success;
  expect([0, 1, 4, 5, 6].map(may)).toEqual([false, true, true, true, false]);
});

test("what is no id is nobody to propose", () => {
  expect(ProposeInput.safeParse({ needId: ids(1)[0], candidateIds: ["1"] }).success).toBe(false);
  expect(ProposeForNeedsInput.safeParse({ candidateId: ids(1)[0], needIds: ["' or 1=1"] }).success).toBe(false);
});
