import type { Comparison, Profile } from "~/app/domain/matching/schema";

/** A candidate with its comparison. */
export type Match = { profile: Profile; comparison: Comparison };

/** A match and its turn, 0 to 1: the less, the earlier among those with the same order number. */
export type TurnedMatch = Match & { turn: number };

/** Which list is turned: equals stand elsewhere in every need's list, every day. `date` is the day in Stockholm. */
export type Wheel = { date: string; needId: string };

/** The order of a list: best first, equals by turn, then by id. */
export function byOrder(a: TurnedMatch, b: TurnedMatch): number {
  return b.comparison.order - a.comparison.order || a.turn - b.turn || (a.profile.id < b.profile.id ? -1 : 1);
}

/**
 * Gives everyone a turn. Equals are those with the same credit in every requirement: they stand in order of their lots, and
 * the list begins at one of them, each as likely. Groups whose credits differ but add up to the same are dealt into each
 * other by their size, so that everyone with the same order number is shown equally often.
 *
 * @param matches whole groups: whoever is equal to somebody here is here too.
 */
export function turned(matches: Match[], wheel: Wheel): TurnedMatch[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const credits = creditsOf(match.comparison);
    const group = groups.get(credits);
    if (group) group.push(match);
    else groups.set(credits, [match]);
  }
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => a.profile.lot - b.profile.lot || (a.profile.id < b.profile.id ? -1 : 1));
    const [first] = inOrder;
    if (!first) return [];
    const begin = beginsAt(inOrder.length, wheel);
    return inOrder.map((match, at) => {
      const place = (at - begin + inOrder.length) % inOrder.length;
      return { ...match, turn: turnOf(place, { comparison: first.comparison, size: inOrder.length, wheel }) };
    });
  });
}

/** The place in order of lots, 0 to size − 1, at which a group of equals begins in this list. */
export function beginsAt(size: number, wheel: Wheel): number {
  return Math.floor(share(wheel, "") * size);
}

/** The turn of the one who stands `place` steps after the beginning of a group of so many equals. */
export function turnOf(
  place: number,
  { comparison, size, wheel }: { comparison: Comparison; size: number; wheel: Wheel },
): number {
  return (place + share(wheel, creditsOf(comparison))) / size;
}

/** What makes equals: the credit of each requirement. */
function creditsOf({ requirements }: Comparison): string {
  return requirements.map(({ credit }) => credit).join();
}

/** A number for a list and a group, at least 0 and under 1, that looks drawn (FNV-1a, mixed as MurmurHash3 does last). */
function share({ date, needId }: Wheel, group: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${date} ${needId} ${group}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
