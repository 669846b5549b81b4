import { type Board, num } from "~/app/domain/timetable/board";
import type { Timetable } from "~/app/domain/timetable/event";
import { type Chain, emptyChain, followChain, otherSlot, swapChain } from "~/app/domain/timetable/kempe-chain";

/** What a step towards unfairness costs, in breaks; 4 was the best of 2, 4, 8 in the first trial. */
const unfairnessPrice = 4;
const hottest = 0.35;
const coldest = 0.12;
/** How often a move is aimed at closing somebody's break instead of at random. */
const mendingShare = 0.5;
const stepsBetweenLooks = 1024;

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
  const tally = countTally(board, fairness);
  const chain = emptyChain(board);
  let temperature = hottest;
  let best: Found | null = null;
  for (let step = 0; ; step++) {
    if (step % stepsBetweenLooks === 0) {
      if (isOver(best)) return best;
      temperature = hottest * (coldest / hottest) ** Math.min(1, progress());
    }
    if (tally.unfair === 0 && tally.breaks < (best?.breaks ?? Number.POSITIVE_INFINITY))
      best = { timetable: [...board.slotOf], breaks: tally.breaks };
    if (!pickChain(board, { chain, random })) continue;
    const before = tally.breaks + unfairnessPrice * tally.unfair;
    shiftTally(board, { chain, tally, sign: 1 });
    const more = tally.breaks + unfairnessPrice * tally.unfair - before;
    if (more <= 0 || random() < Math.exp(-more / temperature)) carryOut(board, chain);
    else shiftTally(board, { chain, tally, sign: -1 });
  }
}

/** How many participants have 0, 1, 2 … breaks, all breaks together, and how far from fair they are. */
type Tally = { having: Int32Array; breaks: number; unfair: number; fairness: number | null };

function countTally(board: Board, fairness: number | null): Tally {
  const tally = { having: new Int32Array(board.slotCount + 1), breaks: 0, unfair: 0, fairness };
  for (const runs of board.runs) {
    const breaks = Math.max(0, runs - 1);
    tally.having[breaks] = num(tally.having, breaks) + 1;
    tally.breaks += breaks;
  }
  tally.unfair = unfairSteps(tally);
  return tally;
}

function unfairSteps({ having, fairness }: Tally): number {
  if (fairness === null) return 0;
  let fewest = 0;
  while (fewest < having.length - 1 && having[fewest] === 0) fewest++;
  let steps = 0;
  for (let breaks = fewest + fairness + 1; breaks < having.length; breaks++)
    steps += num(having, breaks) * (breaks - fewest - fairness);
  return steps;
}

/** Takes a random meeting to a random other slot; `false` when the chain may not go. */
function pickChain(board: Board, { chain, random }: { chain: Chain; random: () => number }): boolean {
  if (random() < mendingShare) return pickMendingChain(board, { chain, random });
  const meeting = Math.floor(random() * board.slotOf.length);
  const choices = board.slots[meeting];
  const to = choices?.[Math.floor(random() * choices.length)];
  if (to === undefined || to === board.slotOf[meeting]) return false;
  return followChain(board, chain, { meeting, to });
}

/** Takes somebody's meeting at the edge of a run to an idle slot at the edge of a run: often closes a break. */
function pickMendingChain(board: Board, { chain, random }: { chain: Chain; random: () => number }): boolean {
  const participant = Math.floor(random() * board.participantCount);
  if (num(board.runs, participant) < 2) return false;
  const meeting = meetingAtEdge(board, { participant, startAt: Math.floor(random() * board.slotCount) });
  const to = idleAtEdge(board, { participant, startAt: Math.floor(random() * board.slotCount) });
  return meeting >= 0 && to >= 0 && followChain(board, chain, { meeting, to });
}

type From = { participant: number; startAt: number };

function meetingAtEdge(board: Board, { participant, startAt }: From): number {
  const base = participant * board.slotCount;
  for (let at = 0; at < board.slotCount; at++) {
    const slot = (startAt + at) % board.slotCount;
    const meeting = num(board.meetingAt, base + slot);
    const neighbours =
      busyAt(board, { base, slot: slot - 1, but: -1 }) + busyAt(board, { base, slot: slot + 1, but: -1 });
    if (meeting >= 0 && neighbours < 2) return meeting;
  }
  return -1;
}

function idleAtEdge(board: Board, { participant, startAt }: From): number {
  const base = participant * board.slotCount;
  for (let at = 0; at < board.slotCount; at++) {
    const slot = (startAt + at) % board.slotCount;
    if (num(board.meetingAt, base + slot) >= 0) continue;
    const neighbours =
      busyAt(board, { base, slot: slot - 1, but: -1 }) + busyAt(board, { base, slot: slot + 1, but: -1 });
    if (neighbours > 0) return slot;
  }
  return -1;
}

/** Counts the ends' breaks as they will be (`sign` 1), or back as they are (-1). */
function shiftTally(board: Board, { chain, tally, sign }: { chain: Chain; tally: Tally; sign: 1 | -1 }): void {
  let isChanged = false;
  for (let end = 0; end < chain.ends; end++) {
    const runs = num(board.runs, num(chain.endOf, end));
    const now = runs - 1;
    const then = now + runsGained(board, chain, end);
    if (now === then) continue;
    isChanged = true;
    tally.having[now] = num(tally.having, now) - sign;
    tally.having[then] = num(tally.having, then) + sign;
    tally.breaks += sign * (then - now);
  }
  if (isChanged) tally.unfair = unfairSteps(tally);
}

function carryOut(board: Board, chain: Chain): void {
  for (let end = 0; end < chain.ends; end++) {
    const participant = num(chain.endOf, end);
    board.runs[participant] = num(board.runs, participant) + runsGained(board, chain, end);
  }
  swapChain(board, chain);
}

/** The change in runs of busy slots when an end's meeting goes to its other slot, idle until then. */
function runsGained(board: Board, chain: Chain, end: number): number {
  const base = num(chain.endOf, end) * board.slotCount;
  const from = num(chain.endFrom, end);
  const to = otherSlot(chain, from);
  return (
    busyAt(board, { base, slot: from - 1, but: from }) +
    busyAt(board, { base, slot: from + 1, but: from }) -
    busyAt(board, { base, slot: to - 1, but: from }) -
    busyAt(board, { base, slot: to + 1, but: from })
  );
}

function busyAt(board: Board, { base, slot, but }: { base: number; slot: number; but: number }): 0 | 1 {
  if (slot < 0 || slot >= board.slotCount || slot === but) return 0;
  return num(board.meetingAt, base + slot) >= 0 ? 1 : 0;
}
