import type { Timetable, TimetableEvent } from "~/app/domain/timetable/event";
import { countBreaks } from "~/app/domain/timetable/verify-timetable";

/**
 * Chooses which meetings of a timetable may move: those in a window of slots, or those of some participants, among them
 * somebody with a break and the others most likely in its way.
 *
 * @param share about how large a part of the slots or the meetings is freed.
 * @returns the slot of each meeting that stays, `null` for those that may move.
 */
export function freePart(
  event: TimetableEvent,
  { timetable, share, random }: { timetable: Timetable; share: number; random: () => number },
): (number | null)[] {
  if (random() < 0.4) return freeWindow(event, { timetable, share, random });
  const isFree = new Set<number>();
  const waiting = participantsWithBreaks(event, timetable);
  const first = waiting[Math.floor(random() * waiting.length)] ?? 0;
  const queue = [first];
  const seen = new Set(queue);
  while (isFree.size < share * timetable.length) {
    const at = Math.floor(random() * queue.length);
    const participant = queue.splice(at, 1)[0] ?? Math.floor(random() * event.participantCount);
    for (const [meeting, { participants }] of event.meetings.entries()) {
      if (!participants.includes(participant)) continue;
      isFree.add(meeting);
      for (const other of participants) if (!seen.has(other) && seen.add(other)) queue.push(other);
    }
  }
  return timetable.map((slot, meeting) => (isFree.has(meeting) ? null : slot));
}

function freeWindow(
  event: TimetableEvent,
  { timetable, share, random }: { timetable: Timetable; share: number; random: () => number },
): (number | null)[] {
  const length = Math.max(2, Math.round(share * event.slotCount));
  const start = Math.floor(random() * (event.slotCount - length + 1));
  return timetable.map((slot) => (slot >= start && slot < start + length ? null : slot));
}

function participantsWithBreaks(event: TimetableEvent, timetable: Timetable): number[] {
  return Array.from({ length: event.participantCount }, (_, participant) => participant).filter(
    (participant) =>
      countBreaks(timetable.filter((_, meeting) => event.meetings[meeting]?.participants.includes(participant))) > 0,
  );
}
