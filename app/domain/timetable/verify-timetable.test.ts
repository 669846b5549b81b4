import { describe, expect, test } from "vitest";
import type { Meeting, TimetableEvent } from "~/app/domain/timetable/event";
import { type BrokenRule, countBreaks, verifyTimetable } from "~/app/domain/timetable/verify-timetable";

const meeting = (a: number, b: number, more: Partial<Meeting> = {}): Meeting => ({
  participants: [a, b],
  part: "any",
  lockedSlot: null,
  before: [],
  ...more,
});
const event: TimetableEvent = {
  participantCount: 4,
  slotCount: 6,
  morningSlotCount: 3,
  tableCount: 1,
  meetings: [
    meeting(0, 1, { part: "morning" }),
    meeting(0, 2, { part: "afternoon" }),
    meeting(1, 3, { lockedSlot: 1 }),
    meeting(2, 3, { before: [2] }),
  ],
  away: [[], [], [4], []],
};

describe("a timetable is refused for each rule it breaks, and for no other", () => {
  test.each<[string, number[], BrokenRule[]]>([
    ["keeps every rule", [0, 3, 1, 2], []],
    ["has a meeting less", [0, 3, 1], [{ rule: "one-slot-each", meetings: 4, slots: 3 }]],
    ["has a slot that does not exist", [0, 6, 1, 2], [{ rule: "slot-exists", meeting: 1, slot: 6 }]],
    ["has half a slot", [0.5, 3, 1, 2], [{ rule: "slot-exists", meeting: 0, slot: 0.5 }]],
    ["has a morning's meeting in the afternoon", [4, 3, 1, 2], [{ rule: "part-of-day", meeting: 0, slot: 4 }]],
    ["has an afternoon's meeting in the morning", [0, 2, 1, 5], [{ rule: "part-of-day", meeting: 1, slot: 2 }]],
    ["moves what is locked", [1, 5, 2, 3], [{ rule: "lock", meeting: 2, slot: 2, lockedSlot: 1 }]],
    ["has somebody who is away", [0, 4, 1, 2], [{ rule: "away", meeting: 1, participant: 2, slot: 4 }]],
    ["turns the order round", [2, 3, 1, 0], [{ rule: "order", meeting: 3, before: 2 }]],
    ["has too few tables", [0, 3, 1, 3].with(3, 5).with(1, 5), clashOf(5)],
  ])("one that %s", (_, timetable, broken) =>
    expect(verifyTimetable(event, { timetable, fairness: 3 }).broken).toEqual(broken),
  );

  test("two meetings that must not be at once are not in order either", () => {
    const timetable = [0, 3, 1, 1];
    const rules = verifyTimetable(event, { timetable, fairness: null }).broken.map(({ rule }) => rule);
    expect(rules).toEqual(["order", "clash", "tables"]);
  });

  test("two meetings in a slot with one table, of four people", () => {
    const room = { ...event, meetings: [meeting(0, 1), meeting(2, 3)], away: [[], [], [], []] };
    expect(verifyTimetable(room, { timetable: [2, 2], fairness: 0 }).broken).toEqual([
      { rule: "tables", slot: 2, meetings: 2, tables: 1 },
    ]);
  });

  test.each([
    [0, [{ rule: "fairness", most: 1, fewest: 0, allowed: 0 }]],
    [1, []],
    [null, []],
  ])("somebody has a break more than somebody else, and %s is allowed", (fairness, broken) => {
    const day = { ...event, meetings: [meeting(0, 1), meeting(0, 2)], away: [[], [], [], []] };
    expect(verifyTimetable(day, { timetable: [0, 2], fairness })).toEqual({
      broken,
      breaks: 1,
      breaksOf: [1, 0, 0, 0],
    });
  });
});

describe("a break is a run of idle slots between two meetings, however long", () => {
  test.each([
    [[], 0],
    [[3], 0],
    [[2, 3, 4], 0],
    [[0, 2], 1],
    [[5, 0], 1],
    [[0, 2, 3, 5, 9], 3],
  ])("meetings in %j make %i", (slots, breaks) => expect(countBreaks(slots)).toBe(breaks));
});

function clashOf(slot: number): BrokenRule[] {
  return [
    { rule: "clash", participant: 2, slot, meetings: [1, 3] },
    { rule: "tables", slot, meetings: 2, tables: 1 },
  ];
}
