/** What a course is. Words are `courses:kind.<key>`. */
export const courseKinds = [
  "SFI",
  "GRUNDLAGGANDE",
  "GYMNASIAL",
  "YRKESVUX",
  "SAMHALLSORIENTERING",
  "KOMMERSIELL",
] as const;
