import { expect, test } from "vitest";
import { excludesMost, told, toldCosts, toldInTens } from "~/app/domain/matching/small-numbers-policy";

test.each([
  [0, null],
  [1, null],
  [9, null],
  [10, 10],
  [38, 38],
])("of %i candidates %s is told", (count, expected) => expect(told(count)).toBe(expected));

test("neither a count nor a difference under ten is told, whatever the others are", () => {
  for (let all = 0; all <= 30; all++) {
    for (let more = 0; more <= 30; more++) {
      const costs = toldCosts(all, [{ requirementId: "licence", count: all + more }]);
      const [licence] = costs.without;
      expect(costs.all).toBe(all < 10 ? null : all);
      expect(licence?.more).toBe(more < 10 ? null : more);
    }
  }
});

test("fewer than ten is said in the same words of none and of nine", () => {
  const of = (all: number, without: number) => toldCosts(all, [{ requirementId: "licence", count: without }]);
  expect(of(0, 0)).toEqual(of(9, 18));
});

test.each([
  [9, null],
  [10, 10],
  [19, 10],
  [61, 60],
])("of %i more, at least %s is told", (count, expected) => expect(toldInTens(count)).toBe(expected));

test.each([
  [12, 60, true],
  [60, 12, false],
  [12, 12, false],
  [null, 10, true],
  [null, null, false],
  [12, null, false],
])("with %s who meet all and %s more without it, a must shuts out most: %s", (all, more, expected) =>
  expect(excludesMost({ all, more })).toBe(expected),
);
