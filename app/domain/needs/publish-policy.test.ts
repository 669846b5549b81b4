import { expect, test } from "vitest";
import { expiresOn, mayBecome, type PublishableNeed, publishGaps } from "~/app/domain/needs/publish-policy";

const need: PublishableNeed = {
  kind: "RECRUITMENT",
  state: "DRAFT",
  title: "Två köksbiträden",
  municipalityCode: "0182",
  isRemote: false,
  startsOn: "2026-05-04",
  answerBy: "2026-04-17",
  weeks: null,
  occupationCount: 1,
};

test("a need with occupation, place and start can be published", () => {
  expect(publishGaps(need, "2026-04-17")).toEqual([]);
});

test.each<[string, Partial<PublishableNeed>, string]>([
  ["without a title", { title: "" }, "title"],
  ["without an occupation", { occupationCount: 0 }, "occupationIds"],
  ["without a place", { municipalityCode: null }, "municipalityCode"],
  ["without a start", { startsOn: null }, "startsOn"],
  ["that started yesterday", { startsOn: "2026-04-16", answerBy: null }, "startsOn"],
  ["whose answers were due yesterday", { answerBy: "2026-04-16" }, "answerBy"],
  ["whose answers are due after the start", { answerBy: "2026-05-05" }, "answerBy"],
  ["for praktik without a number of weeks", { kind: "PRAKTIK" }, "weeks"],
])("a need %s cannot be published", (_name, change, field) => {
  expect(publishGaps({ ...need, ...change }, "2026-04-17").map((gap) => gap.field)).toEqual([field]);
});

test("remote work needs no municipality", () => {
  expect(publishGaps({ ...need, municipalityCode: null, isRemote: true }, "2026-04-17")).toEqual([]);
});

test("a draft is not filled, a withdrawn need is not published without becoming a draft again", () => {
  expect(mayBecome("DRAFT", "FILLED")).toBe(false);
  expect(mayBecome("WITHDRAWN", "PUBLISHED")).toBe(false);
  expect(mayBecome("PUBLISHED", "FILLED")).toBe(true);
});

test("a need stands until answers are due, or until it starts", () => {
  expect(expiresOn(need)).toBe("2026-04-17");
  expect(expiresOn({ ...need, answerBy: null })).toBe("2026-05-04");
});
