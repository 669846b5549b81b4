import type { OfficialTaxonomy } from "~/app/domain/catalogue/read-taxonomy.server";
import type { Tx } from "~/app/platform/db.server";

type Changes = { added: number; removed: number };

/**
 * Makes the skills of groups and the substitutions those of the taxonomy. What is said of concepts that are not official
 * stays as it is.
 */
export async function writeRelations(
  tx: Tx,
  { skills, skillGroups, occupations, substitutions }: OfficialTaxonomy,
): Promise<{ skillGroups: Changes; substitutions: Changes }> {
  return {
    skillGroups: await writeSkillGroups(tx, { skillIds: skills.map(({ id }) => id), rows: skillGroups }),
    substitutions: await writeSubstitutions(tx, {
      occupationIds: occupations.map(({ id }) => id),
      rows: substitutions,
    }),
  };
}

async function writeSkillGroups(
  tx: Tx,
  { skillIds, rows }: { skillIds: string[]; rows: OfficialTaxonomy["skillGroups"] },
): Promise<Changes> {
  const [ids, ssyks] = [rows.map(({ skillId }) => skillId), rows.map(({ ssyk }) => ssyk)];
  const removed = await tx.$executeRaw`
    delete from skill_group where skill_id = any(${skillIds}::text[]) and not exists (
      select from unnest(${ids}::text[], ${ssyks}::text[]) as new (skill_id, ssyk)
      where new.skill_id = skill_group.skill_id and new.ssyk = skill_group.ssyk)`;
  const added = await tx.$executeRaw`
    insert into skill_group (skill_id, ssyk) select * from unnest(${ids}::text[], ${ssyks}::text[])
    on conflict do nothing`;
  return { added, removed };
}

/** A substitution whose level has changed counts as added. */
async function writeSubstitutions(
  tx: Tx,
  { occupationIds, rows }: { occupationIds: string[]; rows: OfficialTaxonomy["substitutions"] },
): Promise<Changes> {
  const [from, to] = [rows.map(({ fromId }) => fromId), rows.map(({ toId }) => toId)];
  const levels = rows.map(({ level }) => level);
  const removed = await tx.$executeRaw`
    delete from occupation_substitution as old
    where from_id = any(${occupationIds}::text[]) and to_id = any(${occupationIds}::text[]) and not exists (
      select from unnest(${from}::text[], ${to}::text[]) as new (from_id, to_id)
      where new.from_id = old.from_id and new.to_id = old.to_id)`;
  const added = await tx.$executeRaw`
    insert into occupation_substitution as old (from_id, to_id, level)
    select * from unnest(${from}::text[], ${to}::text[], ${levels}::int[])
    on conflict (from_id, to_id) do update set level = excluded.level where old.level <> excluded.level`;
  return { added, removed };
}
