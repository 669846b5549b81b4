/** Kilometres around a municipality that a list can be widened by, as the crow flies between representative points. */
export const distances = [10, 20, 30, 50, 100] as const;

/** Levels of Swedish that lists can be limited to; a mother tongue counts as 6. */
export const swedishLevels = [1, 2, 3, 4, 5, 6] as const;

/** Hours that a need asks for; "DAYS" where it asks for none of the others. */
export const needHours = ["DAYS", "EVENINGS", "NIGHTS", "WEEKENDS"] as const;

/** Least extents, in percent, that candidates can be asked for. */
export const leastExtents = [50, 75, 100] as const;

/** Orders of each list, the one that counts without a choice first. Words alone order needs and courses by how well they fit. */
export const needSorts = ["newest", "start", "last"] as const;
/** How a course can be held; the index names them alike. */
export const courseManners = ["evening", "easySwedish"] as const;

export const courseSorts = ["start", "newest"] as const;
export const candidateSorts = ["available", "confirmed"] as const;

/** Rows on one page, and the last page one can turn to: whoever has not found it by then does better with a filter. */
export const rowsPerPage = 20;
export const lastPage = 50;

/** Most letters that are searched for, and most values of one filter. */
export const longestText = 80;
export const mostValues = 20;
