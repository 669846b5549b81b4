/** What a need is about. */
export const needKinds = ["RECRUITMENT", "PRAKTIK", "TRAINING"] as const;

/** The page that answers a need: people for work and praktik, courses for what staff need to learn. */
export const answerPages = { RECRUITMENT: "matches", PRAKTIK: "matches", TRAINING: "courses" } as const;

/** Support an employer can offer; words are `needs:support.<key>`. */
export const supportKinds = [
  "SUPERVISOR",
  "INTRODUCTION",
  "ADAPTED_TASKS",
  "FLEXIBLE_HOURS",
  "LANGUAGE_SUPPORT",
] as const;

/** How much a requirement counts: a must, a wish, a wish that counts double, or not asked at all. */
export const weights = ["MUST", "IMPORTANT_WISH", "WISH", "NONE"] as const;
export type Weight = (typeof weights)[number];

/** What an important wish counts, when a wish counts one. Judged by the founders. */
export const importantWeight = 2;

/** Longest reason why something is asked, in characters. */
export const longestReason = 200;

/** Most requirements of one need; judged by the founders: more than this and nobody fits. */
export const maxRequirements = 30;

/** How much one works, in bands that lists can be limited to. Judged by the founders. */
export const extentBands = ["FULL", "LONG", "HALF", "SHORT"] as const;
export type ExtentBand = (typeof extentBands)[number];

/** The band of an extent in percent: all of full time, at least three quarters, at least half, or less. */
export function extentBandOf(percent: number): ExtentBand {
  if (percent >= 100) return "FULL";
  if (percent >= 75) return "LONG";
  return percent >= 50 ? "HALF" : "SHORT";
}
