import type { Timetable, TimetableEvent } from "~/app/domain/timetable/event";

/**
 * A timetable being changed, as arrays that are quick to change: who is where, how many tables are taken, how many runs
 * of busy slots each participant has. A slot of -1 means "not placed", a meeting of -1 "idle".
 */
export type Board = {
  slotCount: number;
  tableCount: number;
  participantCount: number;
  first: Int32Array;
  second: Int32Array;
  slots: readonly (readonly number[])[];
  /** 1 where a meeting may be: `meeting * slotCount + slot`. */
  mayBe: Uint8Array;
  hasOrder: boolean;
  before: readonly (readonly number[])[];
  after: readonly (readonly number[])[];
  slotOf: Int32Array;
  /** The meeting of a participant in a slot: `participant * slotCount + slot`. */
  meetingAt: Int32Array;
  taken: Int32Array;
  runs: Int32Array;
};

/** An empty board for an event, with the slots that each meeting may have. */
export function emptyBoard(event: TimetableEvent, slots: readonly (readonly number[])[]): Board {
  const { participantCount, slotCount, tableCount, meetings } = event;
  const mayBe = new Uint8Array(meetings.length * slotCount);
  for (const [meeting, list] of slots.entries()) for (const slot of list) mayBe[meeting * slotCount + slot] = 1;
  const after: number[][] = meetings.map(() => []);
  for (const [later, { before }] of meetings.entries()) for (const earlier of before) after[earlier]?.push(later);
  return {
    slotCount,
    tableCount,
    participantCount,
    first: Int32Array.from(meetings, ({ participants }) => participants[0]),
    second: Int32Array.from(meetings, ({ participants }) => participants[1]),
    slots,
    mayBe,
    hasOrder: meetings.some(({ before }) => before.length > 0),
    before: meetings.map(({ before }) => before),
    after,
    slotOf: new Int32Array(meetings.length).fill(-1),
    meetingAt: new Int32Array(participantCount * slotCount).fill(-1),
    taken: new Int32Array(slotCount),
    runs: new Int32Array(participantCount),
  };
}

/** Puts a meeting that is nowhere into a slot that is free for both. */
export function place(board: Board, { meeting, slot }: { meeting: number; slot: number }): void {
  for (const participant of pairOf(board, meeting)) {
    board.runs[participant] = num(board.runs, participant) + runsGained(board, { participant, slot });
    board.meetingAt[participant * board.slotCount + slot] = meeting;
  }
  board.slotOf[meeting] = slot;
  board.taken[slot] = num(board.taken, slot) + 1;
}

/** Takes a placed meeting out. */
export function lift(board: Board, meeting: number): void {
  const slot = num(board.slotOf, meeting);
  for (const participant of pairOf(board, meeting)) {
    board.meetingAt[participant * board.slotCount + slot] = -1;
    board.runs[participant] = num(board.runs, participant) - runsGained(board, { participant, slot });
  }
  board.slotOf[meeting] = -1;
  board.taken[slot] = num(board.taken, slot) - 1;
}

/** Puts a whole timetable on an empty board. */
export function fillBoard(board: Board, timetable: Timetable): void {
  for (const [meeting, slot] of timetable.entries()) place(board, { meeting, slot });
}

/** The participants of a meeting. */
export function pairOf(board: Board, meeting: number): [number, number] {
  return [num(board.first, meeting), num(board.second, meeting)];
}

/** An entry of a number array that is there by construction. */
export function num(numbers: ArrayLike<number>, at: number): number {
  return numbers[at] ?? 0;
}

/** How many runs of busy slots a participant gains when an idle slot becomes busy: 1, 0, or -1 when two runs meet. */
function runsGained(board: Board, { participant, slot }: { participant: number; slot: number }): number {
  const base = participant * board.slotCount;
  const left = slot > 0 && num(board.meetingAt, base + slot - 1) >= 0 ? 1 : 0;
  const right = slot + 1 < board.slotCount && num(board.meetingAt, base + slot + 1) >= 0 ? 1 : 0;
  return 1 - left - right;
}
