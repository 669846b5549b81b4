import type { BreakLimits } from "~/app/domain/timetable/break-limits";
import { encodeBreaks } from "~/app/domain/timetable/encode-breaks";
import { encodeFairness, encodeMostBreaks } from "~/app/domain/timetable/encode-fairness";
import { encodeOrder } from "~/app/domain/timetable/encode-order";
import { encodePlaces, encodeTables, type Places } from "~/app/domain/timetable/encode-places";
import type { TimetableEvent } from "~/app/domain/timetable/event";
import { countUp, demand, emptyFormula, type Formula, type Literal, never } from "~/app/domain/timetable/formula";
import { openSolver, type SatSolver } from "~/app/domain/timetable/sat-solver.server";

/**
 * Which timetables a search is about. `"level"`: nobody has more breaks than `fairness`, which is fair whoever has fewest.
 * `"raised"`: the fair ones that are left, in which somebody has more, and therefore everybody at least one.
 */
export type Realm = "level" | "raised";

/** What a search knows, and asks. */
export type SatSearch = {
  /**
   * At most so many breaks (`null`: any number)? A timetable, `"none"`, or `"unknown"` when stopped or out of conflicts.
   * With `placed`, only among timetables that have these meetings there (`null`: anywhere).
   */
  ask: (question: {
    most: number | null;
    placed?: readonly (number | null)[];
    conflicts?: number;
    mayGoOn: () => boolean;
  }) => SatAnswer;
  end: () => void;
};
export type SatAnswer = number[] | "none" | "unknown";

/** Puts the rules of an event into a solver, which then answers one question after another. */
export async function openSatSearch({
  event,
  slots,
  limits,
  fairness,
  realm,
  seed,
}: {
  event: TimetableEvent;
  slots: readonly (readonly number[])[];
  limits: readonly BreakLimits[];
  fairness: number | null;
  realm: Realm;
  seed?: number;
}): Promise<SatSearch> {
  const formula = emptyFormula();
  const places = encodePlaces(formula, { event, slots });
  encodeTables(formula, { event, places });
  encodeOrder(formula, { event, places });
  const isExact = realm === "raised";
  const cap = fairness === null || isExact ? Number.POSITIVE_INFINITY : fairness + 1;
  const most = (participant: number) => Math.max(1, Math.min(cap, limits[participant]?.most ?? cap));
  const breaks = encodeBreaks(formula, { event, places, most, isExact });
  if (fairness !== null) encodeRealm(formula, { breaks, fairness, realm });
  for (const [participant, { fewest }] of limits.entries())
    for (const literal of breaks[participant]?.slice(0, fewest) ?? []) demand(formula, [literal]);

  const solver = await openSolver(formula, { seed });
  const extra = breaks.map((counts, participant) => counts.slice(limits[participant]?.fewest ?? 0));
  const fewest = limits.reduce((sum, limit) => sum + limit.fewest, 0);
  const totals = openTotals({ formula, solver, inputs: extra.flat() });
  return {
    ask({ most: asked, placed = [], conflicts, mayGoOn }) {
      const limit = asked === null ? null : totals.moreThan(asked - fewest);
      const given = placed.flatMap((slot, meeting) => (slot === null ? [] : [places.inSlot[meeting]?.[slot] ?? never]));
      if (limit !== null) given.push(-limit);
      const answer = solver.ask({ given, conflicts, mayGoOn });
      if (answer === "satisfiable") return readTimetable(places, solver);
      if (answer === "unknown") return "unknown";
      if (limit !== null && placed.length === 0) solver.add([limit]);
      return "none";
    },
    end: solver.end,
  };
}

function encodeRealm(
  formula: Formula,
  { breaks, fairness, realm }: { breaks: readonly Literal[][]; fairness: number; realm: Realm },
): void {
  if (realm === "level") {
    encodeMostBreaks(formula, { breaks, most: fairness });
    return;
  }
  for (const counts of breaks) demand(formula, counts.slice(0, 1));
  demand(
    formula,
    breaks.flatMap((counts) => counts.slice(fairness, fairness + 1)),
  );
  encodeFairness(formula, { breaks, fairness });
}

/** The sum of what is counted in unary, written when first asked for, as far as the question (and twice that) goes. */
function openTotals({ formula, solver, inputs }: { formula: Formula; solver: SatSolver; inputs: readonly Literal[] }) {
  let sums: Literal[] = [];
  return {
    /** The literal that says "more than `most`"; `null` when there cannot be more. */
    moreThan(most: number): Literal | null {
      if (most >= inputs.length) return null;
      if (most >= sums.length) {
        const written = formula.clauses.length;
        sums = countUp(formula, { inputs, most: Math.max(most + 1, sums.length * 2), isExact: false });
        for (const clause of formula.clauses.slice(written)) solver.add(clause);
      }
      return sums[most] ?? null;
    },
  };
}

function readTimetable(places: Places, solver: SatSolver): number[] {
  return places.inSlot.map((row) => row.findIndex((literal) => Math.abs(literal) <= 2 ** 31 && solver.isTrue(literal)));
}
