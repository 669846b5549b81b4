import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import type { HourKind } from "~/app/domain/catalogue/schema";
import { isComingAt } from "~/app/domain/courses/queries.server";
import { listDatedProfiles } from "~/app/domain/matching/profiles.server";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { FollowedIndex } from "~/app/platform/search-dirty.server";
import { toDocument } from "~/search/indexes/candidates";
import { toCourseDocument } from "~/search/indexes/courses";
import { toNeedDocument } from "~/search/indexes/needs";

/** The documents that these rows have now; a row that is not public has none. */
export function documentsOf(index: FollowedIndex, ids: string[], now = new Date()): Promise<{ id: string }[]> {
  return documentsOfIndex[index]({ id: { in: ids }, take: ids.length, now });
}

/** At most `take` documents in order of their ids, after one of them. */
export function documentsAfter(index: FollowedIndex, { after, take }: Page): Promise<{ id: string }[]> {
  return documentsOfIndex[index]({ ...following(after), take, now: new Date() });
}

/** Ids of at most `take` rows that have a document, in order, after one of them. */
export async function listPublicIds(index: FollowedIndex, { after, take }: Page): Promise<string[]> {
  const query = { select: { id: true }, orderBy: { id: "asc" }, take } as const;
  const now = new Date();
  const rows = await read();
  return rows.map((row) => row.id);

  function read() {
    const id = following(after);
    if (index === "candidates") return prisma.candidate.findMany({ where: { ...isVisibleAt(now), ...id }, ...query });
    if (index === "courses") return prisma.course.findMany({ where: { ...isComingAt(now), ...id }, ...query });
    return prisma.need.findMany({ where: { state: "PUBLISHED", ...id }, ...query });
  }
}

type Page = { after: string | null; take: number };

function following(after: string | null) {
  return after ? { id: { gt: after } } : {};
}

/** Which rows are read, of those that are public at `now`. */
type Asked = { id?: { in: string[] } | { gt: string }; take: number; now: Date };

const documentsOfIndex: Record<FollowedIndex, (asked: Asked) => Promise<{ id: string }[]>> = {
  candidates: candidateDocuments,
  needs: needDocuments,
  courses: courseDocuments,
};

async function candidateDocuments({ take, now, ...id }: Asked) {
  const profiles = await listDatedProfiles({ ...isVisibleAt(now), ...id }, take);
  return profiles.map(({ profile, confirmedDay }) => toDocument(profile, confirmedDay));
}

async function needDocuments({ take, now: _, ...id }: Asked) {
  const needs = await prisma.need.findMany({
    where: { state: "PUBLISHED", ...id },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      organisationId: true,
      kind: true,
      municipalityCode: true,
      isRemote: true,
      title: true,
      description: true,
      publishedAt: true,
      startsOn: true,
      answerBy: true,
      extentPercent: true,
      organisation: { select: { name: true } },
      municipality: { select: { name: true } },
      requirements: {
        where: { kind: { in: ["OCCUPATION", "LANGUAGE", "HOURS"] } },
        select: {
          kind: true,
          importance: true,
          languageId: true,
          cefr: true,
          hours: true,
          occupations: { select: { occupation: { select: { id: true, ssyk: true, label: true, labelEn: true } } } },
        },
      },
    },
  });
  return needs.map(({ requirements, organisation, municipality, ...need }) => {
    const musts = requirements.filter(({ importance }) => importance === "MUST");
    const swedish = musts.filter(({ languageId }) => languageId === "sv").map(({ cefr }) => cefr ?? 0);
    return toNeedDocument({
      ...need,
      employerName: organisation.name,
      placeName: municipality?.name ?? "",
      occupations: requirements.flatMap(({ occupations }) => occupations.map(({ occupation }) => occupation)),
      swedish: Math.max(0, ...swedish),
      hours: musts.flatMap(({ hours }) => (hours ? [hours as HourKind] : [])),
    });
  });
}

async function courseDocuments({ take, now, ...id }: Asked) {
  const words = { id: true, label: true, labelEn: true } as const;
  const courses = await prisma.course.findMany({
    where: { ...isComingAt(now), ...id },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      organisationId: true,
      kind: true,
      title: true,
      description: true,
      publishedAt: true,
      isEvening: true,
      isEasySwedish: true,
      organisation: { select: { name: true } },
      language: { select: words },
      occupations: { select: { occupation: { select: words } } },
      skills: { select: { skill: { select: words } } },
      occasions: {
        where: { startsOn: { gte: asDate(dateIn(now)) } },
        select: { startsOn: true, municipalityCode: true, isRemote: true, languageId: true },
      },
    },
  });
  return courses.map(({ organisation, occupations, skills, language, ...course }) =>
    toCourseDocument({
      ...course,
      providerName: organisation.name,
      occupationIds: occupations.map(({ occupation }) => occupation.id),
      skillIds: skills.map(({ skill }) => skill.id),
      concepts: [
        ...(language ? [language] : []),
        ...skills.map(({ skill }) => skill),
        ...occupations.map(({ occupation }) => occupation),
      ],
    }),
  );
}
