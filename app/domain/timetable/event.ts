/** One meeting to place. All numbers count from 0; `before` lists meetings that must be over when this one starts. */
export type Meeting = {
  participants: readonly [number, number];
  /** In which part of the day it may be; `"any"` when it does not matter. */
  part: "morning" | "afternoon" | "any";
  /** The slot it is locked to, or `null` when it is free. */
  lockedSlot: number | null;
  before: readonly number[];
};

/** The chosen meetings of an arena and the room they have: what a timetable is made for. Knows no names and no times. */
export type TimetableEvent = {
  participantCount: number;
  slotCount: number;
  /** The first so many slots are the morning, the rest the afternoon. */
  morningSlotCount: number;
  tableCount: number;
  meetings: readonly Meeting[];
  /** Per participant, the slots it cannot attend. */
  away: readonly (readonly number[])[];
};

/** The slot of every meeting, in the order of the event's meetings. */
export type Timetable = readonly number[];

/** Per participant, the numbers of its meetings, in the order of the event. */
export function meetingsByParticipant(event: TimetableEvent): number[][] {
  const lists: number[][] = Array.from({ length: event.participantCount }, () => []);
  for (const [number, { participants }] of event.meetings.entries())
    for (const participant of participants) lists[participant]?.push(number);
  return lists;
}
