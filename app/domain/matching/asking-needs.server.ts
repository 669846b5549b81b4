import { askingNeed, type ComparableNeed } from "~/app/domain/matching/asking-need";
import type { AskingNeed } from "~/app/domain/matching/schema";
import { prisma } from "~/app/platform/db.server";

type Requirement = ComparableNeed["requirements"][number];
type RequirementRow = Omit<Requirement, "occupations"> & { needId: string };
type OccupationRow = { requirementId: string; id: string; ssyk: string };

/**
 * Of these, the published needs as they are compared, in no order. Thousands are compared to show twenty, so it reads what
 * comparing reads and nothing else, in plain SQL: Prisma takes twice as long to make the same rows.
 */
export async function listAskingNeeds(ids: string[]): Promise<AskingNeed[]> {
  if (ids.length === 0) return [];
  const [needs, requirements, occupations] = await Promise.all([
    prisma.$queryRaw<Omit<ComparableNeed, "requirements">[]>`
      select id, kind, municipality_code as "municipalityCode", is_remote as "isRemote", starts_on::text as "startsOn",
        extent_percent as "extentPercent"
      from need where id = any(${ids}::uuid[]) and state = 'PUBLISHED'`,
    prisma.$queryRaw<RequirementRow[]>`
      select need_id as "needId", id, kind, importance, weight, experience_band as "experienceBand", skill_id as "skillId",
        language_id as "languageId", cefr, licence, education_level as "educationLevel",
        education_field as "educationField", hours
      from requirement where need_id = any(${ids}::uuid[]) order by position`,
    prisma.$queryRaw<OccupationRow[]>`
      select asked.requirement_id as "requirementId", occupation.id, occupation.ssyk
      from requirement
      join requirement_occupation asked on asked.requirement_id = requirement.id
      join occupation on occupation.id = asked.occupation_id
      where requirement.need_id = any(${ids}::uuid[]) and requirement.kind = 'OCCUPATION'`,
  ]);
  const occupationsOf = grouped(occupations, ({ requirementId }) => requirementId);
  const requirementsOf = grouped(requirements, ({ needId }) => needId);
  const withOccupations = (row: RequirementRow) => ({ ...row, occupations: occupationsOf.get(row.id) ?? [] });
  return needs.map((need) =>
    askingNeed({ ...need, requirements: (requirementsOf.get(need.id) ?? []).map(withOccupations) }),
  );
}

function grouped<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
