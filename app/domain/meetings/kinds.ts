/** What a side says of a meeting that has begun: it was not held, or what follows from it. Words are `meetings:choice.<key>`. */
export const choices = ["INTRODUCTION", "PRAKTIK", "HIRE", "NOTHING", "NOT_HELD"] as const;
export type Choice = (typeof choices)[number];

/** Days after an arena during which a side may change what it said of its meetings. Judged by the founders. */
export const answerDays = 7;

/** By how many minutes an organiser may shift what remains, at a time. */
export const lateMinutes = [5, 10, 15] as const;

/** Fewest answers from which averages are shown: with fewer, one could tell who answered what. Judged by the founders. */
export const fewestRatings = 5;

/** What can be printed of an arena; words are `meetings:print.<key>`. */
export const printKinds = ["door", "tables", "participants"] as const;
