import type { Places } from "~/app/domain/timetable/encode-places";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { always, demand, type Formula, fresh, type Literal, never } from "~/app/domain/timetable/formula";

/** A meeting that another must wait for is over before it: "in slot t or earlier" for the meetings concerned only. */
export function encodeOrder(formula: Formula, { event, places }: { event: TimetableEvent; places: Places }): void {
  const known = new Map<number, Literal[]>();
  const placedBy = (meeting: number): Literal[] => {
    const row = known.get(meeting) ?? encodePlacedBy(formula, places.inSlot[meeting] ?? []);
    known.set(meeting, row);
    return row;
  };
  for (const [later, { before }] of event.meetings.entries())
    for (const earlier of before)
      for (let slot = 0; slot < event.slotCount; slot++)
        demand(formula, [-(placedBy(later)[slot] ?? never), slot > 0 ? (placedBy(earlier)[slot - 1] ?? never) : never]);
}

/** Per slot, whether a meeting is in it or an earlier one, given where it may be. */
function encodePlacedBy(formula: Formula, inSlot: readonly Literal[]): Literal[] {
  const row: Literal[] = [];
  const last = inSlot.findLastIndex((literal) => literal !== never);
  for (const [slot, here] of inSlot.entries()) {
    const earlier = row[slot - 1] ?? never;
    if (here === never || slot >= last) {
      row.push(slot >= last ? always : earlier);
      continue;
    }
    const by = fresh(formula);
    demand(formula, [-here, by]);
    demand(formula, [-earlier, by]);
    demand(formula, [-by, earlier, here]);
    row.push(by);
  }
  return row;
}
