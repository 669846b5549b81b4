import { type Pair, pairKey } from "~/app/domain/scheduling/plan";
import type { WishLevel } from "~/app/platform/prisma-client/enums";

/** Of so many wishes so many got a meeting. */
export type Share = { met: number; all: number };

/** What became of wishes. Each side's wish counts by itself, so a pair of which both say "must" counts as two. */
export type WishFigures = { must: Share; want: Share; unplaced: number };

type Said = Pair & { hostSays: WishLevel | null; providerSays: WishLevel | null };

/**
 * Counts the wishes that got a meeting. A wish that the other side has refused counts as not met: that is how it was for
 * whoever wished. `unplaced` are pairs that nobody refused and that have no meeting.
 *
 * @param meetings the pairs that have a time.
 */
export function wishFigures(wishes: Said[], meetings: Pair[]): WishFigures {
  const met = new Set(meetings.map(pairKey));
  const shareOf = (level: WishLevel): Share => {
    const keys = wishes.flatMap((wish) =>
      [wish.hostSays, wish.providerSays].filter((said) => said === level).map(() => pairKey(wish)),
    );
    return { met: keys.filter((key) => met.has(key)).length, all: keys.length };
  };
  const possible = wishes.filter(({ hostSays, providerSays }) => hostSays !== "NO" && providerSays !== "NO");
  return {
    must: shareOf("MUST"),
    want: shareOf("WANT"),
    unplaced: possible.filter((wish) => !met.has(pairKey(wish))).length,
  };
}
