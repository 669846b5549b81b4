import { listKnownConcepts } from "~/app/domain/catalogue/queries.server";
import { type CourseDetail, getCourse } from "~/app/domain/courses/queries.server";
import type { CourseInput } from "~/app/domain/courses/schema";
import { prisma } from "~/app/platform/db.server";
import type { CourseKind } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Begins an empty draft. Returns its id. */
export async function createCourse(kind: CourseKind, { organisationId }: { organisationId: string }): Promise<string> {
  const course = await prisma.course.create({ data: { kind, organisationId }, select: { id: true } });
  return course.id;
}

export type SaveCourseResult =
  | { ok: true; version: number }
  | { ok: false; reason: "gone" | "unknown-concept" }
  | { ok: false; reason: "changed-meanwhile"; theirs: CourseDetail };

/** Saves a whole course but its occasions. Of two people who edit the same version, the second is refused. */
export function saveCourse(
  input: CourseInput,
  { courseId, organisationId }: { courseId: string; organisationId: string },
): Promise<SaveCourseResult> {
  const { version, occupationIds, skillIds, languageId = null, cefr = null, ...columns } = input;
  return prisma.$transaction(async (tx): Promise<SaveCourseResult> => {
    const languageIds = languageId ? [languageId] : [];
    if (!(await listKnownConcepts(tx, { occupationIds, skillIds, languageIds })))
      return { ok: false, reason: "unknown-concept" };
    const own = { id: courseId, organisationId };
    const saved = await tx.course.updateMany({
      where: { ...own, version },
      data: { ...columns, languageId, cefr: languageId ? cefr : null, version: { increment: 1 } },
    });
    if (saved.count === 0) {
      const exists = await tx.course.count({ where: own });
      if (exists === 0) return { ok: false, reason: "gone" };
      return { ok: false, reason: "changed-meanwhile", theirs: await getCourse(courseId, { organisationId }) };
    }
    await tx.courseOccupation.deleteMany({ where: { courseId } });
    await tx.courseSkill.deleteMany({ where: { courseId } });
    await tx.courseOccupation.createMany({
      data: [...new Set(occupationIds)].map((occupationId) => ({ courseId, occupationId })),
    });
    await tx.courseSkill.createMany({ data: [...new Set(skillIds)].map((skillId) => ({ courseId, skillId })) });
    await markDirty(tx, "courses", courseId);
    return { ok: true, version: version + 1 };
  });
}
