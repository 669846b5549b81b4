import { serviceOf } from "~/app/domain/courses/kinds";
import type { CourseGap } from "~/app/domain/courses/publish-policy";
import { findCourse, gapsOf } from "~/app/domain/courses/queries.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { audit } from "~/app/platform/audit.server";
import { dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { markDirty } from "~/app/platform/search-dirty.server";

type Actor = { organisationId: string; personId: string | null; now?: Date };

export type PublishCourseResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "not-authorised" }
  | { ok: false; reason: "incomplete"; gaps: CourseGap[] };

/** Makes a course public, when its provider is authorised and nothing that `courseGaps` asks for is missing. */
export function publishCourse(
  courseId: string,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<PublishCourseResult> {
  return prisma.$transaction(async (tx): Promise<PublishCourseResult> => {
    await tx.$executeRaw`select 1 from course where id = ${courseId}::uuid for update`;
    const course = await findCourse(courseId, { organisationId, tx });
    if (!course || course.state === "PUBLISHED") return { ok: false, reason: "gone" };
    const service = serviceOf[course.kind];
    if (!(await isAuthorised(organisationId, { service, now, tx }))) return { ok: false, reason: "not-authorised" };
    const gaps = gapsOf(course, dateIn(now));
    if (gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    await tx.course.updateMany({
      where: { id: courseId, organisationId },
      data: { state: "PUBLISHED", publishedAt: now },
    });
    await announce(tx, "course.published", { courseId });
    await markDirty(tx, "courses", courseId);
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
