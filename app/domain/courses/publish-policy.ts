import type { CourseKind } from "~/app/platform/prisma-client/enums";

/** What publishing looks at; dates are "2026-05-04". */
export type PublishableCourse = {
  kind: CourseKind;
  title: string;
  languageId: string | null;
  cefr: number | null;
  licences: string[];
  educationLevel: number | null;
  occupationCount: number;
  skillCount: number;
  startsOn: string[];
};

type Content = Omit<PublishableCourse, "startsOn">;

/** What a course lacks before it can be published. Words are `courses:gap.<key>`. */
export type CourseGap = ContentGap | "occasions";

/** What is missing in the course's own words, not in when it is held. */
export type ContentGap = "title" | "level" | "teaches";

/** Everything that keeps a course from being published on a date in Stockholm; empty when nothing does. */
export function courseGaps(course: PublishableCourse, today: string): CourseGap[] {
  const isToCome = course.startsOn.some((day) => day >= today);
  return [...contentGaps(course), ...(isToCome ? [] : (["occasions"] as const))];
}

/** What is missing in what the course itself says, whenever it is held. A published course must go on having it. */
export function contentGaps(course: Content): ContentGap[] {
  const teaching = teachingGap[needed[course.kind]](course);
  return [...(course.title.length < 3 ? (["title"] as const) : []), ...(teaching ? [teaching] : [])];
}

/**
 * What a kind of course must say that it gives. Swedish for immigrants is a level of Swedish. What civic orientation and
 * basic adult education contain is decided by ordinance and curriculum, and is no skill of the catalogue: they need say
 * nothing more. All other courses must say what one can do, or become, afterwards. Our judgement.
 */
const needed: Record<CourseKind, "swedish" | "nothing" | "something"> = {
  SFI: "swedish",
  GRUNDLAGGANDE: "nothing",
  GYMNASIAL: "something",
  YRKESVUX: "something",
  SAMHALLSORIENTERING: "nothing",
  KOMMERSIELL: "something",
};

const teachingGap: Record<"swedish" | "nothing" | "something", (course: Content) => ContentGap | null> = {
  swedish: ({ languageId, cefr }) => (languageId === "sv" && cefr ? null : "level"),
  nothing: () => null,
  something: ({ languageId, cefr, licences, educationLevel, occupationCount, skillCount }) =>
    occupationCount + skillCount + licences.length > 0 || (languageId && cefr) || educationLevel ? null : "teaches",
};
