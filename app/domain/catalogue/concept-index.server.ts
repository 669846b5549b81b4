import { buildConceptIndex, type ConceptIndex, type FindableConcept } from "~/app/domain/catalogue/find-concepts";
import type { ConceptKind } from "~/app/domain/catalogue/schema";
import { prisma, type Tx } from "~/app/platform/db.server";

/** What is shown of a concept; `groupEn` and `labelEn` are Swedish where there is no English. */
export type ConceptWords = { id: string; label: string; labelEn: string; group: string; groupEn: string };

/** The concepts of one kind, as found and as shown. */
export type LoadedConcepts = { index: ConceptIndex; words: Map<string, ConceptWords> };

type Loaded = { version: string; concepts: Promise<LoadedConcepts> };
type Row = ConceptWords & Pick<FindableConcept, "otherWords" | "groupId">;

const versionKey = "catalogue-version";
const loaded = new Map<ConceptKind, Loaded>();

/**
 * All concepts of a kind, from memory; read anew when the catalogue has changed. Each call asks the database for the
 * catalogue's version, one read by key.
 */
export async function conceptsOf(kind: ConceptKind): Promise<LoadedConcepts> {
  const version = await readVersion();
  const known = loaded.get(kind);
  if (known?.version === version) return known.concepts;
  const concepts = load(kind);
  loaded.set(kind, { version, concepts });
  // What failed is not kept, so that the next one tries again.
  concepts.catch(() => loaded.delete(kind));
  return concepts;
}

/** Tells every process, in the transaction of the change, that its concepts are old. `version` is anything new. */
export async function renewCatalogueVersion(tx: Tx, version: string): Promise<void> {
  await tx.setting.upsert({
    where: { key: versionKey },
    create: { key: versionKey, value: version },
    update: { value: version },
  });
}

async function readVersion(): Promise<string> {
  const setting = await prisma.setting.findUnique({ where: { key: versionKey }, select: { value: true } });
  return JSON.stringify(setting?.value ?? "built-in");
}

async function load(kind: ConceptKind): Promise<LoadedConcepts> {
  if (kind === "occupation") return loadOccupations();
  const rows = await readers[kind]();
  return toLoaded(rows);
}

async function loadOccupations(): Promise<LoadedConcepts> {
  const [groups, occupations] = await Promise.all([
    prisma.occupationGroup.findMany({ select: { ssyk: true, label: true, labelEn: true, definition: true } }),
    prisma.occupation.findMany({
      select: { id: true, label: true, labelEn: true, synonyms: true, ssyk: true, isRetired: true, replacedById: true },
    }),
  ]);
  const groupOf = new Map(groups.map((group) => [group.ssyk, group]));
  const replaced = new Map<string, string[]>();
  for (const { label, synonyms, isRetired, replacedById } of occupations) {
    if (isRetired && replacedById)
      replaced.set(replacedById, [...(replaced.get(replacedById) ?? []), label, ...synonyms]);
  }
  const rows = occupations
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, label, labelEn, synonyms, ssyk }) => {
      const group = groupOf.get(ssyk);
      const groupWord = group?.label ?? "";
      const otherWords = [labelEn ?? "", ...synonyms, ...(replaced.get(id) ?? [])].filter(Boolean);
      const words = { id, label, labelEn: labelEn ?? label, group: groupWord, groupEn: group?.labelEn ?? groupWord };
      return { ...words, otherWords, groupId: ssyk };
    });
  return toLoaded(
    rows,
    groups.map(({ ssyk, label, definition }) => ({ id: ssyk, label, definition })),
  );
}

const readers: Record<Exclude<ConceptKind, "occupation">, () => Promise<Row[]>> = {
  async skill() {
    const skills = await prisma.skill.findMany({
      where: { isRetired: false },
      select: { id: true, label: true, labelEn: true, synonyms: true },
    });
    return skills.map(({ id, label, labelEn, synonyms }) => toRow({ id, label, labelEn, otherWords: synonyms }));
  },
  async language() {
    const languages = await prisma.language.findMany({ select: { id: true, label: true, labelEn: true } });
    return languages.map((language) => toRow({ ...language, otherWords: [] }));
  },
  async municipality() {
    const municipalities = await prisma.municipality.findMany({ select: { code: true, name: true, countyName: true } });
    return municipalities.map(({ code, name, countyName }) =>
      toRow({ id: code, label: name, labelEn: null, otherWords: [`${name} kommun`], group: countyName }),
    );
  },
};

type WordsOfRow = { id: string; label: string; labelEn: string | null; otherWords: string[]; group?: string };

function toRow({ id, label, labelEn, otherWords, group = "" }: WordsOfRow): Row {
  const all = labelEn ? [labelEn, ...otherWords] : otherWords;
  return { id, label, labelEn: labelEn ?? label, group, groupEn: group, otherWords: all, groupId: null };
}

function toLoaded(rows: Row[], groups: Parameters<typeof buildConceptIndex>[1] = []): LoadedConcepts {
  const words = rows.map(({ otherWords: _, groupId: __, ...shown }): [string, ConceptWords] => [shown.id, shown]);
  return { index: buildConceptIndex(rows, groups), words: new Map(words) };
}
