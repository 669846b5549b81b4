import type { Places } from "~/app/domain/timetable/encode-places";
import { meetingsByParticipant, type TimetableEvent } from "~/app/domain/timetable/event";
import { always, countUp, demand, type Formula, fresh, type Literal, never } from "~/app/domain/timetable/formula";

/**
 * Per participant, its breaks in unary: the literal at k - 1 is true when it has at least k.
 *
 * @param isExact also false when it has fewer; needed only where a rule asks somebody to have breaks (fairness).
 * @param most per participant, the most breaks worth telling apart: above, the count stays at `most`.
 */
export function encodeBreaks(
  formula: Formula,
  {
    event,
    places,
    most,
    isExact,
  }: { event: TimetableEvent; places: Places; most: (participant: number) => number; isExact: boolean },
): Literal[][] {
  return meetingsByParticipant(event).map((meetings, participant) => {
    const busy = places.busy[participant] ?? [];
    const reached = encodeReached(formula, { busy, count: meetings.length });
    const ends = encodeBreakEnds(formula, { busy, reached, isExact });
    const breaks = countUp(formula, { inputs: ends, most: most(participant), isExact });
    demandFirstBreak(formula, { busy, reached, count: meetings.length, first: breaks[0] });
    return breaks;
  });
}

/** `reached(slot, k)`: at least k busy slots among the slots up to this one. */
type Reached = (slot: number, count: number) => Literal;

/** Counts busy slots from the left, both directions, exactly `count` at the end. */
function encodeReached(formula: Formula, { busy, count }: { busy: readonly Literal[]; count: number }): Reached {
  const rows: Literal[][] = [];
  const openAfter = busy.map((_, slot) => busy.slice(slot + 1).filter((literal) => literal !== never).length);
  const at: Reached = (slot, wanted) => {
    if (wanted <= 0) return always;
    return slot < 0 ? never : (rows[slot]?.[wanted - 1] ?? never);
  };
  for (const [slot, here] of busy.entries()) {
    const row: Literal[] = [];
    rows.push(row);
    for (let wanted = 1; wanted <= count; wanted++) {
      const already = at(slot - 1, wanted);
      const oneLess = at(slot - 1, wanted - 1);
      const isCertain = wanted <= count - (openAfter[slot] ?? 0);
      row.push(isCertain ? always : reachedLiteral(formula, { here, already, oneLess }));
      demandReached(formula, { result: row[wanted - 1] ?? never, here, already, oneLess });
    }
    demand(formula, [-here, -at(slot - 1, count)]);
  }
  return at;
}

type Step = { here: Literal; already: Literal; oneLess: Literal };

function reachedLiteral(formula: Formula, { here, already, oneLess }: Step): Literal {
  if (already === always || here === never || oneLess === never) return already;
  return fresh(formula);
}

function demandReached(formula: Formula, { result, here, already, oneLess }: Step & { result: Literal }): void {
  if (result === already) return;
  demand(formula, [-already, result]);
  demand(formula, [-here, -oneLess, result]);
  demand(formula, [-result, already, here]);
  demand(formula, [-result, already, oneLess]);
}

/** Per slot, whether a break ends there: busy now, idle just before, met earlier. */
function encodeBreakEnds(
  formula: Formula,
  { busy, reached, isExact }: { busy: readonly Literal[]; reached: Reached; isExact: boolean },
): Literal[] {
  return busy.map((here, slot) => {
    const previous = busy[slot - 1] ?? never;
    const met = reached(slot - 2, 1);
    if (here === never || previous === always || met === never) return never;
    const end = fresh(formula);
    demand(formula, [-here, previous, -met, end]);
    if (isExact) for (const cause of [here, -previous, met]) demand(formula, [-end, cause]);
    return end;
  });
}

/** Implied, and worth its clauses: idle between two meetings, or a day longer than its meetings, is a break. */
function demandFirstBreak(
  formula: Formula,
  {
    busy,
    reached,
    count,
    first,
  }: { busy: readonly Literal[]; reached: Reached; count: number; first: Literal | undefined },
): void {
  const broken = first ?? never;
  for (const [slot, here] of busy.entries()) {
    const met = reached(slot, 1);
    demand(formula, [here, -reached(slot - 1, 1), reached(slot, count), broken]);
    if (slot + count <= busy.length) demand(formula, [-met, reached(slot + count - 1, count), broken]);
  }
}
