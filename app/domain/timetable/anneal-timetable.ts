import { type Board, meetingIn, num, pairOf } from "./board";
import type { Timetable } from "./event";

/** What a step towards unfairness costs, in breaks; 4 was the best of 2, 4, 8 in the first trial. */
const unfairnessPrice = 4;
const hottest = 0.35;
const coldest = 0.12;
const stepsBetweenLooks = 256;

type Found = { timetable: Timetable; breaks: number };

/**
 * Improves a timetable by simulated annealing. A move takes a meeting to another slot and swaps whatever would clash
 * back and forth between the two slots (a Kempe chain), so that only the participants at the chain's ends change.
 *
 * @param isOver asked now and then with the best found; ends the search.
 * @param progress 0 at the start to 1 at the end; cools the search.
 * @returns the best timetable that keeps the fairness, or `null` when none was met.
 */
export function annealTimetable(
  board: Board,
  {
    fairness,
    random,
    progress,
    isOver,
  }: {
    fairness: number | null;
    random: () => number;
    progress: () => number;
    isOver: (best: Found | null) => boolean;
  },
): Found | null {
  const tally = countTally(board);
  const chain = emptyChain(board);
  let cost = costOf(tally, fairness);
  let temperature = hottest;
  let best: Found | null = null;
  for (let step = 0; ; step++) {
    if (step % stepsBetweenLooks === 0) {
      if (isOver(best)) return best;
      temperature = hottest * (coldest / hottest) ** Math.min(1, progress());
    }
    if (isFair(tally, fairness) && tally.breaks < (best?.breaks ?? Number.POSITIVE_INFINITY))
      best = { timetable: [...board.slotOf], breaks: tally.breaks };
    const isLegal = pickChain(board, { chain, random }) && isChainLegal(board, chain);
    if (!isLegal) continue;
    shiftTally(board, { chain, tally, sign: 1 });
    const next = costOf(tally, fairness);
    if (next <= cost || random() < Math.exp((cost - next) / temperature)) {
      swapChain(board, chain);
      cost = next;
    } else shiftTally(board, { chain, tally, sign: -1 });
  }
}

/** How many participants have 0, 1, 2 … breaks, and all breaks together. */
type Tally = { having: Int32Array; breaks: number };

function countTally(board: Board): Tally {
  const tally = { having: new Int32Array(board.slotCount + 1), breaks: 0 };
  for (const runs of board.runs) {
    const breaks = Math.max(0, runs - 1);
    tally.having[breaks] = num(tally.having, breaks) + 1;
    tally.breaks += breaks;
  }
  return tally;
}

function unfairSteps({ having }: Tally, fairness: number | null): number {
  if (fairness === null) return 0;
  let fewest = 0;
  while (fewest < having.length - 1 && having[fewest] === 0) fewest++;
  let steps = 0;
  for (let breaks = fewest + fairness + 1; breaks < having.length; breaks++)
    steps += num(having, breaks) * (breaks - fewest - fairness);
  return steps;
}

function isFair(tally: Tally, fairness: number | null): boolean {
  return unfairSteps(tally, fairness) === 0;
}

function costOf(tally: Tally, fairness: number | null): number {
  return tally.breaks + unfairnessPrice * unfairSteps(tally, fairness);
}

/** A chain between two slots: its meetings, and the participants at its ends, who go from one slot to the other. */
type Chain = {
  from: number;
  to: number;
  meetings: number[];
  ends: { participant: number; from: number; to: number }[];
  /** The number of the move that last held each meeting. */
  markOf: Int32Array;
  mark: number;
};

function emptyChain(board: Board): Chain {
  return { from: 0, to: 0, meetings: [], ends: [], markOf: new Int32Array(board.slotOf.length), mark: 0 };
}

/** Follows the chain of a random meeting to a random other slot; `false` when one of its meetings may not move. */
function pickChain(board: Board, { chain, random }: { chain: Chain; random: () => number }): boolean {
  const meeting = Math.floor(random() * board.slotOf.length);
  const choices = board.slots[meeting] ?? [];
  chain.from = num(board.slotOf, meeting);
  chain.to = num(choices, Math.floor(random() * choices.length));
  if (chain.from === chain.to) return false;
  chain.mark++;
  chain.meetings.length = 0;
  chain.ends.length = 0;
  join(chain, meeting);
  for (const participant of pairOf(board, meeting))
    if (!followChain(board, { chain, meeting, participant })) return false;
  return true;
}

