import type { Rule } from "~/app/domain/timetable/check-event";
import { encodeOrder } from "~/app/domain/timetable/encode-order";
import { encodePlaces, encodeTables, type Places } from "~/app/domain/timetable/encode-places";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { demand, emptyFormula, type Formula, fresh, type Literal, never } from "~/app/domain/timetable/formula";
import { openSolver, type SatSolver } from "~/app/domain/timetable/sat-solver.server";

/** So long each question may take; what takes longer is left in the answer. */
const conflictsFirst = 20_000;
const conflictsEach = 2000;

/**
 * Which rules cannot be kept together, when the solver has proven that there is no timetable and no single check says why:
 * every one of them is needed for that, so giving up any one of them is enough (unless others are in conflict as well).
 *
 * @returns `[{ kind: "fairness" }]` when there are timetables, but none that is fair; nothing when time did not reach.
 */
export async function explainImpossible(
  event: TimetableEvent,
  { mayGoOn }: { mayGoOn: () => boolean },
): Promise<Rule[]> {
  const formula = emptyFormula();
  const everywhere = Array.from({ length: event.slotCount }, (_, slot) => slot);
  const places = encodePlaces(formula, { event, slots: event.meetings.map(() => everywhere) });
  const rules = encodeRules(formula, { event, places });
  const solver = await openSolver(formula);
  try {
    const answer = solver.ask({ given: [...rules.keys()], conflicts: conflictsFirst, mayGoOn });
    if (answer === "satisfiable") return [{ kind: "fairness" }];
    if (answer === "unknown") return [];
    return smallestBlamed(solver, mayGoOn).flatMap((literal) => rules.get(literal) ?? []);
  } finally {
    solver.end();
  }
}

/** Leaves out one after another, and keeps it out when there is no timetable without it either. */
function smallestBlamed(solver: SatSolver, mayGoOn: () => boolean): Literal[] {
  let blamed = solver.blamed();
  for (const literal of [...blamed]) {
    if (!blamed.includes(literal)) continue;
    const given = blamed.filter((other) => other !== literal);
    if (solver.ask({ given, conflicts: conflictsEach, mayGoOn }) === "unsatisfiable") blamed = solver.blamed();
  }
  return blamed;
}

/** Each rule under a literal of its own: it counts only while the literal is given. */
function encodeRules(
  formula: Formula,
  { event, places }: { event: TimetableEvent; places: Places },
): Map<Literal, Rule> {
  const rules = new Map<Literal, Rule>();
  const write = (rule: Rule, encode: () => void) => {
    const literal = fresh(formula);
    rules.set(literal, rule);
    const written = formula.clauses.length;
    encode();
    for (const clause of formula.clauses.slice(written)) clause.push(-literal);
  };
  const forbid = (meeting: number, isForbidden: (slot: number) => boolean) => {
    for (const [slot, literal] of places.inSlot[meeting]?.entries() ?? [])
      if (literal !== never && isForbidden(slot)) demand(formula, [-literal]);
  };
  write({ kind: "tables" }, () => encodeTables(formula, { event, places }));
  for (const [participant, slots] of event.away.entries()) {
    const meetings = event.meetings.flatMap(({ participants }, at) => (participants.includes(participant) ? [at] : []));
    if (slots.length === 0 || meetings.length === 0) continue;
    write({ kind: "away", participant }, () => {
      for (const meeting of meetings) forbid(meeting, (slot) => slots.includes(slot));
    });
  }
  for (const [meeting, { lockedSlot, part, before }] of event.meetings.entries()) {
    if (lockedSlot !== null) write({ kind: "locked", meeting }, () => forbid(meeting, (slot) => slot !== lockedSlot));
    if (part !== "any")
      write({ kind: "part", meeting }, () =>
        forbid(meeting, (slot) => slot < event.morningSlotCount !== (part === "morning")),
      );
    if (before.length > 0)
      write({ kind: "order", meeting }, () => encodeOrder(formula, { event: onlyOrderOf(event, meeting), places }));
  }
  return rules;
}

function onlyOrderOf(event: TimetableEvent, meeting: number): TimetableEvent {
  return { ...event, meetings: event.meetings.map((one, at) => (at === meeting ? one : { ...one, before: [] })) };
}
