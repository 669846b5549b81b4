import { demand, type Formula, fresh, type Literal, never } from "~/app/domain/timetable/formula";

/** Nobody has more than `most` breaks. */
export function encodeMostBreaks(formula: Formula, { breaks, most }: { breaks: readonly Literal[][]; most: number }) {
  for (const counts of breaks) demand(formula, [-(counts[most] ?? never)]);
}

/**
 * If anybody has k breaks, everybody has at least k - fairness. Sound only over breaks encoded exactly: otherwise
 * breaks could be claimed that are not there.
 */
export function encodeFairness(
  formula: Formula,
  { breaks, fairness }: { breaks: readonly Literal[][]; fairness: number },
): void {
  const longest = Math.max(0, ...breaks.map((counts) => counts.length));
  for (let count = fairness + 1; count <= longest; count++) {
    const somebody = fresh(formula);
    for (const counts of breaks) {
      demand(formula, [-(counts[count - 1] ?? never), somebody]);
      demand(formula, [-somebody, counts[count - fairness - 1] ?? never]);
    }
  }
}
