import { expect, test } from "vitest";
import { readParameters } from "~/app/domain/browsing/address-reader";
import { candidateList, needList } from "~/app/domain/browsing/schema";

const read = (address: string) => readParameters(needList, new URLSearchParams(address));

test("an address without parameters asks for everything and is followed to the letter", () => {
  const { query, notices } = read("");
  expect(notices).toEqual([]);
  expect(query).toEqual({
    ...{ q: "", kind: [], occupation: [], near: false, municipality: null, km: null, remote: false, from: null },
    ...{ by: null, extent: [], hours: [], swedish: null, sort: null, page: 1 },
  });
});

test.each([
  ["kind=PRAKTIK&kind=RECRUITMENT&kind=PRAKTIK", { kind: ["PRAKTIK", "RECRUITMENT"] }],
  ["municipality=0182&km=20&remote=on", { municipality: "0182", km: 20, remote: true }],
  ["from=2027-02-28&by=2027-03-01", { from: "2027-02-28", by: "2027-03-01" }],
  ["swedish=3&sort=last&page=50", { swedish: 3, sort: "last", page: 50 }],
  ["q=+kock++i%09Nacka+", { q: "kock i Nacka" }],
])("%s is read, and nothing is said of it", (address, expected) => {
  const { query, notices } = read(address);
  expect(query).toMatchObject(expected);
  expect(notices).toEqual([]);
});

test.each([
  ["kind=ANYTHING&kind=PRAKTIK", { kind: ["PRAKTIK"] }, ["ignored"]],
  ["km=21", { km: null }, ["ignored"]],
  ["municipality=Nacka", { municipality: null }, ["ignored"]],
  ["from=2027-02-30", { from: null }, ["ignored"]],
  ["occupation=a%00b&occupation=%22+OR+id+%3D+x", { occupation: [] }, ["ignored"]],
  ["page=0", { page: 1 }, ["ignored"]],
  ["page=-1&sort=cheapest", { page: 1, sort: null }, ["ignored"]],
  ["page=1e9", { page: 50 }, ["ignored"]],
])("of %s what makes no sense is left out, and that is said once", (address, expected, told) => {
  const { query, notices } = read(address);
  expect(query).toMatchObject(expected);
  expect(notices).toEqual(told);
});

test.each([
  ['"kock i nacka" -bagare', "kock i nacka bagare"],
  ["--- kock", "kock"],
  ["e-handel", "e-handel"],
  ["kock\u0000\u0007", "kock"],
  ["(kock OR bagare) AND *", "(kock OR bagare) AND *"],
])("the words %j are looked for as %j: nothing in them is an operator", (typed, q) => {
  expect(readParameters(needList, new URLSearchParams({ q: typed })).query.q).toBe(q);
});

test("3,000 letters are cut to 80 whole ones, and that is said", () => {
  const { query, notices } = readParameters(needList, new URLSearchParams({ q: "🥐".repeat(3000) }));
  expect(query.q).toBe("🥐".repeat(80));
  expect(notices).toEqual(["shortened"]);
});

test("of 10,000 values of a filter the first 20 count, and that is said", () => {
  const params = new URLSearchParams(Array.from({ length: 10_000 }, (_, at) => ["skill", `s-${at}`]));
  const { query, notices } = readParameters(candidateList, params);
  expect(query.skill).toHaveLength(20);
  expect(notices).toEqual(["too-many"]);
});
