import { prisma } from "~/app/platform/db.server";

/** Copies a need with its requirements to a new draft, without its dates. Null when it is not this employer's. */
export function copyNeed(needId: string, { organisationId }: { organisationId: string }): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    const original = await tx.need.findFirst({
      where: { id: needId, organisationId },
      omit: {
        id: true,
        state: true,
        version: true,
        createdAt: true,
        updatedAt: true,
        publishedAt: true,
        endedAt: true,
        sourceId: true,
      },
    });
    if (!original) return null;
    const copy = await tx.need.create({ data: { ...original, startsOn: null, answerBy: null }, select: { id: true } });
    const requirements = await tx.requirement.findMany({
      where: { needId, kind: { not: "START" } },
      omit: { id: true, needId: true },
      orderBy: { position: "asc" },
    });
    const made = await tx.requirement.createManyAndReturn({
      data: requirements.map((requirement) => ({ ...requirement, needId: copy.id })),
      select: { id: true, kind: true },
    });
    const occupation = made.find(({ kind }) => kind === "OCCUPATION");
    const occupations = await tx.requirementOccupation.findMany({
      where: { requirement: { needId } },
      select: { occupationId: true },
    });
    if (occupation) {
      await tx.requirementOccupation.createMany({
        data: occupations.map(({ occupationId }) => ({ requirementId: occupation.id, occupationId })),
      });
    }
    return copy.id;
  });
}
