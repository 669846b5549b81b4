/** Below this a number could point out persons. Source: the founders' rule of small numbers, also for differences. */
export const smallestTold = 10;

/** How many meet all musts, and how many more would without each; null: fewer than `smallestTold`, which is not told. */
export type RequirementCosts = { all: number | null; without: { requirementId: string; more: number | null }[] };

/** A number that may be told, or null: none is as telling as one. */
export function told(count: number): number | null {
  return count < smallestTold ? null : count;
}

/**
 * What lists tell of a count: whole tens, or null below the smallest. Lists are counted again and again under other
 * filters, so that exact numbers could be subtracted from each other: of rounded ones no difference under ten can be worked out.
 */
export function toldInTens(count: number): number | null {
  return count < smallestTold ? null : count - (count % smallestTold);
}

/** Does a must shut out more than it lets in? Only by numbers that are told. */
export function excludesMost({ all, more }: { all: number | null; more: number | null }): boolean {
  return more !== null && more > (all ?? smallestTold - 1);
}

/**
 * What may be told of counts. Of each must only the difference is told, never the count without it, so that no difference
 * under the smallest can be worked out.
 *
 * @param all how many meet all musts.
 * @param without how many meet all but this one.
 */
export function toldCosts(all: number, without: { requirementId: string; count: number }[]): RequirementCosts {
  return {
    all: told(all),
    without: without.map(({ requirementId, count }) => ({ requirementId, more: told(count - all) })),
  };
}
