/**
 * A statement of propositional logic being written: clauses over variables 1, 2, 3 …; `-v` is "not v". What is
 * impossible or certain beforehand is `never` or `always`, so that encoders need no special cases.
 */
export type Formula = { variableCount: number; clauses: number[][] };

/** A literal: a variable, its negation, or one of the two constants. */
export type Literal = number;

/** The literal that is true; not a variable. */
export const always: Literal = Number.MAX_SAFE_INTEGER;
/** The literal that is false. */
export const never: Literal = -always;

/** A formula without clauses. */
export function emptyFormula(): Formula {
  return { variableCount: 0, clauses: [] };
}

/** A new variable. */
export function fresh(formula: Formula): Literal {
  formula.variableCount += 1;
  return formula.variableCount;
}

/** Demands that one of these is true. */
export function demand(formula: Formula, clause: readonly Literal[]): void {
  if (clause.includes(always)) return;
  formula.clauses.push(clause.filter((literal) => literal !== never));
}

/** Demands that at most one of these is true (pair by pair). */
export function atMostOne(formula: Formula, literals: readonly Literal[]): void {
  for (const [at, one] of literals.entries())
    for (const other of literals.slice(at + 1)) demand(formula, [-one, -other]);
}

/** A literal that is true exactly when one of these is. */
export function either(formula: Formula, literals: readonly Literal[]): Literal {
  const open = literals.filter((literal) => literal !== never);
  if (open.includes(always)) return always;
  if (open.length === 0) return never;
  if (open.length === 1) return open[0] ?? never;
  const result = fresh(formula);
  for (const literal of open) demand(formula, [-literal, result]);
  demand(formula, [-result, ...open]);
  return result;
}

/**
 * Counts in unary: the literal at k - 1 is true when at least k of the inputs are (a totalizer).
 *
 * @param most counts above it are not told apart from `most`.
 * @param isExact also demands that a count is claimed only when it is there; without it only that it is not denied.
 */
export function countUp(
  formula: Formula,
  { inputs, most, isExact }: { inputs: readonly Literal[]; most: number; isExact: boolean },
): Literal[] {
  const open = inputs.filter((literal) => literal !== never);
  if (open.length <= 1 || most <= 0) return open.slice(0, Math.max(0, most));
  const middle = Math.floor(open.length / 2);
  const left = countUp(formula, { inputs: open.slice(0, middle), most, isExact });
  const right = countUp(formula, { inputs: open.slice(middle), most, isExact });
  return mergeCounts(formula, { left, right, most, isExact });
}

/** The sum of two unary counts, as {@link countUp} would have counted it. */
export function mergeCounts(
  formula: Formula,
  {
    left,
    right,
    most,
    isExact,
  }: { left: readonly Literal[]; right: readonly Literal[]; most: number; isExact: boolean },
): Literal[] {
  const length = Math.min(most, left.length + right.length);
  const sum = Array.from({ length }, () => fresh(formula));
  const reached = (counts: readonly Literal[], count: number): Literal =>
    count === 0 ? always : (counts[count - 1] ?? never);
  for (let a = 0; a <= left.length; a++)
    for (let b = 0; b <= right.length; b++) {
      // At least a and at least b: at least a + b.
      const total = Math.min(a + b, length);
      if (total > 0) demand(formula, [-reached(left, a), -reached(right, b), sum[total - 1] ?? never]);
      // Fewer than a + 1 and fewer than b + 1: fewer than a + b + 1.
      if (isExact && a + b < length)
        demand(formula, [reached(left, a + 1), reached(right, b + 1), -(sum[a + b] ?? never)]);
    }
  for (let at = 1; at < length; at++) demand(formula, [-(sum[at] ?? never), sum[at - 1] ?? always]);
  return sum;
}
