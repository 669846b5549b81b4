import type { OccasionInput } from "~/app/domain/courses/schema";
import { asDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** Adds an occasion to one's own course. Returns its id, or null when the course is not this provider's. */
export function addOccasion(
  input: OccasionInput,
  { courseId, organisationId }: { courseId: string; organisationId: string },
): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    const course = await tx.course.findFirst({ where: { id: courseId, organisationId }, select: { id: true } });
    if (!course) return null;
    const occasion = await tx.courseOccasion.create({ data: { courseId, ...columns(input) }, select: { id: true } });
    await markDirty(tx, "courses", courseId);
    return occasion.id;
  });
}

/**
 * Changes an occasion of one's own course. False when there is none.
 * @public its page is still to be written
 */
export function changeOccasion(
  input: OccasionInput,
  { occasionId, courseId, organisationId }: { occasionId: string; courseId: string; organisationId: string },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.courseOccasion.updateMany({
      where: { id: occasionId, courseId, course: { organisationId } },
      data: columns(input),
    });
    if (count > 0) await markDirty(tx, "courses", courseId);
    return count > 0;
  });
}

/**
 * Takes an occasion away. False when there is none of this provider's.
 * @public its page is still to be written
 */
export function removeOccasion(
  occasionId: string,
  { courseId, organisationId }: { courseId: string; organisationId: string },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.courseOccasion.deleteMany({
      where: { id: occasionId, courseId, course: { organisationId } },
    });
    if (count > 0) await markDirty(tx, "courses", courseId);
    return count > 0;
  });
}

function columns(input: OccasionInput) {
  return {
    ...input,
    municipalityCode: input.municipalityCode ?? null,
    startsOn: asDate(input.startsOn),
    endsOn: asDate(input.endsOn),
  };
}
