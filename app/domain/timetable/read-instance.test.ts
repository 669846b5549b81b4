import { describe, expect, test } from "vitest";
import { readInstance } from "~/app/domain/timetable/read-instance";

const file = `% two meetings
nBusiness = 3;
nMeetings = 2;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2;

requested = [|1,2,1,
|2, 3, 3|];
meetingsxBusiness = [{1},{1,2},{2}];
forbidden = [{0},{0,4},{}];
fixed = [0,3];
precedences = [{},{1}];
`;

test("an event in the published format is read, counted from 0", () =>
  expect(readInstance(file)).toEqual({
    participantCount: 3,
    slotCount: 4,
    morningSlotCount: 2,
    tableCount: 1,
    meetings: [
      { participants: [0, 1], part: "morning", lockedSlot: null, before: [] },
      { participants: [1, 2], part: "any", lockedSlot: 2, before: [0] },
    ],
    away: [[], [3], []],
  }));

describe("a file that is none is refused with the line", () => {
  test.each([
    ["nTables = 1;", "", 'Line 1: "nTables" is missing from the file.'],
    ["nTables = 1;", "nTables = one;", 'Line 4: "nTables" must be a whole number, not "one".'],
    ["nTables = 1;", "nTables: 1;", 'Line 4: "nTables: 1" is not of the form name = value;'],
    ["nTables = 1;", "nTables = 1; nTables = 2;", 'Line 4: "nTables" is given twice.'],
    ["|1,2,1,", "|1,9,1,", "Line 8: meeting 1, 9, 1: there are participants 1 to 3."],
    ["|1,2,1,", "|1,1,1,", "Line 8: meeting 1, 1, 1: nobody meets themselves."],
    ["|1,2,1,", "|1,2,4,", "Line 8: meeting 1, 2, 4: the part of the day must be 1, 2 or 3."],
    ["|1,2,1,", "|1,2,", 'Line 8: "requested" has 5 numbers; 2 meetings need 6.'],
    ["|1,2,1,", "|1,x,1,", 'Line 8: "requested" holds "x", which is not a whole number.'],
    ["[0,3]", "[0,5]", "Line 12: slot 5 does not exist; there are 4."],
    ["[0,3]", "[0]", 'Line 12: "fixed" has 1 entries, not 2.'],
    ["[0,3]", "{0,3}", "Line 12: a list must begin with [ and end with ]"],
    ["{0,4},{}", "{0,4}", 'Line 11: "forbidden" has 2 entries, not 3.'],
    ["{0,4},{}", "{0,4},7,{}", 'Line 11: "forbidden" must be a list of {…}, nothing between them.'],
    ["[{},{1}]", "[{},{3}]", "Line 13: meeting 3 does not exist; there are 2."],
  ])("%s becomes %s", (was, becomes, message) =>
    expect(() => readInstance(file.replace(was, becomes))).toThrow(message),
  );
});
