import { expect, test } from "vitest";
import { isShared, possibleAnswers } from "~/app/domain/introductions/answer-policy";

const proposed = { state: "PROPOSED", startedBy: "EMPLOYER", hasCandidateYes: false } as const;

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
