import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/**
 * Deletes a draft that was never published; nobody else has seen it, so nothing is announced. False when there is no such
 * draft of this organisation.
 */
export function deleteCourseDraft(
  courseId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    // Whoever publishes it at the same moment is waited for.
    await tx.$executeRaw`select 1 from course where id = ${courseId}::uuid for update`;
    const { count } = await tx.course.deleteMany({
      where: { id: courseId, organisationId, state: "DRAFT", publishedAt: null },
    });
    if (count === 0) return false;
    await audit(tx, { action: "course.deleted", subject: `course:${courseId}`, personId, organisationId }, now);
    return true;
  });
}
