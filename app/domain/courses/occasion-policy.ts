/** Why an occasion cannot be written as it is. */
export type OccasionRefusal = "start-passed";

/**
 * May an occasion start on this date? A new one starts today or later; one that has begun already keeps its start, so
 * that its seats and its last day can still be changed.
 *
 * @param was the start that is stored, if there is one.
 */
export function startRefusal(
  startsOn: string,
  { was, today }: { was: string | null; today: string },
): OccasionRefusal | null {
  return startsOn >= today || startsOn === was ? null : "start-passed";
}
