import type { Timetable, TimetableEvent } from "~/app/domain/timetable/event";

/** A rule that a timetable breaks, and where. Numbers count from 0. */
export type BrokenRule =
  | { rule: "one-slot-each"; meetings: number; slots: number }
  | { rule: "slot-exists"; meeting: number; slot: number }
  | { rule: "clash"; participant: number; slot: number; meetings: [number, number] }
  | { rule: "tables"; slot: number; meetings: number; tables: number }
  | { rule: "part-of-day"; meeting: number; slot: number }
  | { rule: "lock"; meeting: number; slot: number; lockedSlot: number }
  | { rule: "away"; meeting: number; participant: number; slot: number }
  | { rule: "order"; meeting: number; before: number }
  | { rule: "fairness"; most: number; fewest: number; allowed: number };

/** What a timetable is worth: the rules it breaks (none when it may be used) and the breaks of each participant. */
export type Verdict = { broken: BrokenRule[]; breaks: number; breaksOf: number[] };

/**
 * Checks a timetable against every rule, from the words of docs/algorithms/timetable.md and nothing that the optimiser
 * uses: what an organiser moves by hand passes here too.
 *
 * @param fairness how many more breaks somebody may have than somebody else; `null` when that is not asked.
 */
export function verifyTimetable(
  event: TimetableEvent,
  { timetable, fairness }: { timetable: Timetable; fairness: number | null },
): Verdict {
  if (timetable.length !== event.meetings.length)
    return {
      broken: [{ rule: "one-slot-each", meetings: event.meetings.length, slots: timetable.length }],
      breaks: 0,
      breaksOf: [],
    };
  const breaksOf = Array.from({ length: event.participantCount }, (_, participant) =>
    countBreaks(slotsOf(event, { timetable, participant })),
  );
  const broken = [
    ...timetable.flatMap((_, meeting) => brokenByMeeting(event, { timetable, meeting })),
    ...clashes(event, timetable),
    ...crowdedSlots(event, timetable),
    ...unfairness(breaksOf, fairness),
  ];
  return { broken, breaks: breaksOf.reduce((sum, breaks) => sum + breaks, 0), breaksOf };
}

/** How many times somebody with meetings in these slots waits between two of them; a long wait counts as one. */
export function countBreaks(slots: readonly number[]): number {
  const sorted = slots.toSorted((a, b) => a - b);
  return sorted.filter((slot, at) => at > 0 && slot - (sorted[at - 1] ?? slot) > 1).length;
}

function slotsOf(event: TimetableEvent, { timetable, participant }: { timetable: Timetable; participant: number }) {
  return timetable.filter((_, meeting) => event.meetings[meeting]?.participants.includes(participant));
}

function brokenByMeeting(
  event: TimetableEvent,
  { timetable, meeting }: { timetable: Timetable; meeting: number },
): BrokenRule[] {
  const asked = event.meetings[meeting];
  const slot = timetable[meeting];
  if (!asked || slot === undefined) return [];
  if (!Number.isInteger(slot) || slot < 0 || slot >= event.slotCount) return [{ rule: "slot-exists", meeting, slot }];

  const broken: BrokenRule[] = [];
  const part = slot < event.morningSlotCount ? "morning" : "afternoon";
  if (asked.part !== "any" && asked.part !== part) broken.push({ rule: "part-of-day", meeting, slot });
  if (asked.lockedSlot !== null && asked.lockedSlot !== slot)
    broken.push({ rule: "lock", meeting, slot, lockedSlot: asked.lockedSlot });
  for (const participant of asked.participants)
    if (event.away[participant]?.includes(slot)) broken.push({ rule: "away", meeting, participant, slot });
  for (const before of asked.before)
    if ((timetable[before] ?? slot) >= slot) broken.push({ rule: "order", meeting, before });
  return broken;
}

function clashes(event: TimetableEvent, timetable: Timetable): BrokenRule[] {
  const taken = new Map<string, number>();
  const broken: BrokenRule[] = [];
  for (const [meeting, { participants }] of event.meetings.entries()) {
    const slot = timetable[meeting] ?? -1;
    for (const participant of participants) {
      const other = taken.get(`${participant} ${slot}`);
      if (other !== undefined) broken.push({ rule: "clash", participant, slot, meetings: [other, meeting] });
      taken.set(`${participant} ${slot}`, meeting);
    }
  }
  return broken;
}

function crowdedSlots(event: TimetableEvent, timetable: Timetable): BrokenRule[] {
  const perSlot = Array.from({ length: event.slotCount }, (_, slot) => timetable.filter((at) => at === slot).length);
  return perSlot.flatMap((meetings, slot) =>
    meetings > event.tableCount ? [{ rule: "tables" as const, slot, meetings, tables: event.tableCount }] : [],
  );
}

function unfairness(breaksOf: number[], allowed: number | null): BrokenRule[] {
  const most = Math.max(0, ...breaksOf);
  const fewest = Math.min(most, ...breaksOf);
  return allowed !== null && most - fewest > allowed ? [{ rule: "fairness", most, fewest, allowed }] : [];
}
