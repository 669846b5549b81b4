import { randomUUID } from "node:crypto";
import { renewCatalogueVersion } from "~/app/domain/catalogue/concept-index.server";
import {
  type ConceptPlan,
  type CurrentConcept,
  type OfficialConcept,
  planConcepts,
  planLanguages,
} from "~/app/domain/catalogue/import-policy";
import { markUsersOfConcepts } from "~/app/domain/catalogue/mark-users-of-concepts.server";
import type { Dropped, OfficialTaxonomy } from "~/app/domain/catalogue/read-taxonomy.server";
import { replaceRetired } from "~/app/domain/catalogue/replace-retired.server";
import { writeRelations } from "~/app/domain/catalogue/write-relations.server";
import { prisma, type Tx } from "~/app/platform/db.server";

/** How many of a kind were added, given their official id, changed, retired, and kept without being official. */
export type Counts = { added: number; renamed: number; changed: number; retired: number; kept: number };

/** What an import did. All zero (but `kept`) when it had been done before. */
export type TaxonomyReport = {
  groups: { added: number; changed: number };
  occupations: Counts;
  skills: Counts;
  skillGroups: { added: number; removed: number };
  substitutions: { added: number; removed: number };
  languages: { added: number };
  dropped: Dropped[];
};

/** Told while an import runs: what is being written, how much of how much. */
export type Progress = (step: string, done: number, total: number) => void;

/** Rows of one statement. */
const batchSize = 1000;

/**
 * Brings the catalogue in line with the official taxonomy, in one transaction: all of it or nothing. Needs, profiles and
 * courses follow a concept that is given its official id, and are searched anew.
 */
export function importTaxonomy(
  taxonomy: OfficialTaxonomy,
  { onProgress = () => {} }: { onProgress?: Progress } = {},
): Promise<TaxonomyReport> {
  return prisma.$transaction(
    async (tx) => {
      // Two imports at once would each plan on what the other is about to change.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('catalogue-import'))`;
      const groups = await writeGroups(tx, taxonomy.groups);
      const occupations = planConcepts(await readOccupations(tx), taxonomy.occupations);
      await writeConcepts(tx, { table: "occupation", plan: occupations, onProgress });
      const replaced = await replaceRetired(tx);
      const skills = planConcepts(
        await readSkills(tx),
        taxonomy.skills.map((skill) => ({ ...skill, ssyk: "" })),
      );
      await writeConcepts(tx, { table: "skill", plan: skills, onProgress });
      const relations = await writeRelations(tx, taxonomy);
      const relationCount = taxonomy.skillGroups.length + taxonomy.substitutions.length;
      onProgress("relations", relationCount, relationCount);
      const languages = planLanguages(
        await tx.language.findMany({ select: { id: true, label: true } }),
        taxonomy.languages,
      );
      await tx.language.createMany({
        data: languages.map((language) => ({ ...language, source: "JOBTECH" as const })),
      });
      await markUsersOfConcepts(tx, [occupations, skills].flatMap(touchedIds));
      const report = {
        groups,
        occupations: count(occupations),
        skills: count(skills),
        ...relations,
        languages: { added: languages.length },
        dropped: taxonomy.dropped,
      };
      if (hasChanged(report) || replaced > 0) await renewCatalogueVersion(tx, randomUUID());
      return report;
    },
    { maxWait: 10_000, timeout: 300_000 },
  );
}

async function writeGroups(tx: Tx, groups: OfficialTaxonomy["groups"]) {
  const current = await tx.occupationGroup.findMany({ select: { ssyk: true, label: true, definition: true } });
  const known = new Map(current.map((group) => [group.ssyk, group]));
  const added = groups.filter(({ ssyk }) => !known.has(ssyk));
  const changed = groups.filter(({ ssyk, label, definition }) => {
    const group = known.get(ssyk);
    return group && (group.label !== label || group.definition !== definition);
  });
  await tx.occupationGroup.createMany({ data: added });
  for (const { ssyk, ...words } of changed) await tx.occupationGroup.update({ where: { ssyk }, data: words });
  return { added: added.length, changed: changed.length };
}

/** Whether somebody uses a concept: any row of these three relations. */
const inUse = { _count: { select: { requirements: true, candidates: true, courses: true } } } as const;
type InUse = { _count: { requirements: number; candidates: number; courses: number } };

