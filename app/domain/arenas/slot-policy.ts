/** Wall-clock times of a day, "09:20". */
export type Period = { from: string; to: string };

/** What slots are made from; minutes. */
export type SlotPlan = Period & { slotMinutes: number; gapMinutes: number; pauses: Period[] };

/**
 * The meeting times of a day in order: one after the other from `from`, with `gapMinutes` between, none over a pause or
 * past `to`. After a pause they begin anew at its end.
 */
export function slotTimes({ from, to, slotMinutes, gapMinutes, pauses }: SlotPlan): Period[] {
  const end = minutesOf(to);
  const breaks = pauses.map((pause) => ({ from: minutesOf(pause.from), to: minutesOf(pause.to) }));
  const slots: Period[] = [];
  let start = minutesOf(from);
  while (start + slotMinutes <= end) {
    const pause = breaks.find((candidate) => start < candidate.to && start + slotMinutes > candidate.from);
    if (pause) {
      start = pause.to;
      continue;
    }
    slots.push({ from: timeText(start), to: timeText(start + slotMinutes) });
    start += slotMinutes + gapMinutes;
  }
  return slots;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
