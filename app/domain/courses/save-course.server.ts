import { hasConcepts } from "~/app/domain/catalogue/queries.server";
import { type ContentGap, contentGaps } from "~/app/domain/courses/publish-policy";
import { type CourseDetail, getCourse } from "~/app/domain/courses/queries.server";
import type { CourseInput } from "~/app/domain/courses/schema";
import { prisma, type Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

export type CreateCourseResult = { ok: true; courseId: string } | { ok: false; reason: "unknown-concept" };

/** Writes a new draft. It may lack anything but its kind: what it needs is asked for when it is published. */
export function createCourse(
  input: CourseInput,
  { organisationId }: { organisationId: string },
): Promise<CreateCourseResult> {
  return prisma.$transaction(async (tx): Promise<CreateCourseResult> => {
    if (!(await areConceptsKnown(tx, input))) return { ok: false, reason: "unknown-concept" };
    const { id } = await tx.course.create({ data: { ...columns(input), organisationId }, select: { id: true } });
    await writeConcepts(tx, { courseId: id, input });
    return { ok: true, courseId: id };
  });
}

export type SaveCourseResult =
  | { ok: true; courseId: string }
  | { ok: false; reason: "gone" | "unknown-concept" }
  | { ok: false; reason: "incomplete"; gaps: ContentGap[] }
  | { ok: false; reason: "changed-meanwhile"; theirs: CourseDetail };

/**
 * Saves a whole course but its occasions. Of two people who edit the same version, the second is refused and given what
 * the first wrote. A published course cannot lose what it was published with.
 */
export function saveCourse(
  input: CourseInput,
  { courseId, organisationId }: { courseId: string; organisationId: string },
): Promise<SaveCourseResult> {
  return prisma.$transaction(async (tx): Promise<SaveCourseResult> => {
    await tx.$executeRaw`select 1 from course where id = ${courseId}::uuid for update`;
    const current = await tx.course.findFirst({
      where: { id: courseId, organisationId },
      select: { state: true, version: true },
    });
    if (!current) return { ok: false, reason: "gone" };
    if (current.version !== input.version)
      return { ok: false, reason: "changed-meanwhile", theirs: await getCourse(courseId, { organisationId, tx }) };
    if (!(await areConceptsKnown(tx, input))) return { ok: false, reason: "unknown-concept" };
    const counts = { occupationCount: input.occupationIds.length, skillCount: input.skillIds.length };
    const gaps = contentGaps({ ...columns(input), ...counts });
    if (current.state === "PUBLISHED" && gaps.length > 0) return { ok: false, reason: "incomplete", gaps };
    await tx.course.updateMany({
      where: { id: courseId, organisationId },
      data: { ...columns(input), version: { increment: 1 } },
    });
    await writeConcepts(tx, { courseId, input });
    await markDirty(tx, "courses", courseId);
    return { ok: true, courseId };
  });
}

function areConceptsKnown(tx: Tx, { occupationIds, skillIds, languageId }: CourseInput): Promise<boolean> {
  return hasConcepts(tx, { occupationIds, skillIds, languageIds: languageId ? [languageId] : [] });
}

async function writeConcepts(tx: Tx, { courseId, input }: { courseId: string; input: CourseInput }): Promise<void> {
  await tx.courseOccupation.deleteMany({ where: { courseId } });
  await tx.courseSkill.deleteMany({ where: { courseId } });
  await tx.courseOccupation.createMany({
    data: [...new Set(input.occupationIds)].map((occupationId) => ({ courseId, occupationId })),
  });
  await tx.courseSkill.createMany({ data: [...new Set(input.skillIds)].map((skillId) => ({ courseId, skillId })) });
}

function columns({ version: _version, occupationIds: _occupations, skillIds: _skills, ...rest }: CourseInput) {
  const { languageId = null, cefr = null, educationLevel = null, educationField = null, entryLevel = null } = rest;
  return { ...rest, languageId, cefr, educationLevel, educationField, entryLevel };
}
