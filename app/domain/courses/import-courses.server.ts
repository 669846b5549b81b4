import { buildConceptIndex, findConcepts } from "~/app/domain/catalogue/find-concepts";
import { type CoursesFile, coursesOf, type FileCourse, skillsIn } from "~/app/domain/courses/course-file-policy";
import { mostOccupations } from "~/app/domain/courses/kinds";
import { prisma, type Tx } from "~/app/platform/db.server";

/** What an import did; `unknownGroups` are SSYK codes the catalogue lacks, so that nothing leads to them. */
export type CoursesReport = {
  added: number;
  hereAlready: number;
  unknownGroups: string[];
  dropped: { what: string; why: string }[];
};

/**
 * Takes courses as drafts of one provider, in one transaction. The file has no dates, so none can be published before
 * somebody adds an occasion. A course that is here already stays as it is: a second run changes nothing.
 *
 * @param providerId whose drafts they become; without it, those of an organisation made for the source.
 */
export function importCourses(
  file: CoursesFile,
  {
    providerId,
    onProgress = () => {},
  }: { providerId?: string; onProgress?: (done: number, total: number) => void } = {},
): Promise<CoursesReport> {
  const { courses, dropped } = coursesOf(file);
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('courses-import'))`;
      const organisationId = providerId ?? (await findOrCreateSource(tx));
      const here = await tx.course.findMany({
        where: { sourceId: { in: courses.map(({ sourceId }) => sourceId) } },
        select: { sourceId: true },
      });
      const known = new Set(here.map(({ sourceId }) => sourceId));
      const missing = courses.filter(({ sourceId }) => !known.has(sourceId));
      const groups = await readGroups(tx, [...new Set(courses.flatMap(({ ssyks }) => ssyks))]);
      for (const [place, course] of missing.entries()) {
        await createDraft(tx, { course, organisationId, groups });
        if ((place + 1) % 100 === 0) onProgress(place + 1, missing.length);
      }
      const unknownGroups = [...new Set(courses.flatMap(({ ssyks }) => ssyks))].filter((ssyk) => !groups.has(ssyk));
      return { added: missing.length, hereAlready: known.size, unknownGroups: unknownGroups.sort(), dropped };
    },
    { maxWait: 10_000, timeout: 300_000 },
  );
}

async function findOrCreateSource(tx: Tx): Promise<string> {
  const sourceId = "utbildningsdata";
  const source = await tx.organisation.upsert({
    where: { sourceId },
    create: { sourceId, kind: "PROVIDER", name: "Importerade utbildningar" },
    update: {},
    select: { id: true },
  });
  return source.id;
}

type Concept = { id: string; label: string };
type Groups = Map<string, { occupations: Concept[]; skills: Concept[] }>;

async function readGroups(tx: Tx, ssyks: string[]): Promise<Groups> {
  const concept = { select: { id: true, label: true }, where: { isRetired: false } } as const;
  const groups = await tx.occupationGroup.findMany({
    where: { ssyk: { in: ssyks } },
    select: {
      ssyk: true,
      occupations: concept,
      skills: { select: { skill: { select: { id: true, label: true } } }, where: { skill: { isRetired: false } } },
    },
  });
  return new Map(
    groups.map(({ ssyk, occupations, skills }) => [ssyk, { occupations, skills: skills.map(({ skill }) => skill) }]),
  );
}

type DraftContext = { course: FileCourse; organisationId: string; groups: Groups };

async function createDraft(tx: Tx, { course, organisationId, groups }: DraftContext): Promise<void> {
  const { ssyks, place: _, ...columns } = course;
  const own = ssyks.flatMap((ssyk) => groups.get(ssyk) ?? []);
  const occupationIds = nearest(
    course.title,
    own.flatMap(({ occupations }) => occupations),
  );
  const skills = [...new Map(own.flatMap((group) => group.skills).map((skill) => [skill.id, skill])).values()];
  await tx.course.create({
    data: {
      ...columns,
      organisationId,
      occupations: { create: occupationIds.map((occupationId) => ({ occupationId })) },
      skills: { create: skillsIn(`${course.title} ${course.description}`, skills).map((skillId) => ({ skillId })) },
    },
    select: { id: true },
  });
}

/** All of them while they are few; else those most like the title, then the first by label. */
function nearest(title: string, occupations: Concept[]): string[] {
  if (occupations.length <= mostOccupations) return occupations.map(({ id }) => id);
  const index = buildConceptIndex(occupations.map((concept) => ({ ...concept, otherWords: [], groupId: null })));
  const alike = findConcepts(index, title, mostOccupations).map(({ id }) => id);
  const byLabel = [...occupations].sort((one, other) => one.label.localeCompare(other.label, "sv"));
  return [...new Set([...alike, ...byLabel.map(({ id }) => id)])].slice(0, mostOccupations);
}
