/** When something is. */
export type Timed = { startsAt: Date; endsAt: Date };

/** What is under way at `now`, what begins next (all that begins together), what comes after it, and what has been. */
export function splitByNow<T extends Timed>(meetings: T[], now: Date): { now: T[]; next: T[]; later: T[]; past: T[] } {
  const coming = meetings.filter(({ startsAt }) => startsAt > now);
  const first = Math.min(...coming.map(({ startsAt }) => startsAt.getTime()));
  const isNext = ({ startsAt }: T) => startsAt.getTime() === first;
  return {
    now: meetings.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now),
    next: coming.filter(isNext),
    later: coming.filter((meeting) => !isNext(meeting)),
    past: meetings.filter(({ endsAt }) => endsAt <= now),
  };
}
