import { hasConcepts } from "~/app/domain/catalogue/queries.server";
import { type OccasionRefusal, startRefusal } from "~/app/domain/courses/occasion-policy";
import type { OccasionInput } from "~/app/domain/courses/schema";
import { asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

type OwnCourse = { courseId: string; organisationId: string };

export type SaveOccasionRefusal = OccasionRefusal | "gone" | "unknown-municipality" | "unknown-language";
export type SaveOccasionResult = { ok: true; occasionId: string } | { ok: false; reason: SaveOccasionRefusal };

/** Adds an occasion to one's own course. */
export function addOccasion(
  input: OccasionInput,
  { courseId, organisationId, now = new Date() }: OwnCourse & { now?: Date },
): Promise<SaveOccasionResult> {
  return prisma.$transaction(async (tx): Promise<SaveOccasionResult> => {
    const course = await tx.course.findFirst({ where: { id: courseId, organisationId }, select: { id: true } });
    if (!course) return { ok: false, reason: "gone" };
    const reason = startRefusal(input.startsOn, { was: null, today: dateIn(now) }) ?? (await unknownIn(tx, input));
    if (reason) return { ok: false, reason };
    const { id } = await tx.courseOccasion.create({ data: { courseId, ...columns(input) }, select: { id: true } });
    await markDirty(tx, "courses", courseId);
    return { ok: true, occasionId: id };
  });
}

/** Changes an occasion of one's own course. */
export function changeOccasion(
  input: OccasionInput,
  { occasionId, courseId, organisationId, now = new Date() }: OwnCourse & { occasionId: string; now?: Date },
): Promise<SaveOccasionResult> {
  return prisma.$transaction(async (tx): Promise<SaveOccasionResult> => {
    const own = { id: occasionId, courseId, course: { organisationId } };
    const current = await tx.courseOccasion.findFirst({ where: own, select: { startsOn: true } });
    if (!current) return { ok: false, reason: "gone" };
    const was = isoDate(current.startsOn);
    const reason = startRefusal(input.startsOn, { was, today: dateIn(now) }) ?? (await unknownIn(tx, input));
    if (reason) return { ok: false, reason };
    await tx.courseOccasion.updateMany({ where: own, data: columns(input) });
    await markDirty(tx, "courses", courseId);
    return { ok: true, occasionId };
  });
}

/** Takes an occasion away. False when there is none of this provider's. */
export function removeOccasion(occasionId: string, { courseId, organisationId }: OwnCourse): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.courseOccasion.deleteMany({
      where: { id: occasionId, courseId, course: { organisationId } },
    });
    if (count > 0) await markDirty(tx, "courses", courseId);
    return count > 0;
  });
}

/** What a forged or outdated form names that does not exist. */
async function unknownIn(tx: Tx, { municipalityCode, languageId }: OccasionInput) {
  if (!(await hasConcepts(tx, { languageIds: [languageId] }))) return "unknown-language";
  if (municipalityCode && (await tx.municipality.count({ where: { code: municipalityCode } })) === 0)
    return "unknown-municipality";
  return null;
}

function columns(input: OccasionInput) {
  return {
    ...input,
    municipalityCode: input.municipalityCode ?? null,
    startsOn: asDate(input.startsOn),
    endsOn: asDate(input.endsOn),
  };
}
