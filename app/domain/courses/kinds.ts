/** What a course is. Words are `courses:kind.<key>`. */
export const courseKinds = [
  "SFI",
  "GRUNDLAGGANDE",
  "GYMNASIAL",
  "YRKESVUX",
  "SAMHALLSORIENTERING",
  "KOMMERSIELL",
] as const;

/** Most occupations a course is said to lead to. */
export const mostOccupations = 20;

/** Most skills a course is said to teach. */
export const mostSkills = 30;
