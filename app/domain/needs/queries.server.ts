import { publicOrganisationSelect } from "~/app/domain/accounts/queries.server";
import { isoDate } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { NeedKind, NeedState } from "~/app/platform/prisma-client/enums";

/** Columns of a requirement, with the words of its concepts. */
export const requirementSelect = {
  id: true,
  kind: true,
  importance: true,
  weight: true,
  experienceBand: true,
  skillId: true,
  languageId: true,
  cefr: true,
  licence: true,
  educationLevel: true,
  educationField: true,
  hours: true,
  reason: true,
  skill: { select: { label: true, labelEn: true, isRetired: true } },
  language: { select: { label: true, labelEn: true } },
} satisfies Prisma.RequirementSelect;

const needSelect = {
  id: true,
  organisationId: true,
  kind: true,
  state: true,
  title: true,
  description: true,
  municipalityCode: true,
  isRemote: true,
  startsOn: true,
  extentPercent: true,
  positions: true,
  weeks: true,
  learningGoals: true,
  support: true,
  isForArena: true,
  answerBy: true,
  importNotes: true,
  version: true,
  publishedAt: true,
  updatedAt: true,
  municipality: { select: { name: true } },
  organisation: { select: publicOrganisationSelect },
  requirements: {
    select: {
      ...requirementSelect,
      occupations: {
        select: {
          occupation: {
            select: {
              id: true,
              label: true,
              labelEn: true,
              ssyk: true,
              isRetired: true,
              replacedBy: { select: { id: true, label: true, labelEn: true } },
            },
          },
        },
      },
    },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.NeedSelect;

type NeedRow = Prisma.NeedGetPayload<{ select: typeof needSelect }>;

/** A need with its requirements; dates are "2026-05-04", `occupations` those of its occupation requirement. */
export type NeedDetail = ReturnType<typeof toDetail>;
export type NeedRequirement = NeedDetail["requirements"][number];

/** One of this employer's needs, or null. */
export async function findNeed(
  needId: string,
  { organisationId, tx = prisma }: { organisationId: string; tx?: Tx },
): Promise<NeedDetail | null> {
  const need = await tx.need.findFirst({ where: { id: needId, organisationId }, select: needSelect });
  return need && toDetail(need);
}

/** As `findNeed`; throws when there is none. */
export async function getNeed(needId: string, { organisationId }: { organisationId: string }): Promise<NeedDetail> {
  const need = await findNeed(needId, { organisationId });
  if (!need) throw new Error("no such need");
  return need;
}

/** A need anybody may read, or null: published ones only. */
export async function findPublishedNeed(needId: string): Promise<NeedDetail | null> {
  const need = await prisma.need.findFirst({ where: { id: needId, state: "PUBLISHED" }, select: needSelect });
  return need && toDetail(need);
}

/** Of these, the needs that anybody may read, in no order. */
export async function listPublishedByIds(ids: string[]): Promise<NeedDetail[]> {
  if (ids.length === 0) return [];
  const needs = await prisma.need.findMany({
    where: { id: { in: ids }, state: "PUBLISHED" },
    select: needSelect,
    take: ids.length,
  });
  return needs.map(toDetail);
}

const listSelect = {
  id: true,
  kind: true,
  state: true,
  title: true,
  startsOn: true,
  answerBy: true,
  positions: true,
  extentPercent: true,
  isRemote: true,
  publishedAt: true,
  municipality: { select: { name: true } },
  organisation: { select: { id: true, name: true } },
} satisfies Prisma.NeedSelect;

export type NeedListItem = Prisma.NeedGetPayload<{ select: typeof listSelect }>;

/** Needs on one page of a list. */
export const needsPerPage = 20;

type ListOptions = { kinds?: NeedKind[]; municipalityCodes?: string[]; text?: string; page: number };

/** An employer's own needs, the latest changed first, with how many introductions wait for its answer. */
export async function listOwnNeeds({
  organisationId,
  state,
  page,
}: {
  organisationId: string;
  state?: NeedState;
  page: number;
}) {
  const where: Prisma.NeedWhereInput = { organisationId, ...(state ? { state } : {}) };
  const waiting = {
    introductions: {
      where: {
        state: "PROPOSED",
        startedBy: "PROVIDER",
        candidate: { state: { not: "WITHDRAWN" }, isProtected: false },
      },
    },
  } as const;
  const [needs, count] = await Promise.all([
    prisma.need.findMany({
      where,
      select: { ...listSelect, _count: { select: waiting } },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * needsPerPage,
      take: needsPerPage,
    }),
    prisma.need.count({ where }),
  ]);
  return { needs, count };
}

/** An employer's own published needs that candidates can answer, the latest first. */
export function listNeedsWithCandidates({ organisationId, take }: { organisationId: string; take: number }) {
  return prisma.need.findMany({
    where: { organisationId, state: "PUBLISHED", kind: { not: "TRAINING" } },
    select: { id: true, title: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Of these, the needs that anybody may read, as lists show them, in the order of the ids. */
export async function listPublishedItems(ids: string[]): Promise<NeedListItem[]> {
  if (ids.length === 0) return [];
  const needs = await prisma.need.findMany({
    where: { id: { in: ids }, state: "PUBLISHED" },
    select: listSelect,
    take: ids.length,
  });
  const needOf = new Map(needs.map((need) => [need.id, need]));
  return ids.flatMap((id) => needOf.get(id) ?? []);
}

/** Published needs that anybody may read, the latest first, without the search engine. Empty lists limit nothing. */
export async function listPublishedNeeds({ kinds = [], municipalityCodes = [], text, page }: ListOptions) {
  const where: Prisma.NeedWhereInput = {
    state: "PUBLISHED",
    ...(kinds.length > 0 ? { kind: { in: kinds } } : {}),
    ...(municipalityCodes.length > 0 ? { municipalityCode: { in: municipalityCodes } } : {}),
    ...(text ? { OR: matchesText(text) } : {}),
  };
  const [needs, count] = await Promise.all([
    prisma.need.findMany({
      where,
      select: listSelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * needsPerPage,
      take: needsPerPage,
    }),
    prisma.need.count({ where }),
  ]);
  return { needs, count };
}

function matchesText(text: string): Prisma.NeedWhereInput[] {
  const contains = { contains: text, mode: "insensitive" } as const;
  return [
    { title: contains },
    { organisation: { name: contains } },
    { requirements: { some: { occupations: { some: { occupation: { label: contains } } } } } },
  ];
}

function toDetail(need: NeedRow) {
  const requirements = need.requirements.map((requirement) => ({
    ...requirement,
    occupations: requirement.occupations.map(({ occupation }) => occupation),
  }));
  return {
    ...need,
    startsOn: need.startsOn ? isoDate(need.startsOn) : null,
    answerBy: need.answerBy ? isoDate(need.answerBy) : null,
    requirements,
    occupations: requirements.find(({ kind }) => kind === "OCCUPATION")?.occupations ?? [],
  };
}
