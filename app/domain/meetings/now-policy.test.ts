import { expect, test } from "vitest";
import { splitByNow } from "~/app/domain/meetings/now-policy";

const at = (time: string) => new Date(`2026-10-22T${time}:00Z`);
const meetings = [
  ["first", "09:00", "09:20"],
  ["second", "09:20", "09:40"],
  ["third", "10:00", "10:20"],
  ["beside the third", "10:00", "10:20"],
  ["last", "10:20", "10:40"],
].map(([name, from = "", to = ""]) => ({ name, startsAt: at(from), endsAt: at(to) }));

test.each([
  ["08:00", { now: [], next: ["first"], past: [] }],
  ["09:20", { now: ["second"], next: ["third", "beside the third"], past: ["first"] }],
  ["09:45", { now: [], next: ["third", "beside the third"], past: ["first", "second"] }],
  ["11:00", { now: [], next: [], past: ["first", "second", "third", "beside the third", "last"] }],
])("at %s now, next and past are told apart", (time, expected) => {
  const parts = splitByNow(meetings, at(time));
  const names = (part: typeof meetings) => part.map(({ name }) => name);
  expect({ now: names(parts.now), next: names(parts.next), past: names(parts.past) }).toEqual(expected);
});

test("every meeting is in one part", () => {
  const { now, next, later, past } = splitByNow(meetings, at("09:30"));
  expect([...past, ...now, ...next, ...later]).toEqual(meetings);
});
