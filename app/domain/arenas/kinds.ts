/** Most candidates in one meeting. */
export const maxCandidates = 3;
