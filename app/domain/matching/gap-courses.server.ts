import { isPublicAt } from "~/app/domain/courses/queries.server";
import { fullCredit, mustWorth, occupationCredit, weightOf } from "~/app/domain/matching/compare-policy";
import { listVisibleProfiles } from "~/app/domain/matching/profiles.server";
import type { AskingNeed, Compared, Comparison, Profile } from "~/app/domain/matching/schema";
import { asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** A course that gives what is missing, with the first occasion that ends in time. Dates are "2026-05-04". */
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
  educationLevel: true,
  educationField: true,
  entryLevel: true,
  organisation: { select: { name: true } },
  skills: { select: { skillId: true } },
  occupations: { select: { occupationId: true } },
  occasions: {
    select: {
      startsOn: true,
      endsOn: true,
      seats: true,
      seatsTaken: true,
      place: true,
      isRemote: true,
      municipalityCode: true,
      municipality: { select: { name: true } },
    },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.CourseSelect;

type Course = Prisma.CourseGetPayload<{ select: typeof select }>;
type Occasion = Course["occasions"][number];

/** What courses can give, and what the order number gains by it. */
type Missing = {
  id: string;
  gain: number;
  occupationIds?: string[];
  skillId?: string;
  languageId?: string;
  cefr?: number;
  licence?: string;
  education?: { level: number; field: string | null };
};

/**
 * What a candidate lacks for a need, the municipalities within the commute (null: anywhere), when the need starts, and the
 * education to begin with (0: not known, or nobody in particular).
 */
type Gap = { lacks: Missing[]; reach: Set<string> | null; startsOn: string | null; educationLevel: number };

type When = { startsOn: string | null; now: Date };

/** From this credit on nobody needs a course to change occupation: it can be substituted. Judged by the founders. */
const nearOccupation = occupationCredit.substitute;

/** Most courses that are looked at for one page. */
const mostCourses = 200;

/**
 * Courses that give what these candidates lack: with seats left, beginning after today, ending before the need starts,
 * within the candidate's commute or at a distance, and open to somebody of their education. One read for all candidates and one of their commutes. First the course
 * that brings the candidate furthest in the published order, then the earliest end.
 *
 * @param matches candidates that employers may see now, with their comparisons.
 * @returns a list for each, in the same order.
 */
export async function listGapCourses(
  matches: { id: string; comparison: Comparison }[],
  { startsOn, now }: When,
): Promise<GapCourse[][]> {
  const lacks = matches.map(({ comparison }) => missingOf(comparison));
  if (lacks.flat().length === 0) return matches.map(() => []);
  const profiles = await listVisibleProfiles(
    matches.map(({ id }) => id),
    { now },
  );
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  const gaps = matches.map(({ id }, at) => ({
    lacks: lacks[at] ?? [],
    reach: new Set(profileOf.get(id)?.reach),
    educationLevel: profileOf.get(id)?.educationLevel ?? 0,
    startsOn,
  }));
  return listFor(gaps, { now });
}

/** As `listGapCourses`, for one candidate beside several needs, each with its own start. One read. */
export function listCandidateGapCourses(
  { reach, educationLevel }: Pick<Profile, "reach" | "educationLevel">,
  { matches, now }: { matches: { comparison: Comparison; startsOn: string | null }[]; now: Date },
): Promise<GapCourse[][]> {
  const gaps = matches.map(({ comparison, startsOn }) => ({
    lacks: missingOf(comparison),
    reach: new Set(reach),
    educationLevel,
    startsOn,
  }));
  return listFor(gaps, { now });
}

/** Courses that give anything a need asks for, for whoever lacks it, wherever they live, and end before it starts. */
export async function listNeedCourses(need: AskingNeed, { startsOn, now }: When): Promise<GapCourse[]> {
  const lacks = need.requirements.flatMap((requirement) =>
    missing({ requirement, credit: 0, found: { via: "none" } as const }),
  );
  return (await listFor([{ lacks, reach: null, startsOn, educationLevel: 0 }], { now }))[0] ?? [];
}

async function listFor(gaps: Gap[], { now }: { now: Date }): Promise<GapCourse[][]> {
  const courses = await listTeaching(gaps, { now });
  return gaps.map((gap) =>
    courses
      .flatMap((course) => toGapCourse(course, gap))
      .sort((a, b) => b.gain - a.gain || (a.course.endsOn < b.course.endsOn ? -1 : 1))
      .map(({ course }) => course),
  );
}

function missingOf({ requirements }: Comparison): Missing[] {
  return requirements.flatMap(missing);
}

function missing({ requirement, credit }: Compared): Missing[] {
  if (credit === fullCredit) return [];
  const { id, ask, importance } = requirement;
  const isUnmetMust = importance === "MUST" && credit === 0;
  const lack = { id, gain: weightOf(requirement) * (fullCredit - credit) + (isUnmetMust ? mustWorth : 0) };
  if (ask.kind === "OCCUPATION" && credit >= nearOccupation) return [];
  if (ask.kind === "OCCUPATION") return [{ ...lack, occupationIds: ask.occupations.map((asked) => asked.id) }];
  if (ask.kind === "SKILL") return [{ ...lack, skillId: ask.skillId }];
  if (ask.kind === "LANGUAGE") return [{ ...lack, languageId: ask.languageId, cefr: ask.cefr }];
  if (ask.kind === "EDUCATION") return [{ ...lack, education: { level: ask.level, field: ask.field } }];
  return ask.kind === "LICENCE" ? [{ ...lack, licence: ask.licence }] : [];
}

function listTeaching(gaps: Gap[], { now }: { now: Date }): Promise<Course[]> {
  const lacks = gaps.flatMap((gap) => gap.lacks);
  if (lacks.length === 0) return Promise.resolve([]);
  const isAnywhere = gaps.some(({ reach }) => reach === null);
  const reach = [...new Set(gaps.flatMap((gap) => [...(gap.reach ?? [])]))];
  const starts = gaps.map(({ startsOn }) => startsOn);
  const latest = starts.includes(null) ? null : starts.sort().at(-1);
  const occasion = {
    startsOn: { gt: asDate(dateIn(now)) },
    ...(latest ? { endsOn: { lt: asDate(latest) } } : {}),
    ...(isAnywhere ? {} : { OR: [{ isRemote: true }, { municipalityCode: { in: reach } }] }),
    seatsTaken: { lt: prisma.courseOccasion.fields.seats },
  };
  const languages = lacks.flatMap(({ languageId, cefr }) =>
    languageId && cefr ? { languageId, cefr: { gte: cefr } } : [],
  );
  const educations = lacks.flatMap(({ education }) =>
    education
      ? { educationLevel: { gte: education.level }, ...(education.field ? { educationField: education.field } : {}) }
      : [],
  );
  const occupationIds = lacks.flatMap((lack) => lack.occupationIds ?? []);
  return prisma.course.findMany({
    where: {
      ...isPublicAt(now),
      occasions: { some: occasion },
      OR: [
        { occupations: { some: { occupationId: { in: occupationIds } } } },
        { skills: { some: { skillId: { in: lacks.flatMap(({ skillId }) => skillId ?? []) } } } },
        { licences: { hasSome: lacks.flatMap(({ licence }) => licence ?? []) } },
        ...languages,
        ...educations,
      ],
    },
    select: { ...select, occasions: { ...select.occasions, where: occasion } },
    orderBy: { id: "asc" },
    take: mostCourses,
  });
}

function toGapCourse(
  course: Course,
  { lacks, reach, startsOn, educationLevel }: Gap,
): { course: GapCourse; gain: number }[] {
  const occasion = course.occasions.find(
    (one) => isWithin(one, reach) && (startsOn === null || isoDate(one.endsOn) < startsOn),
  );
  const given = lacks.filter((lack) => gives(course, lack));
  const mayBegin = educationLevel === 0 || educationLevel >= (course.entryLevel ?? 0);
  if (!occasion || given.length === 0 || !mayBegin) return [];
  const shown = {
    id: course.id,
    title: course.title,
    provider: course.organisation.name,
    startsOn: isoDate(occasion.startsOn),
    endsOn: isoDate(occasion.endsOn),
    place: occasion.isRemote ? null : (occasion.municipality?.name ?? occasion.place),
    seatsLeft: occasion.seats - occasion.seatsTaken,
    requirementIds: given.map(({ id }) => id),
  };
  return [{ course: shown, gain: given.reduce((sum, { gain }) => sum + gain, 0) }];
}

function isWithin({ isRemote, municipalityCode }: Occasion, reach: Set<string> | null): boolean {
  return isRemote || reach === null || (municipalityCode !== null && reach.has(municipalityCode));
}

function gives({ occupations, skills, languageId, cefr, licences, ...course }: Course, lack: Missing): boolean {
  if (lack.occupationIds) return occupations.some(({ occupationId }) => lack.occupationIds?.includes(occupationId));
  if (lack.skillId) return skills.some(({ skillId }) => skillId === lack.skillId);
  if (lack.languageId) return languageId === lack.languageId && (cefr ?? 0) >= (lack.cefr ?? 7);
  if (lack.education) {
    const { level, field } = lack.education;
    return (course.educationLevel ?? 0) >= level && (field === null || course.educationField === field);
  }
  return lack.licence !== undefined && licences.includes(lack.licence);
}
