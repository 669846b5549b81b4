import { expect, test } from "vitest";
import { factsOf, isShared, isTurnOf, possibleAnswers } from "~/app/domain/introductions/answer-policy";

const proposed = { state: "PROPOSED", startedBy: "EMPLOYER", hasCandidateYes: false, isWithdrawn: false } as const;

test("the side that was asked may accept, the one that asked may not", () => {
  expect(possibleAnswers(proposed, "PROVIDER")).toContain("accept");
  expect(possibleAnswers(proposed, "EMPLOYER")).toEqual(["decline"]);
});

test("only the provider records the candidate's answer", () => {
  expect(possibleAnswers(proposed, "PROVIDER")).toContain("candidate-yes");
  expect(possibleAnswers({ ...proposed, startedBy: "PROVIDER" }, "EMPLOYER")).not.toContain("candidate-yes");
});

test("there is no meeting before the candidate's yes", () => {
  const interested = { ...proposed, state: "INTERESTED" } as const;
  expect(possibleAnswers(interested, "EMPLOYER")).not.toContain("meeting");
  expect(possibleAnswers({ ...interested, hasCandidateYes: true }, "EMPLOYER")).toContain("meeting");
});

test.each([
  [{ state: "PROPOSED", startedBy: "EMPLOYER" }, ["PROVIDER"]],
  [{ state: "PROPOSED", startedBy: "PROVIDER" }, ["EMPLOYER"]],
  [{ state: "PROPOSED", startedBy: "EMPLOYER", isWithdrawn: true }, []],
  [{ state: "INTERESTED" }, ["PROVIDER"]],
  [{ state: "INTERESTED", hasCandidateYes: true }, ["EMPLOYER", "PROVIDER"]],
  [{ state: "MEETING", hasCandidateYes: true }, ["EMPLOYER", "PROVIDER"]],
  [{ state: "DECLINED" }, []],
] as const)("when %o it is the turn of %j", (facts, sides) => {
  const isTurn = (side: "EMPLOYER" | "PROVIDER") => isTurnOf({ ...proposed, ...facts }, side);
  expect((["EMPLOYER", "PROVIDER"] as const).filter(isTurn)).toEqual(sides);
});

test("when the profile is withdrawn nobody agrees on anything more; what came of a meeting can still be told", () => {
  for (const state of ["PROPOSED", "INTERESTED"] as const)
    expect(possibleAnswers({ ...proposed, state, isWithdrawn: true }, "PROVIDER")).toEqual(["decline"]);
  expect(possibleAnswers({ ...proposed, state: "MEETING", isWithdrawn: true }, "EMPLOYER")).toContain("outcome");
});

test("a yes that has ended is no yes", () => {
  const yes = { candidateYesAt: new Date("2026-05-01T00:00:00Z"), sharedUntil: new Date("2026-05-31T00:00:00Z") };
  const introduction = { ...proposed, state: "INTERESTED", ...yes, candidate: { state: "PUBLISHED" } } as const;
  const answersAt = (now: string) => possibleAnswers(factsOf(introduction, new Date(now)), "PROVIDER");
  expect(answersAt("2026-05-30T12:00:00Z")).toContain("meeting");
  expect(answersAt("2026-06-01T12:00:00Z")).not.toContain("meeting");
  expect(answersAt("2026-06-01T12:00:00Z")).toContain("candidate-yes");
});

test.each(["DECLINED", "OUTCOME"] as const)("an introduction that is %s is over for both", (state) => {
  expect(possibleAnswers({ ...proposed, state }, "EMPLOYER")).toEqual([]);
  expect(possibleAnswers({ ...proposed, state }, "PROVIDER")).toEqual([]);
});

test("what a candidate shares is shared for thirty days, and not before the yes", () => {
  const yes = { candidateYesAt: new Date("2026-05-01T00:00:00Z"), sharedUntil: new Date("2026-05-31T00:00:00Z") };
  expect(isShared(yes, new Date("2026-05-30T23:59:59Z"))).toBe(true);
  expect(isShared(yes, new Date("2026-05-31T00:00:00Z"))).toBe(false);
  expect(isShared({ candidateYesAt: null, sharedUntil: null }, new Date())).toBe(false);
});
