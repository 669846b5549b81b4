import { expect, test } from "vitest";
import { checkEvent, type Impossible } from "~/app/domain/timetable/check-event";
import type { Meeting, TimetableEvent } from "~/app/domain/timetable/event";

const meeting = (a: number, b: number, more: Partial<Meeting> = {}): Meeting => ({
  participants: [a, b],
  part: "any",
  lockedSlot: null,
  before: [],
  ...more,
});
const eventOf = (meetings: Meeting[], more: Partial<TimetableEvent> = {}): TimetableEvent => ({
  participantCount: 4,
  slotCount: 4,
  morningSlotCount: 2,
  tableCount: 2,
  meetings,
  away: [[], [], [], []],
  ...more,
});

test.each<[string, TimetableEvent, Impossible | null]>([
  ["all is well", eventOf([meeting(0, 1), meeting(0, 2), meeting(1, 2)]), null],
  ["there is nothing to place", eventOf([]), null],
  [
    "two are never there at once",
    eventOf([meeting(0, 1)], { away: [[0, 1], [2, 3], [], []] }),
    { reason: "no-slot", meeting: 0 },
  ],
  [
    "somebody has three meetings and is there in two slots",
    eventOf([meeting(0, 1), meeting(0, 2), meeting(0, 3)], { away: [[0, 3], [], [], []] }),
    { reason: "too-few-slots", participant: 0, meetings: 3, slots: 2 },
  ],
  [
    "somebody has three meetings in a morning of two slots, and one after it",
    eventOf([meeting(0, 3), ...[1, 2, 3].map((other) => meeting(0, other, { part: "morning" }))]),
    { reason: "slots-shared", participant: 0, meetings: [1, 2, 3], slots: [0, 1] },
  ],
  [
    "more meetings than the room holds",
    eventOf([meeting(0, 1), meeting(0, 2), meeting(0, 3), meeting(1, 2), meeting(1, 3)], { tableCount: 1 }),
    { reason: "more-than-room", meetings: 5, tables: 1, slots: 4 },
  ],
  [
    "two meetings of four people are locked to the only table",
    eventOf([meeting(0, 1, { lockedSlot: 2 }), meeting(2, 3, { lockedSlot: 2 })], { tableCount: 1 }),
    { reason: "tables-shared", meetings: [0, 1], slots: [2], tables: 1 },
  ],
  [
    "two meetings wait for each other",
    eventOf([meeting(0, 1, { before: [1] }), meeting(2, 3, { before: [0] })]),
    { reason: "order-circle", meetings: [0, 1] },
  ],
  [
    "a meeting waits for one that is locked to the last slot",
    eventOf([meeting(0, 1, { before: [1] }), meeting(2, 3, { lockedSlot: 3 })]),
    { reason: "order-or-locks", meeting: 0 },
  ],
])("%s", (_, event, impossible) => expect(checkEvent(event)).toEqual(impossible));
