import { type GapCourse, listGapCourses } from "~/app/domain/matching/gap-courses.server";
import { labelsOfFound } from "~/app/domain/matching/queries.server";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";

/** A match with the course that gives what is missing before the need starts. */
export type ToldMatch = NeedMatch & { course: GapCourse | null };

/** What a page says of matches beside the marks: the course of each, and the words of the occupations that count. */
export async function tellMatches(
  matches: NeedMatch[],
  { startsOn, now }: { startsOn: string | null; now: Date },
): Promise<{ matches: ToldMatch[]; labels: Awaited<ReturnType<typeof labelsOfFound>> }> {
  const [labels, courses] = await Promise.all([
    labelsOfFound(matches.map(({ comparison }) => comparison)),
    listGapCourses(matches, { startsOn, now }),
  ]);
  return { matches: matches.map((match, at) => ({ ...match, course: courses[at]?.[0] ?? null })), labels };
}
