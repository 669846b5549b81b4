import type { ComparableNeed } from "~/app/domain/matching/asking-need";
import { isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

const select = {
  id: true,
  title: true,
  kind: true,
  municipalityCode: true,
  isRemote: true,
  startsOn: true,
  extentPercent: true,
  organisation: { select: { name: true } },
  requirements: {
    select: {
      id: true,
      kind: true,
      importance: true,
      weight: true,
      experienceBand: true,
      skillId: true,
      languageId: true,
      cefr: true,
      licence: true,
      educationLevel: true,
      educationField: true,
      hours: true,
      occupations: { select: { occupation: { select: { id: true, ssyk: true } } } },
    },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.NeedSelect;

/** A need as it is compared, without the words of its requirements, and what it is called. */
export type NamedNeed = ComparableNeed & { title: string; organisation: { name: string } };

/** Of these, the published needs, in no order: what hundreds are compared by, a fifth of what a page shows of each. */
export async function listComparableNeeds(ids: string[]): Promise<NamedNeed[]> {
  const needs = await prisma.need.findMany({
    where: { id: { in: ids }, state: "PUBLISHED" },
    select,
    take: ids.length,
  });
  return needs.map((need) => ({
    ...need,
    startsOn: need.startsOn && isoDate(need.startsOn),
    requirements: need.requirements.map((requirement) => ({
      ...requirement,
      occupations: requirement.occupations.map(({ occupation }) => occupation),
    })),
  }));
}
