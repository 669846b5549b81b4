import { meetingsByParticipant, type TimetableEvent } from "~/app/domain/timetable/event";
import {
  atMostOne,
  countUp,
  demand,
  either,
  type Formula,
  fresh,
  type Literal,
  never,
} from "~/app/domain/timetable/formula";

/** `inSlot[m][t]`: meeting m is in slot t. `busy[p][t]`: participant p has a meeting in slot t. */
export type Places = { inSlot: Literal[][]; busy: Literal[][] };

/** Every meeting in exactly one of its possible slots, nobody in two at once. */
export function encodePlaces(
  formula: Formula,
  { event, slots }: { event: TimetableEvent; slots: readonly (readonly number[])[] },
): Places {
  const inSlot = slots.map((list) => {
    const row = Array.from({ length: event.slotCount }, (): Literal => never);
    for (const slot of list) row[slot] = fresh(formula);
    const open = row.filter((literal) => literal !== never);
    demand(formula, open);
    atMostOne(formula, open);
    return row;
  });
  const busy = meetingsByParticipant(event).map((meetings) =>
    Array.from({ length: event.slotCount }, (_, slot) => {
      const here = meetings.map((meeting) => inSlot[meeting]?.[slot] ?? never).filter((literal) => literal !== never);
      atMostOne(formula, here);
      return either(formula, here);
    }),
  );
  return { inSlot, busy };
}

/**
 * No more meetings in a slot than tables. Said twice: each meeting makes two participants busy; and of meetings that
 * share a participant at most one is there, so groups are counted instead of meetings (a quarter as many inputs).
 */
export function encodeTables(formula: Formula, { event, places }: { event: TimetableEvent; places: Places }): void {
  const groups = coveringGroups(event);
  for (let slot = 0; slot < event.slotCount; slot++) {
    const inputs = groups.map(({ participant, meetings, isWhole }) => {
      const here = meetings.map((meeting) => places.inSlot[meeting]?.[slot] ?? never);
      return isWhole ? (places.busy[participant]?.[slot] ?? never) : either(formula, here);
    });
    atMost(formula, { inputs, most: event.tableCount });

    atMost(formula, { inputs: places.busy.map((row) => row[slot] ?? never), most: 2 * event.tableCount });
  }
}

function atMost(formula: Formula, { inputs, most }: { inputs: readonly Literal[]; most: number }): void {
  const open = inputs.filter((literal) => literal !== never);
  if (open.length <= most) return;
  if (most === 0) {
    for (const literal of open) demand(formula, [-literal]);
    return;
  }
  const counts = countUp(formula, { inputs: open, most: most + 1, isExact: false });
  demand(formula, [-(counts[most] ?? never)]);
}

type Group = { participant: number; meetings: number[]; isWhole: boolean };

/** Every meeting in one group of meetings of one participant, few groups: whoever has most left takes all of them. */
function coveringGroups(event: TimetableEvent): Group[] {
  const ofParticipant = meetingsByParticipant(event);
  const left = ofParticipant.map((meetings) => new Set(meetings));
  const groups: Group[] = [];
  for (;;) {
    const size = Math.max(0, ...left.map((meetings) => meetings.size));
    if (size === 0) return groups;
    const participant = left.findIndex((meetings) => meetings.size === size);
    const meetings = [...(left[participant] ?? [])];
    for (const others of left) for (const meeting of meetings) others.delete(meeting);
    groups.push({ participant, meetings, isWhole: size === ofParticipant[participant]?.length });
  }
}
