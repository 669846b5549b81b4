import { publicOrganisationSelect } from "~/app/domain/accounts/queries.server";
import { courseKinds, serviceOf } from "~/app/domain/courses/kinds";
import { type CourseGap, courseGaps } from "~/app/domain/courses/publish-policy";
import { services } from "~/app/domain/providers/kinds";
import { isAuthorisedAt } from "~/app/domain/providers/queries.server";
import { asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { CourseKind, CourseState } from "~/app/platform/prisma-client/enums";

const courseSelect = {
  id: true,
  organisationId: true,
  kind: true,
  state: true,
  title: true,
  description: true,
  languageId: true,
  cefr: true,
  licences: true,
  educationLevel: true,
  educationField: true,
  entryLevel: true,
  isEvening: true,
  isEasySwedish: true,
  version: true,
  publishedAt: true,
  organisation: { select: publicOrganisationSelect },
  language: { select: { label: true, labelEn: true } },
  occupations: { select: { occupation: { select: { id: true, label: true, labelEn: true, ssyk: true } } } },
  skills: { select: { skill: { select: { id: true, label: true, labelEn: true } } } },
  occasions: {
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      place: true,
      municipalityCode: true,
      isRemote: true,
      seats: true,
      seatsTaken: true,
      languageId: true,
      municipality: { select: { name: true } },
      language: { select: { label: true, labelEn: true } },
    },
    orderBy: { startsOn: "asc" },
  },
} satisfies Prisma.CourseSelect;

/** A course with its occasions in order; dates are "2026-05-04". */
export type CourseDetail = ReturnType<typeof toDetail>;

/** Public at `now`: published by a provider that is authorised for its kind. */
export function isPublicAt(now: Date): Prisma.CourseWhereInput {
  const byService = services.map((service) => ({
    kind: { in: courseKinds.filter((kind) => serviceOf[kind] === service) },
    organisation: isAuthorisedAt(now, service),
  }));
  return { state: "PUBLISHED", AND: [{ OR: byService }] };
}

/** One of this provider's courses, or null. */
export async function findCourse(
  courseId: string,
  { organisationId, tx = prisma }: { organisationId: string; tx?: Tx },
): Promise<CourseDetail | null> {
  const course = await tx.course.findFirst({ where: { id: courseId, organisationId }, select: courseSelect });
  return course && toDetail(course);
}

/** As `findCourse`; throws when there is none. */
export async function getCourse(
  courseId: string,
  { organisationId, tx = prisma }: { organisationId: string; tx?: Tx },
): Promise<CourseDetail> {
  const course = await findCourse(courseId, { organisationId, tx });
  if (!course) throw new Error("no such course");
  return course;
}

/** A course anybody may read, or null. */
export async function findPublicCourse(courseId: string, { now }: { now: Date }): Promise<CourseDetail | null> {
  const course = await prisma.course.findFirst({ where: { id: courseId, ...isPublicAt(now) }, select: courseSelect });
  return course && toDetail(course);
}

/** What keeps this course from being published on a date in Stockholm. */
export function gapsOf(course: CourseDetail, today: string): CourseGap[] {
  const { occupations, skills, occasions, ...columns } = course;
  const counts = { occupationCount: occupations.length, skillCount: skills.length };
  return courseGaps({ ...columns, ...counts, startsOn: occasions.map(({ startsOn }) => startsOn) }, today);
}

/** Courses on one page of a list. */
export const coursesPerPage = 20;

function listSelect(today: Date) {
  return {
    id: true,
    kind: true,
    state: true,
    title: true,
    isEvening: true,
    isEasySwedish: true,
    organisation: { select: { name: true } },
    occasions: {
      where: { startsOn: { gte: today } },
      select: {
        startsOn: true,
        endsOn: true,
        seats: true,
        seatsTaken: true,
        isRemote: true,
        municipality: { select: { name: true } },
      },
      orderBy: { startsOn: "asc" },
      take: 1,
    },
    _count: { select: { occasions: { where: { startsOn: { gte: today } } } } },
  } satisfies Prisma.CourseSelect;
}

