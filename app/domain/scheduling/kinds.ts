/** What a participant may say of meeting another; no word is also an answer. */
export const wishLevels = ["MUST", "WANT", "NO"] as const;
export type WishLevelName = (typeof wishLevels)[number];

/** Seconds that a search may take, as the organiser chooses. */
export const searchSeconds = [10, 30, 60, 300] as const;

/** How many more breaks somebody may have than somebody else. */
export const fairnessSteps = [0, 1, 2, 3] as const;

/** What a search may change: everything, what is not locked, or only what has no time yet. */
export const runScopes = ["UNLOCKED", "UNPLACED", "ALL"] as const;

/** Most representatives of a provider at one arena. */
export const mostRepresentatives = 6;

/** Most candidates a provider thinks of for one arena. */
export const mostBrought = 40;