async function readOccupations(tx: Tx): Promise<CurrentConcept[]> {
  const select = { id: true, label: true, ssyk: true, isRetired: true, source: true, ...inUse } as const;
  return (await tx.occupation.findMany({ select })).map(toCurrent);
}

async function readSkills(tx: Tx): Promise<CurrentConcept[]> {
  const select = { id: true, label: true, isRetired: true, source: true, ...inUse } as const;
  return (await tx.skill.findMany({ select })).map((skill) => toCurrent({ ...skill, ssyk: "" }));
}

function toCurrent({
  _count,
  source,
  ...concept
}: Omit<CurrentConcept, "isBuiltIn" | "isUsed"> & InUse & { source: string }) {
  const isUsed = _count.requirements + _count.candidates + _count.courses > 0;
  return { ...concept, isBuiltIn: source === "BUILTIN", isUsed };
}

type ConceptTable = "occupation" | "skill";

async function writeConcepts(
  tx: Tx,
  { table, plan, onProgress }: { table: ConceptTable; plan: ConceptPlan; onProgress: Progress },
): Promise<void> {
  const writers = table === "occupation" ? occupationWriters : skillWriters;
  const total = plan.renamed.length + plan.changed.length + plan.retired.length + plan.added.length;
  let done = 0;
  for (const key of ["renamed", "changed", "added"] as const) {
    for (const batch of batchesOf<OfficialConcept & { oldId?: string }>(plan[key])) {
      if (key === "added") await writers.add(tx, batch);
      else await writers.change(tx, batch);
      done += batch.length;
      onProgress(`${table}s`, done, total);
    }
  }
  await writers.retire(tx, plan.retired);
}

type Change = OfficialConcept & { oldId?: string };
type Writers = {
  add(tx: Tx, rows: OfficialConcept[]): Promise<unknown>;
  change(tx: Tx, rows: Change[]): Promise<unknown>;
  retire(tx: Tx, ids: string[]): Promise<unknown>;
};

const occupationWriters: Writers = {
  add: (tx, rows) => tx.occupation.createMany({ data: rows.map((row) => ({ ...row, source: "JOBTECH" })) }),
  change: (tx, rows) => tx.$executeRaw`
    update occupation set id = new.id, label = new.label, ssyk = new.ssyk, source = 'JOBTECH', is_retired = false
    from unnest(${rows.map(({ id, oldId }) => oldId ?? id)}::text[], ${rows.map(({ id }) => id)}::text[],
      ${rows.map(({ label }) => label)}::text[], ${rows.map(({ ssyk }) => ssyk)}::text[])
      as new (old_id, id, label, ssyk)
    where occupation.id = new.old_id`,
  retire: (tx, ids) => tx.occupation.updateMany({ where: { id: { in: ids } }, data: { isRetired: true } }),
};

const skillWriters: Writers = {
  add: (tx, rows) => tx.skill.createMany({ data: rows.map(({ id, label }) => ({ id, label, source: "JOBTECH" })) }),
  change: (tx, rows) => tx.$executeRaw`
    update skill set id = new.id, label = new.label, source = 'JOBTECH', is_retired = false
    from unnest(${rows.map(({ id, oldId }) => oldId ?? id)}::text[], ${rows.map(({ id }) => id)}::text[],
      ${rows.map(({ label }) => label)}::text[]) as new (old_id, id, label)
    where skill.id = new.old_id`,
  retire: (tx, ids) => tx.skill.updateMany({ where: { id: { in: ids } }, data: { isRetired: true } }),
};

function batchesOf<T>(rows: T[]): T[][] {
  const count = Math.ceil(rows.length / batchSize);
  return Array.from({ length: count }, (_, batch) => rows.slice(batch * batchSize, (batch + 1) * batchSize));
}

function touchedIds({ renamed, changed }: ConceptPlan): string[] {
  return [...renamed, ...changed].map(({ id }) => id);
}

function count({ added, renamed, changed, retired, kept }: ConceptPlan): Counts {
  return {
    added: added.length,
    renamed: renamed.length,
    changed: changed.length,
    retired: retired.length,
    kept: kept.length,
  };
}

function hasChanged({ dropped: _, ...kinds }: TaxonomyReport): boolean {
  return Object.values(kinds).some((counts) =>
    Object.entries(counts).some(([name, number]) => name !== "kept" && number > 0),
  );
}