/** A provider's own courses, the latest changed first. */
export async function listOwnCourses({
  organisationId,
  page,
  q,
  state,
  now,
}: {
  organisationId: string;
  page: number;
  /** Part of a title; empty for all. */
  q: string;
  state?: CourseState;
  now: Date;
}) {
  const where: Prisma.CourseWhereInput = {
    organisationId,
    ...(state ? { state } : {}),
    ...(q ? { title: { contains: q, mode: "insensitive" } } : {}),
  };
  const [courses, count] = await Promise.all([
    prisma.course.findMany({
      where,
      select: listSelect(asDate(dateIn(now))),
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * coursesPerPage,
      take: coursesPerPage,
    }),
    prisma.course.count({ where }),
  ]);
  return { courses, count };
}

/** Anybody may read it, and one can still begin it. */
export function isComingAt(now: Date): Prisma.CourseWhereInput {
  return { ...isPublicAt(now), occasions: { some: { startsOn: { gte: asDate(dateIn(now)) } } } };
}

/** How many courses with an occasion to come each of these providers has, by kind of course. */
export async function countPublicCourses(providerIds: string[], { now }: { now: Date }) {
  const groups = await prisma.course.groupBy({
    by: ["organisationId", "kind"],
    where: { ...isComingAt(now), organisationId: { in: providerIds } },
    orderBy: { kind: "asc" },
    _count: true,
  });
  return groups.map(({ organisationId, kind, _count }) => ({ providerId: organisationId, kind, count: _count }));
}

/** Most coming starts of one course that a list looks at. */
const mostStarts = 50;

/** Of these, the courses with a start to come that anybody may read, in the order of the ids, with their starts to come. */
export async function listComingByIds(ids: string[], { now }: { now: Date }) {
  if (ids.length === 0) return [];
  const { occasions, ...select } = listSelect(asDate(dateIn(now)));
  const starts = { ...occasions.select, municipalityCode: true, languageId: true } as const;
  const courses = await prisma.course.findMany({
    where: { ...isComingAt(now), id: { in: ids } },
    select: { ...select, occasions: { ...occasions, select: starts, take: mostStarts } },
    take: ids.length,
  });
  const courseOf = new Map(courses.map((course) => [course.id, course]));
  return ids.flatMap((id) => courseOf.get(id) ?? []);
}

/** Courses anybody may read that have an occasion to come, by title, without the search engine; one provider's, or everybody's. */
export async function listPublicCourses({
  providerId,
  kinds = [],
  text,
  isEvening,
  isEasySwedish,
  page,
  now,
}: {
  providerId?: string;
  kinds?: CourseKind[];
  text?: string;
  isEvening?: boolean;
  isEasySwedish?: boolean;
  page: number;
  now: Date;
}) {
  const today = asDate(dateIn(now));
  const contains = { contains: text, mode: "insensitive" } as const;
  const where: Prisma.CourseWhereInput = {
    ...isComingAt(now),
    ...(providerId ? { organisationId: providerId } : {}),
    ...(kinds.length > 0 ? { kind: { in: kinds } } : {}),
    ...(isEvening ? { isEvening } : {}),
    ...(isEasySwedish ? { isEasySwedish } : {}),
    ...(text
      ? {
          OR: [
            { title: contains },
            { organisation: { name: contains } },
            { skills: { some: { skill: { label: contains } } } },
          ],
        }
      : {}),
  };
  const [courses, count] = await Promise.all([
    prisma.course.findMany({
      where,
      select: listSelect(today),
      orderBy: [{ title: "asc" }, { id: "asc" }],
      skip: (page - 1) * coursesPerPage,
      take: coursesPerPage,
    }),
    prisma.course.count({ where }),
  ]);
  return { courses, count };
}

function toDetail(course: Prisma.CourseGetPayload<{ select: typeof courseSelect }>) {
  const occasions = course.occasions.map((occasion) => ({
    ...occasion,
    startsOn: isoDate(occasion.startsOn),
    endsOn: isoDate(occasion.endsOn),
  }));
  return { ...course, occasions };
}
