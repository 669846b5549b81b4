import { isPublicAt } from "~/app/domain/courses/queries.server";
import { fullCredit } from "~/app/domain/matching/compare-policy";
import type { AskingNeed, Comparison } from "~/app/domain/matching/schema";
import { asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** A course that gives what is missing, with the occasion that ends in time. Dates are "2026-05-04". */
export type GapCourse = {
  id: string;
  title: string;
  provider: string;
  startsOn: string;
  endsOn: string;
  place: string | null;
  seatsLeft: number;
  /** Requirements it meets. */
  requirementIds: string[];
};

const select = {
  id: true,
  title: true,
  languageId: true,
  cefr: true,
  licences: true,
  organisation: { select: { name: true } },
  skills: { select: { skillId: true } },
  occasions: {
    select: {
      startsOn: true,
      endsOn: true,
      seats: true,
      seatsTaken: true,
      place: true,
      isRemote: true,
      municipality: { select: { name: true } },
    },
    orderBy: { endsOn: "asc" },
  },
} satisfies Prisma.CourseSelect;

type Course = Prisma.CourseGetPayload<{ select: typeof select }>;

/** What courses can give. */
type Missing = { id: string; skillId?: string; languageId?: string; cefr?: number; licence?: string };

/**
 * Courses that give what these comparisons lack: with seats left, beginning after today and ending before the need starts.
 * One read for all comparisons. The most that is missing first, then the earliest end.
 */
export async function listGapCourses(
  comparisons: Comparison[],
  { startsOn, now }: { startsOn: string | null; now: Date },
): Promise<GapCourse[][]> {
  const missing = comparisons.map(missingOf);
  const courses = await listTeaching(missing.flat(), { startsOn, now });
  return missing.map((lacks) =>
    courses
      .flatMap((course) => toGapCourse(course, lacks))
      .sort((a, b) => b.requirementIds.length - a.requirementIds.length || (a.endsOn < b.endsOn ? -1 : 1)),
  );
}

/** Courses that give anything a need asks for, for whoever lacks it, and end before it starts. */
export async function listNeedCourses(
  need: AskingNeed,
  when: { startsOn: string | null; now: Date },
): Promise<GapCourse[]> {
  const nobody = need.requirements.map((requirement) => ({ requirement, credit: 0, found: { via: "none" } as const }));
  const nothing = { requirements: nobody, order: 0, musts: 0, metMusts: 0, wishes: 0, metWishes: 0 };
  return (await listGapCourses([nothing], when))[0] ?? [];
}

function missingOf({ requirements }: Comparison): Missing[] {
  return requirements.flatMap(({ requirement: { id, ask }, credit }): Missing[] => {
    if (credit === fullCredit) return [];
    if (ask.kind === "SKILL") return [{ id, skillId: ask.skillId }];
    if (ask.kind === "LANGUAGE") return [{ id, languageId: ask.languageId, cefr: ask.cefr }];
    return ask.kind === "LICENCE" ? [{ id, licence: ask.licence }] : [];
  });
}

function listTeaching(
  missing: Missing[],
  { startsOn, now }: { startsOn: string | null; now: Date },
): Promise<Course[]> {
  if (missing.length === 0) return Promise.resolve([]);
  const occasion = {
    startsOn: { gt: asDate(dateIn(now)) },
    ...(startsOn ? { endsOn: { lt: asDate(startsOn) } } : {}),
    seatsTaken: { lt: prisma.courseOccasion.fields.seats },
  };
  const languages = missing.flatMap(({ languageId, cefr }) =>
    languageId && cefr ? { languageId, cefr: { gte: cefr } } : [],
  );
  return prisma.course.findMany({
    where: {
      ...isPublicAt(now),
      occasions: { some: occasion },
      OR: [
        { skills: { some: { skillId: { in: missing.flatMap(({ skillId }) => skillId ?? []) } } } },
        { licences: { hasSome: missing.flatMap(({ licence }) => licence ?? []) } },
        ...languages,
      ],
    },
    select: { ...select, occasions: { ...select.occasions, where: occasion } },
    take: 200,
  });
}

function toGapCourse(course: Course, lacks: Missing[]): GapCourse[] {
  const [occasion] = course.occasions;
  const requirementIds = lacks.filter((lack) => gives(course, lack)).map(({ id }) => id);
  if (!occasion || requirementIds.length === 0) return [];
  return [
    {
      id: course.id,
      title: course.title,
      provider: course.organisation.name,
      startsOn: isoDate(occasion.startsOn),
      endsOn: isoDate(occasion.endsOn),
      place: occasion.isRemote ? null : (occasion.municipality?.name ?? occasion.place),
      seatsLeft: occasion.seats - occasion.seatsTaken,
      requirementIds,
    },
  ];
}

function gives({ skills, languageId, cefr, licences }: Course, lack: Missing): boolean {
  if (lack.skillId) return skills.some(({ skillId }) => skillId === lack.skillId);
  if (lack.languageId) return languageId === lack.languageId && (cefr ?? 0) >= (lack.cefr ?? 7);
  return lack.licence !== undefined && licences.includes(lack.licence);
}
