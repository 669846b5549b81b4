import type { Comparison, Profile } from "~/app/domain/matching/schema";

/** A candidate with its comparison. */
export type Match = { profile: Profile; comparison: Comparison };

/** The order of a list: best first, equals by turn, then by id. */
export function byOrder(a: Match & { turn: number }, b: Match & { turn: number }): number {
  return b.comparison.order - a.comparison.order || a.turn - b.turn || (a.profile.id < b.profile.id ? -1 : 1);
}
