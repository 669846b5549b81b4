import type { ConceptKind } from "~/app/domain/catalogue/schema";
import { prisma, type Tx } from "~/app/platform/db.server";

/** Are all of these in the catalogue? One query: a transaction has one connection, which does one thing at a time. */
export async function hasConcepts(
  tx: Tx,
  {
    occupationIds = [],
    skillIds = [],
    languageIds = [],
    municipalityCode,
  }: Partial<Record<`${"occupation" | "skill" | "language"}Ids`, string[]>> & { municipalityCode?: string },
): Promise<boolean> {
  const [occupations, skills, languages] = [new Set(occupationIds), new Set(skillIds), new Set(languageIds)];
  const asked = occupations.size + skills.size + languages.size + (municipalityCode ? 1 : 0);
  if (asked === 0) return true;
  const [known] = await tx.$queryRaw<{ count: number }[]>`
    select ((select count(*) from occupation where id = any(${[...occupations]}::text[]))
      + (select count(*) from skill where id = any(${[...skills]}::text[]))
      + (select count(*) from language where id = any(${[...languages]}::text[]))
      + (select count(*) from municipality where code = ${municipalityCode ?? null}::text))::int as count`;
  return known?.count === asked;
}

/** All municipalities, by name: 290 in the whole country. */
export function listMunicipalities() {
  return prisma.municipality.findMany({ select: { code: true, name: true }, orderBy: { name: "asc" }, take: 400 });
}

/** All languages one can choose, by name. */
export function listLanguages() {
  return prisma.language.findMany({
    select: { id: true, label: true, labelEn: true },
    orderBy: { label: "asc" },
    take: 700,
  });
}

/** Groups of occupations that have occupations, by code. */
export function listOccupationGroups() {
  return prisma.occupationGroup.findMany({
    where: { occupations: { some: { isRetired: false } } },
    select: { ssyk: true, label: true, labelEn: true },
    orderBy: { ssyk: "asc" },
    take: 500,
  });
}

/** Skills of these occupations' groups for the suggestions of a need, those that needs and courses name most first. At most `take`. */
export async function listSuggestedSkills(occupationIds: string[], take = 8) {
  if (occupationIds.length === 0) return [];
  const occupations = await prisma.occupation.findMany({
    where: { id: { in: occupationIds } },
    select: { ssyk: true },
  });
  return prisma.skill.findMany({
    where: { isRetired: false, groups: { some: { ssyk: { in: occupations.map(({ ssyk }) => ssyk) } } } },
    select: { id: true, label: true, labelEn: true },
    // A group has up to some hundred skills: first those in use, then what says most about this group because few others have it.
    orderBy: [
      { requirements: { _count: "desc" } },
      { courses: { _count: "desc" } },
      { groups: { _count: "asc" } },
      { label: "asc" },
    ],
    take,
  });
}

/**
 * Occupations near these and not among them: those whose people can do one of these at 75 %, then those of the same group,
 * then those at 25 %; each by its word. At most `take`.
 */
export async function listNearOccupations(occupationIds: string[], take: number) {
  if (occupationIds.length === 0) return [];
  return prisma.$queryRaw<{ id: string; label: string; labelEn: string | null; ssyk: string }[]>`
    with near as (
      select from_id as id, case level when 75 then 1 else 3 end as turn
      from occupation_substitution where to_id = any(${occupationIds}::text[])
      union all
      select other.id, 2 from occupation own join occupation other on other.ssyk = own.ssyk
      where own.id = any(${occupationIds}::text[]))
    select occupation.id, label, label_en as "labelEn", ssyk
    from occupation join (select id, min(turn) as turn from near group by id) nearest on nearest.id = occupation.id
    where not is_retired and occupation.id <> all(${occupationIds}::text[])
    order by turn, label
    limit ${take}`;
}

/** The words of concepts, in the order asked; unknown ids are left out. */
export async function listLabels(kind: Exclude<ConceptKind, "municipality">, ids: string[]) {
  const where = { id: { in: ids } };
  const select = { id: true, label: true, labelEn: true } as const;
  const rows = await readLabels();
  const labelOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => labelOf.get(id) ?? []);

  function readLabels() {
    if (kind === "occupation") return prisma.occupation.findMany({ where, select, take: 500 });
    if (kind === "skill") return prisma.skill.findMany({ where, select, take: 500 });
    return prisma.language.findMany({ where, select, take: 500 });
  }
}
