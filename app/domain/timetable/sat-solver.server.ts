import { Cadical, createModule } from "cadical-wasm";
import type { Formula, Literal } from "~/app/domain/timetable/formula";

/** What asking the solver gives; `"unknown"` when it was stopped or reached its limit of conflicts. */
type Answer = "satisfiable" | "unsatisfiable" | "unknown";

/** A solver that holds a formula and is asked again and again; it keeps what it has learnt. */
export type SatSolver = {
  ask: (question: { given?: readonly Literal[]; conflicts?: number; mayGoOn: () => boolean }) => Answer;
  /** After "satisfiable". */
  isTrue: (literal: Literal) => boolean;
  /** After "unsatisfiable": which of the given literals the refutation needed. */
  blamed: () => Literal[];
  add: (clause: readonly Literal[]) => void;
  end: () => void;
};

/**
 * The only file that knows CaDiCaL (MIT, compiled to WebAssembly, pinned). Asking blocks the thread.
 *
 * @param seed changes nothing but the luck.
 */
export async function openSolver(formula: Formula, { seed = 0 }: { seed?: number } = {}): Promise<SatSolver> {
  const solver = new Cadical(await createModule(), {
    quiet: true,
    phase: false,
    seed,
  });
  solver.ensureVars(formula.variableCount);
  solver.addClauses(formula.clauses);
  return {
    ask({ given = [], conflicts, mayGoOn }) {
      solver.setTerminate(() => !mayGoOn());
      return solver.solve({ assumptions: given, ...(conflicts === undefined ? {} : { conflicts }) });
    },
    isTrue: (literal) => solver.value(literal),
    blamed: () => solver.failedAssumptions(),
    add: (clause) => solver.addClause(clause),
    end: () => solver.dispose(),
  };
}
