/** Most candidates in one meeting. */
export const maxCandidates = 3;

/** Months after an arena's end during which what its participants wished for and said is kept. Judged by the founders. */
export const keptMonths = 24;