function join(chain: Chain, meeting: number): void {
  chain.markOf[meeting] = chain.mark;
  chain.meetings.push(meeting);
}

function followChain(
  board: Board,
  { chain, meeting, participant }: { chain: Chain; meeting: number; participant: number },
): boolean {
  let here = meeting;
  let through = participant;
  for (;;) {
    const from = num(board.slotOf, here);
    const to = from === chain.from ? chain.to : chain.from;
    if (board.mayBe[here * board.slotCount + to] === 0) return false;
    const next = meetingIn(board, { participant: through, slot: to });
    if (next < 0) {
      chain.ends.push({ participant: through, from, to });
      return true;
    }
    if (chain.markOf[next] === chain.mark) return true;
    join(chain, next);
    const [first, second] = pairOf(board, next);
    through = first === through ? second : first;
    here = next;
  }
}

function isChainLegal(board: Board, chain: Chain): boolean {
  let toFrom = 0;
  for (const meeting of chain.meetings) toFrom += board.slotOf[meeting] === chain.from ? -1 : 1;
  if (num(board.taken, chain.from) + toFrom > board.tableCount) return false;
  if (num(board.taken, chain.to) - toFrom > board.tableCount) return false;
  return chain.meetings.every((meeting) => keepsOrder(board, { chain, meeting }));
}

function keepsOrder(board: Board, { chain, meeting }: { chain: Chain; meeting: number }): boolean {
  const before = board.before[meeting] ?? [];
  const after = board.after[meeting] ?? [];
  if (before.length === 0 && after.length === 0) return true;
  const slot = slotAfter(board, { chain, meeting });
  return (
    before.every((earlier) => slotAfter(board, { chain, meeting: earlier }) < slot) &&
    after.every((later) => slotAfter(board, { chain, meeting: later }) > slot)
  );
}

function slotAfter(board: Board, { chain, meeting }: { chain: Chain; meeting: number }): number {
  const slot = num(board.slotOf, meeting);
  if (chain.markOf[meeting] !== chain.mark) return slot;
  return slot === chain.from ? chain.to : chain.from;
}

/** Counts the ends' breaks as they will be (`sign` 1), or back as they are (-1). */
function shiftTally(board: Board, { chain, tally, sign }: { chain: Chain; tally: Tally; sign: 1 | -1 }): void {
  for (const end of chain.ends) {
    const runs = num(board.runs, end.participant);
    const now = Math.max(0, runs - 1);
    const then = Math.max(0, runs + runsGained(board, end) - 1);
    tally.having[now] = num(tally.having, now) - sign;
    tally.having[then] = num(tally.having, then) + sign;
    tally.breaks += sign * (then - now);
  }
}

/** The change in runs of busy slots when a participant's meeting goes from one slot to an idle one. */
function runsGained(
  board: Board,
  { participant, from, to }: { participant: number; from: number; to: number },
): number {
  const base = participant * board.slotCount;
  const isBusy = (slot: number) =>
    slot >= 0 && slot < board.slotCount && slot !== from && num(board.meetingAt, base + slot) >= 0 ? 1 : 0;
  return isBusy(from - 1) + isBusy(from + 1) - isBusy(to - 1) - isBusy(to + 1);
}

function swapChain(board: Board, chain: Chain): void {
  const { slotCount, meetingAt, slotOf, taken } = board;
  for (const end of chain.ends) board.runs[end.participant] = num(board.runs, end.participant) + runsGained(board, end);
  for (const meeting of chain.meetings)
    for (const participant of pairOf(board, meeting)) meetingAt[participant * slotCount + num(slotOf, meeting)] = -1;
  for (const meeting of chain.meetings) {
    const from = num(slotOf, meeting);
    const to = from === chain.from ? chain.to : chain.from;
    slotOf[meeting] = to;
    taken[from] = num(taken, from) - 1;
    taken[to] = num(taken, to) + 1;
    for (const participant of pairOf(board, meeting)) meetingAt[participant * slotCount + to] = meeting;
  }
}
