import { meetingsByParticipant, type TimetableEvent } from "~/app/domain/timetable/event";

/** Per meeting, the slots its own rules leave it, in order: part of the day, lock, and both participants there. */
export function ownSlots(event: TimetableEvent): number[][] {
  const away = event.away.map((slots) => new Set(slots));
  const slots = Array.from({ length: event.slotCount }, (_, slot) => slot);
  return event.meetings.map(({ participants, part, lockedSlot }) =>
    slots.filter((slot) => {
      const here = slot < event.morningSlotCount ? "morning" : "afternoon";
      if (part !== "any" && part !== here) return false;
      if (lockedSlot !== null && lockedSlot !== slot) return false;
      return !participants.some((participant) => away[participant]?.has(slot));
    }),
  );
}

/**
 * Takes away slots that no timetable can use: too early or late for the order, or needed by a meeting of the same
 * participant that has no other. Repeats until nothing changes; an empty list means there is no timetable.
 */
export function narrowSlots(event: TimetableEvent, given: readonly (readonly number[])[]): number[][] {
  const slots = given.map((list) => [...list]);
  const ofParticipant = meetingsByParticipant(event);
  let left = Number.POSITIVE_INFINITY;
  for (let now = total(slots); now < left; now = total(slots)) {
    left = now;
    narrowByOrder(event, slots);
    for (const meetings of ofParticipant) narrowByOnlySlots(meetings, slots);
  }
  return slots;
}

function total(slots: number[][]): number {
  return slots.reduce((sum, list) => sum + list.length, 0);
}

function narrowByOrder(event: TimetableEvent, slots: number[][]): void {
  for (const [later, { before }] of event.meetings.entries())
    for (const earlier of before) {
      const earliest = slots[earlier]?.[0] ?? Number.POSITIVE_INFINITY;
      slots[later] = (slots[later] ?? []).filter((slot) => slot > earliest);
      const latest = slots[later]?.at(-1) ?? Number.NEGATIVE_INFINITY;
      slots[earlier] = (slots[earlier] ?? []).filter((slot) => slot < latest);
    }
}

/** A slot that a meeting must have, because it has no other, is not for this participant's other meetings. */
function narrowByOnlySlots(meetings: readonly number[], slots: number[][]): void {
  for (const meeting of meetings) {
    const own = slots[meeting] ?? [];
    if (own.length !== 1) continue;
    for (const other of meetings)
      if (other !== meeting) slots[other] = (slots[other] ?? []).filter((slot) => slot !== own[0]);
  }
}
