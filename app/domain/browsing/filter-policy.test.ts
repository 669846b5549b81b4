import { expect, test } from "vitest";
import { readParameters } from "~/app/domain/browsing/address-reader";
import { candidateGroups, courseGroups, type Known, needGroups } from "~/app/domain/browsing/filter-policy";
import { candidateList, courseList, needList } from "~/app/domain/browsing/schema";

const cook = { id: "o-kock", ssyk: "3451" };
const nothing: Known = { codes: [], occupations: [], skills: [], substitutes: new Map() };
const substitutes = new Map([
  ["o-kock", new Map([["o-koksbitrade", 75]])],
  ["o-bagare", new Map([["o-kock", 25]])],
]);

function needs(address: string, known: Partial<Known> = {}) {
  const { query } = readParameters(needList, new URLSearchParams(address));
  return filtersOf(needGroups(query, { ...nothing, ...known }));
}

function courses(address: string, known: Partial<Known> = {}) {
  const { query } = readParameters(courseList, new URLSearchParams(address));
  return filtersOf(courseGroups(query, { ...nothing, ...known }));
}

function candidates(address: string, known: Partial<Known> = {}) {
  const { query } = readParameters(candidateList, new URLSearchParams(address));
  return filtersOf(candidateGroups(query, { ...nothing, ...known }));
}

function filtersOf(groups: { name: string; filter: string }[]) {
  return Object.fromEntries(groups.filter(({ filter }) => filter).map(({ name, filter }) => [name, filter]));
}

test("nothing chosen limits nothing, in any list", () => {
  expect([needs(""), courses(""), candidates("")]).toEqual([{}, {}, {}]);
});

test("several values of one filter of needs widen it, several filters narrow the list", () => {
  expect(needs("kind=PRAKTIK&kind=TRAINING&hours=DAYS")).toEqual({
    kind: 'kind IN ["PRAKTIK", "TRAINING"]',
    hours: 'hours IN ["DAYS"]',
  });
});

test("work at a distance is added to an area, and stands alone without one", () => {
  expect(needs("municipality=0182&remote=on", { codes: ["0182", "0180"] }).place).toBe(
    '(municipality IN ["0182", "0180"]) OR (isRemote = "true")',
  );
  expect(needs("remote=on").place).toBe('(isRemote = "true")');
});

test("a level of Swedish finds the needs that ask for at most that, and the candidates who have at least that", () => {
  expect(needs("swedish=3").swedish).toBe("swedish <= 3");
  expect(candidates("swedish=3").swedish).toBe("swedish >= 3");
});

test("near occupations are the group and what one who has worked in the chosen one can do, not the other way", () => {
  const found = needs("near=on", { occupations: [cook], substitutes }).occupation;
  expect(found).toBe('(occupation IN ["o-kock", "o-koksbitrade"]) OR (ssyk4 IN ["3451"])');
  const who = candidates("near=on", { occupations: [cook], substitutes }).occupation;
  expect(who).toContain('any IN ["o-bagare"]');
  expect(who).not.toContain("o-koksbitrade");
});

test("a course's month and municipality must be those of one and the same start", () => {
  expect(courses("start=2027-01&remote=on", { codes: ["0182"] })).toEqual({
    place: 'startPlace IN ["0182", "remote"]',
    start: 'startAt IN ["0182@2027-01", "remote@2027-01"]',
  });
  expect(courses("start=2027-01")).toEqual({ start: 'startMonth IN ["2027-01"]' });
});

test("all of a candidate's skills, hours and licences that are asked for must be there", () => {
  expect(candidates("hours=NIGHTS&hours=WEEKENDS&licence=B", { skills: [{ id: "s-a" }, { id: "s-b" }] })).toEqual({
    skill: '(skill = "s-a") AND (skill = "s-b")',
    hours: '(hours = "NIGHTS") AND (hours = "WEEKENDS")',
    licence: '(licence = "B")',
  });
});

test("what can be held or done at a distance is counted, in the list of needs and in that of courses", () => {
  const counted = (groups: { name: string; facet?: string }[]) => groups.find(({ name }) => name === "place")?.facet;
  expect(counted(needGroups(readParameters(needList, new URLSearchParams()).query, nothing))).toBe("isRemote");
  expect(counted(courseGroups(readParameters(courseList, new URLSearchParams()).query, nothing))).toBe("startPlace");
});
