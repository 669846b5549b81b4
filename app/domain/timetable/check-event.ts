import { meetingsByParticipant, type TimetableEvent } from "~/app/domain/timetable/event";
import { findShortage } from "~/app/domain/timetable/find-shortage";
import { narrowSlots, ownSlots } from "~/app/domain/timetable/possible-slots";

/** Why no timetable can exist, with the numbers a sentence needs ("X has 9 meetings but is there in 8 slots"). */
export type Impossible =
  | { reason: "more-than-room"; meetings: number; tables: number; slots: number }
  | { reason: "no-slot"; meeting: number }
  | { reason: "too-few-slots"; participant: number; meetings: number; slots: number }
  /** These meetings of one participant have only these slots between them. */
  | { reason: "slots-shared"; participant: number; meetings: number[]; slots: number[] }
  /** These meetings have only these slots between them, and the tables there do not reach. */
  | { reason: "tables-shared"; meetings: number[]; slots: number[]; tables: number }
  | { reason: "order-circle"; meetings: number[] }
  /** What must come before and after this meeting, and what is locked, leave it no slot. */
  | { reason: "order-or-locks"; meeting: number };

/** A rule of an event that could be given up; those of a meeting are the organiser's, the rest is how it is. */
export type Rule =
  | { kind: "tables" | "fairness" }
  | { kind: "away"; participant: number }
  | { kind: "locked" | "part" | "order"; meeting: number };

/** {@link Impossible}, or rules that only together leave no timetable (none named: it is not known which). */
export type WhyImpossible = Impossible | { reason: "rules-together"; rules: Rule[] };

/**
 * The cheap checks, milliseconds each, the plainest reason first.
 *
 * @returns `null` when none of them finds anything: there may still be no timetable.
 */
export function checkEvent(event: TimetableEvent): Impossible | null {
  const slots = ownSlots(event);
  const narrowed = narrowSlots(event, slots);
  return (
    meetingWithoutSlot(slots) ??
    participantWithFewSlots(event, slots) ??
    participantShortage(event, slots) ??
    roomTooSmall(event) ??
    roomShortage(event, slots) ??
    orderCircle(event) ??
    squeezedMeeting(narrowed) ??
    participantShortage(event, narrowed) ??
    roomShortage(event, narrowed)
  );
}

type Slots = readonly (readonly number[])[];

function meetingWithoutSlot(slots: Slots): Impossible | null {
  const meeting = slots.findIndex((list) => list.length === 0);
  return meeting < 0 ? null : { reason: "no-slot", meeting };
}

function participantWithFewSlots(event: TimetableEvent, slots: Slots): Impossible | null {
  for (const [participant, meetings] of meetingsByParticipant(event).entries()) {
    const possible = new Set(meetings.flatMap((meeting) => slots[meeting] ?? [])).size;
    if (possible < meetings.length)
      return { reason: "too-few-slots", participant, meetings: meetings.length, slots: possible };
  }
  return null;
}

function participantShortage(event: TimetableEvent, slots: Slots): Impossible | null {
  for (const [participant, meetings] of meetingsByParticipant(event).entries()) {
    const shortage = findShortage(meetings, { choices: (meeting) => slots[meeting] ?? [], capacity: 1 });
    if (shortage) return { reason: "slots-shared", participant, ...shortage };
  }
  return null;
}

function roomTooSmall(event: TimetableEvent): Impossible | null {
  const { slotCount, tableCount, meetings } = event;
  if (meetings.length <= slotCount * tableCount) return null;
  return { reason: "more-than-room", meetings: meetings.length, tables: tableCount, slots: slotCount };
}

function roomShortage(event: TimetableEvent, slots: Slots): Impossible | null {
  const shortage = findShortage(
    event.meetings.map((_, meeting) => meeting),
    { choices: (meeting) => slots[meeting] ?? [], capacity: event.tableCount },
  );
  return shortage && { reason: "tables-shared", ...shortage, tables: event.tableCount };
}

/** Meetings each of which must wait for the next: follows what comes before until a meeting returns. */
function orderCircle(event: TimetableEvent): Impossible | null {
  const done = new Set<number>();
  const path: number[] = [];
  const follow = (meeting: number): number[] | null => {
    if (path.includes(meeting)) return path.slice(path.indexOf(meeting));
    if (done.has(meeting)) return null;
    path.push(meeting);
    for (const before of event.meetings[meeting]?.before ?? []) {
      const circle = follow(before);
      if (circle) return circle;
    }
    path.pop();
    done.add(meeting);
    return null;
  };
  for (const meeting of event.meetings.keys()) {
    const circle = follow(meeting);
    if (circle) return { reason: "order-circle", meetings: circle };
  }
  return null;
}

function squeezedMeeting(slots: Slots): Impossible | null {
  const meeting = slots.findIndex((list) => list.length === 0);
  return meeting < 0 ? null : { reason: "order-or-locks", meeting };
}
