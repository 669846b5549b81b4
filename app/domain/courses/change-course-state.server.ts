import { isAuthorised } from "~/app/domain/providers/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { markDirty } from "~/app/platform/search-dirty.server";

type Actor = { organisationId: string; personId: string | null; now?: Date };

/** What a course lacks before it can be published. */
export type CourseGap = "title" | "teaches" | "occasions";

export type PublishCourseResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "not-authorised" }
  | { ok: false; reason: "incomplete"; gaps: CourseGap[] };

/** Makes a course public: it needs a title, something it teaches or leads to, and an occasion. */
export function publishCourse(
  courseId: string,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<PublishCourseResult> {
  return prisma.$transaction(async (tx): Promise<PublishCourseResult> => {
    if (!(await isAuthorised(organisationId, { now, tx }))) return { ok: false, reason: "not-authorised" };
    const course = await tx.course.findFirst({
      where: { id: courseId, organisationId, state: { not: "PUBLISHED" } },
      select: {
        title: true,
        cefr: true,
        licences: true,
        _count: { select: { occupations: true, skills: true, occasions: true } },
      },
    });
    if (!course) return { ok: false, reason: "gone" };
    const { occupations, skills, occasions } = course._count;
    const gaps: CourseGap[] = [];
    if (course.title.length < 3) gaps.push("title");
    if (occupations + skills + course.licences.length === 0 && !course.cefr) gaps.push("teaches");
    if (occasions === 0) gaps.push("occasions");
    if (gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    await tx.course.updateMany({
      where: { id: courseId, organisationId },
      data: { state: "PUBLISHED", publishedAt: now },
    });
    await markDirty(tx, "courses", courseId);
    await announce(tx, "course.published", { courseId });
    await audit(tx, { action: "course.published", subject: `course:${courseId}`, personId, organisationId }, now);
    return { ok: true };
  });
}

/** Takes a course back; it leaves lists and search at once. False when it is not this provider's, or not published. */
export function withdrawCourse(
  courseId: string,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.course.updateMany({
      where: { id: courseId, organisationId, state: "PUBLISHED" },
      data: { state: "WITHDRAWN" },
    });
    if (count === 0) return false;
    await markDirty(tx, "courses", courseId);
    await audit(tx, { action: "course.withdrawn", subject: `course:${courseId}`, personId, organisationId }, now);
    return true;
  });
}
