import { meetingsByParticipant, type TimetableEvent } from "~/app/domain/timetable/event";

/** The fewest and the most breaks that a participant can have, whatever the others do. */
export type BreakLimits = { fewest: number; most: number };

/**
 * Limits each participant alone: which slots are possible, which must be busy, and how many of the meetings must be over
 * or cannot have begun by each slot. Sums of `fewest` are a proven bound, since each break belongs to one participant.
 */
export function breakLimits(event: TimetableEvent, slots: readonly (readonly number[])[]): BreakLimits[] {
  return meetingsByParticipant(event)
    .map((meetings) => {
      const lists = meetings.map((meeting) => slots[meeting] ?? []);
      const days = Array.from({ length: event.slotCount }, (_, slot) => slotLimits(lists, slot));
      return {
        fewest: runsOver(days, { count: meetings.length, better: Math.min }) - 1,
        most: runsOver(days, { count: meetings.length, better: Math.max }) - 1,
      };
    })
    .map(({ fewest, most }) => ({ fewest: Math.max(0, fewest), most: Math.max(0, most) }));
}

type SlotLimits = { mayBeBusy: boolean; mayBeIdle: boolean; fewestBy: number; mostBy: number };

function slotLimits(lists: readonly (readonly number[])[], slot: number): SlotLimits {
  return {
    mayBeBusy: lists.some((list) => list.includes(slot)),
    mayBeIdle: !lists.some((list) => list.length === 1 && list[0] === slot),
    fewestBy: lists.filter((list) => (list.at(-1) ?? 0) <= slot).length,
    mostBy: lists.length - lists.filter((list) => (list[0] ?? 0) > slot).length,
  };
}

/** Best number of runs of busy slots, slot by slot: one entry per count of busy slots so far, idle and busy last. */
function runsOver(
  days: readonly SlotLimits[],
  { count, better }: { count: number; better: (a: number, b: number) => number },
): number {
  let idle = new Map([[0, 0]]);
  let busy = new Map<number, number>();
  for (const { mayBeBusy, mayBeIdle, fewestBy, mostBy } of days) {
    const nextIdle = new Map<number, number>();
    const nextBusy = new Map<number, number>();
    const offer = (to: Map<number, number>, key: number, runs: number | undefined) => {
      if (runs === undefined || key < fewestBy || key > mostBy) return;
      to.set(key, better(runs, to.get(key) ?? runs));
    };
    for (let so = 0; so <= count; so++) {
      const [fromIdle, fromBusy] = [idle.get(so), busy.get(so)];
      if (mayBeIdle) for (const runs of [fromIdle, fromBusy]) offer(nextIdle, so, runs);
      if (mayBeBusy) {
        offer(nextBusy, so + 1, fromBusy);
        offer(nextBusy, so + 1, fromIdle === undefined ? undefined : fromIdle + 1);
      }
    }
    idle = nextIdle;
    busy = nextBusy;
  }
  const ends = [idle.get(count), busy.get(count)].filter((runs) => runs !== undefined);
  return ends.length === 0 ? 0 : ends.reduce((a, b) => better(a, b));
}
