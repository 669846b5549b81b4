import { type Board, num } from "~/app/domain/timetable/board";

/**
 * Meetings of two slots that must change places together: whoever has a meeting in both is in the middle of the chain,
 * whoever has one in only one of them is at an end, and goes from one slot to the other.
 */
export type Chain = {
  from: number;
  to: number;
  length: number;
  meetings: Int32Array;
  /** The number of the chain that last held each meeting. */
  markOf: Int32Array;
  mark: number;
  /** No ends when the chain is a circle, otherwise two. */
  ends: number;
  endOf: Int32Array;
  /** The slot that each end leaves. */
  endFrom: Int32Array;
};

/** A chain to be used again and again: nothing is allocated while searching. */
export function emptyChain(board: Board): Chain {
  const meetings = board.slotOf.length;
  return {
    from: 0,
    to: 0,
    length: 0,
    meetings: new Int32Array(meetings),
    markOf: new Int32Array(meetings),
    mark: 0,
    ends: 0,
    endOf: new Int32Array(2),
    endFrom: new Int32Array(2),
  };
}

/** Follows the chain that begins when this meeting goes to that slot; `false` when some rule forbids it. */
export function followChain(board: Board, chain: Chain, { meeting, to }: { meeting: number; to: number }): boolean {
  chain.from = num(board.slotOf, meeting);
  chain.to = to;
  chain.mark++;
  chain.length = 0;
  chain.ends = 0;
  join(chain, meeting);
  if (board.mayBe[meeting * board.slotCount + to] === 0) return false;
  if (!followThrough(board, chain, { meeting, participant: num(board.first, meeting) })) return false;
  if (!followThrough(board, chain, { meeting, participant: num(board.second, meeting) })) return false;
  return hasTables(board, chain) && keepsOrder(board, chain);
}

/** The slot that an end, or a meeting in that slot, goes to. */
export function otherSlot(chain: Chain, slot: number): number {
  return slot === chain.from ? chain.to : chain.from;
}

/** Carries the chain out; the runs of its ends are the caller's to keep. */
export function swapChain(board: Board, chain: Chain): void {
  const { slotCount, meetingAt, slotOf, taken, first, second } = board;
  for (let at = 0; at < chain.length; at++) {
    const meeting = num(chain.meetings, at);
    const slot = num(slotOf, meeting);
    meetingAt[num(first, meeting) * slotCount + slot] = -1;
    meetingAt[num(second, meeting) * slotCount + slot] = -1;
  }
  for (let at = 0; at < chain.length; at++) {
    const meeting = num(chain.meetings, at);
    const from = num(slotOf, meeting);
    const to = otherSlot(chain, from);
    slotOf[meeting] = to;
    taken[from] = num(taken, from) - 1;
    taken[to] = num(taken, to) + 1;
    meetingAt[num(first, meeting) * slotCount + to] = meeting;
    meetingAt[num(second, meeting) * slotCount + to] = meeting;
  }
}

function join(chain: Chain, meeting: number): void {
  chain.markOf[meeting] = chain.mark;
  chain.meetings[chain.length] = meeting;
  chain.length++;
}

function followThrough(
  board: Board,
  chain: Chain,
  { meeting, participant }: { meeting: number; participant: number },
): boolean {
  const { slotCount, meetingAt, first, second, mayBe } = board;
  let from = chain.from;
  let here = meeting;
  let through = participant;
  for (;;) {
    const to = otherSlot(chain, from);
    const next = num(meetingAt, through * slotCount + to);
    if (next < 0) {
      chain.endOf[chain.ends] = through;
      chain.endFrom[chain.ends] = from;
      chain.ends++;
      return true;
    }
    if (chain.markOf[next] === chain.mark) return true;
    if (mayBe[next * slotCount + from] === 0) return false;
    join(chain, next);
    here = next;
    const one = num(first, here);
    through = one === through ? num(second, here) : one;
    from = to;
  }
}

function hasTables(board: Board, chain: Chain): boolean {
  if (chain.length % 2 === 0) return true;
  // One more goes one way than the other: the way that most go, which is that of both ends.
  const from = num(chain.endFrom, 0);
  return num(board.taken, otherSlot(chain, from)) < board.tableCount;
}

function keepsOrder(board: Board, chain: Chain): boolean {
  if (!board.hasOrder) return true;
  for (let at = 0; at < chain.length; at++) {
    const meeting = num(chain.meetings, at);
    const slot = otherSlot(chain, num(board.slotOf, meeting));
    for (const earlier of board.before[meeting] ?? []) if (slotAfter(board, chain, earlier) >= slot) return false;
    for (const later of board.after[meeting] ?? []) if (slotAfter(board, chain, later) <= slot) return false;
  }
  return true;
}

function slotAfter(board: Board, chain: Chain, meeting: number): number {
  const slot = num(board.slotOf, meeting);
  return chain.markOf[meeting] === chain.mark ? otherSlot(chain, slot) : slot;
}
