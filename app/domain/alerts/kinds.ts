/** What can be watched: three lists, and the match pages of one's own need or candidate. */
export const alertLists = ["NEEDS", "COURSES", "CANDIDATES", "NEED_MATCHES", "CANDIDATE_MATCHES"] as const;
export type AlertList = (typeof alertLists)[number];

/** How often mail is sent; "NEVER": what is new is read in the service alone. */
export const alertPaces = ["AT_ONCE", "DAILY", "WEEKLY", "NEVER"] as const;
export type AlertPace = (typeof alertPaces)[number];

/** Most searches that one member keeps. Judged by the founders: nobody reads more, and each costs at every change. */
export const mostSearches = 50;

/** Days that something new is kept as such. */
export const keptDays = 90;

/** The index that the list is of. */
export const indexOf = {
  NEEDS: "needs",
  COURSES: "courses",
  CANDIDATES: "candidates",
  NEED_MATCHES: "candidates",
  CANDIDATE_MATCHES: "needs",
} as const satisfies Record<AlertList, string>;

/** A list or match page as a member saves it: `subjectId` is the need or the candidate of a match page. */
export type Watched = { list: AlertList; query: string; subjectId: string | null };

/** Where a saved search is read in full. */
export function addressOf({ list, query, subjectId }: Watched): string {
  const address = {
    NEEDS: "/needs",
    COURSES: "/courses",
    CANDIDATES: "/candidates",
    NEED_MATCHES: `/work/needs/${subjectId}/matches`,
    CANDIDATE_MATCHES: `/work/candidates/${subjectId}/matches`,
  }[list];
  return query === "" ? address : `${address}?${query}`;
}
