/** Meetings that have only these slots between them, too few for all of them. */
export type Shortage = { meetings: number[]; slots: number[] };

/**
 * Whether these meetings can all have a slot of their own choices when a slot takes `capacity` of them (bipartite
 * matching by augmenting paths).
 *
 * @returns `null` when they can; otherwise a group that proves they cannot: more meetings than their slots hold (Hall).
 */
export function findShortage(
  meetings: readonly number[],
  { choices, capacity }: { choices: (meeting: number) => readonly number[]; capacity: number },
): Shortage | null {
  const holders = new Map<number, number[]>();
  for (const meeting of meetings) {
    const seen = new Set<number>();
    if (place(meeting, { holders, seen, choices, capacity })) continue;
    const slots = inOrder([...seen]);
    return { meetings: inOrder([meeting, ...slots.flatMap((slot) => holders.get(slot) ?? [])]), slots };
  }
  return null;
}

function inOrder(numbers: number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

type Search = {
  holders: Map<number, number[]>;
  seen: Set<number>;
  choices: (meeting: number) => readonly number[];
  capacity: number;
};

function place(meeting: number, search: Search): boolean {
  for (const slot of search.choices(meeting)) {
    if (search.seen.has(slot)) continue;
    search.seen.add(slot);
    const held = search.holders.get(slot) ?? [];
    if (held.length < search.capacity) {
      search.holders.set(slot, [...held, meeting]);
      return true;
    }
    for (const [at, other] of held.entries()) {
      if (!place(other, search)) continue;
      search.holders.set(slot, held.with(at, meeting));
      return true;
    }
  }
  return false;
}
