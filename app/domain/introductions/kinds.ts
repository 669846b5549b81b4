/** Why a side says no; words are `introductions:decline.<key>`. Never free text alone, never about the person. */
export const declineReasons = {
  EMPLOYER: ["FILLED", "REQUIREMENT_UNMET", "START_TOO_LATE", "EXTENT", "OTHER_CHOSEN", "PAUSED"],
  PROVIDER: ["HAS_WORK", "NOT_WANTED", "TOO_FAR", "NOT_YET_READY", "OTHER_CHOSEN"],
} as const;

/** What came of a meeting; words are `introductions:outcome.<key>`. */
export const outcomes = ["HIRED", "PRAKTIK_AGREED", "NEXT_MEETING", "NOT_A_MATCH", "NOBODY_CAME"] as const;

export type DeclineReason = (typeof declineReasons)[keyof typeof declineReasons][number];

/** Candidates that a provider proposes for one need at once. Judged by the founders: a pitch is a choice. */
export const mostCandidatesAtOnce = 3;

/** Needs that a provider proposes one candidate for at once. Judged by the founders. */
export const mostNeedsAtOnce = 5;

/** Introductions that an organisation may begin within 24 hours. Source: the limits of trust.md. */
export const mostInADay = 20;
