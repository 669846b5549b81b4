import { type Board, emptyBoard, lift, num, pairOf, place } from "~/app/domain/timetable/board";
import type { TimetableEvent } from "~/app/domain/timetable/event";

/** How many insertions are tried per meeting before giving up; measured: what succeeds does so within a tenth. */
const insertionsPerMeeting = 400;

/**
 * A timetable that breaks no rule but perhaps fairness: meetings go in one by one, fewest possible slots first, into the
 * slot where least is in the way, and what is in the way comes out again and may not return there for a while.
 *
 * @returns `null` when it was not found; that proves nothing.
 */
export function firstTimetable(
  event: TimetableEvent,
  { slots, random }: { slots: readonly (readonly number[])[]; random: () => number },
): Board | null {
  const board = emptyBoard(event, slots);
  const waiting = event.meetings.map((_, meeting) => meeting);
  waiting.sort((a, b) => (slots[b]?.length ?? 0) - (slots[a]?.length ?? 0));
  const barredUntil = new Int32Array(event.meetings.length * event.slotCount);
  const mostSteps = insertionsPerMeeting * event.meetings.length;
  for (let step = 1; step <= mostSteps; step++) {
    const meeting = waiting.pop();
    if (meeting === undefined) return board;
    const best = cheapestSlot(board, { meeting, step, barredUntil, random });
    if (best === null) {
      waiting.unshift(meeting);
      continue;
    }
    for (const other of best.inTheWay) {
      barredUntil[other * event.slotCount + num(board.slotOf, other)] = step + 5 + Math.floor(random() * 15);
      lift(board, other);
      waiting.push(other);
    }
    place(board, { meeting, slot: best.slot });
  }
  return waiting.length === 0 ? board : null;
}

function cheapestSlot(
  board: Board,
  {
    meeting,
    step,
    barredUntil,
    random,
  }: { meeting: number; step: number; barredUntil: Int32Array; random: () => number },
): { slot: number; inTheWay: number[] } | null {
  let best: { slot: number; inTheWay: number[] } | null = null;
  let ties = 1;
  for (const slot of board.slots[meeting] ?? []) {
    if (num(barredUntil, meeting * board.slotCount + slot) > step) continue;
    const inTheWay = meetingsInTheWay(board, { meeting, slot, random });
    const isWorse = best !== null && inTheWay.length > best.inTheWay.length;
    if (isWorse) continue;
    ties = best !== null && inTheWay.length === best.inTheWay.length ? ties + 1 : 1;
    if (random() * ties < 1) best = { slot, inTheWay };
  }
  return best;
}

function meetingsInTheWay(
  board: Board,
  { meeting, slot, random }: { meeting: number; slot: number; random: () => number },
): number[] {
  const found = new Set<number>();
  for (const participant of pairOf(board, meeting)) {
    const other = num(board.meetingAt, participant * board.slotCount + slot);
    if (other >= 0) found.add(other);
  }
  if (found.size === 0 && num(board.taken, slot) >= board.tableCount) {
    const there = [...board.slotOf.keys()].filter((other) => board.slotOf[other] === slot);
    const chosen = there[Math.floor(random() * there.length)];
    if (chosen !== undefined) found.add(chosen);
  }
  for (const earlier of board.before[meeting] ?? []) if (num(board.slotOf, earlier) >= slot) found.add(earlier);
  for (const later of board.after[meeting] ?? []) {
    const at = num(board.slotOf, later);
    if (at >= 0 && at <= slot) found.add(later);
  }
  return [...found];
}
