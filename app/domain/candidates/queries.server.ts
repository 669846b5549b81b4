import { hashToken } from "~/app/domain/accounts/tokens.server";
import { oldestConfirmation } from "~/app/domain/candidates/publish-policy";
import { isAuthorisedAt } from "~/app/domain/providers/queries.server";
import { isoDate } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { CandidateState } from "~/app/platform/prisma-client/enums";

/** Everything a profile shows; there is nothing else to show. */
const profileSelect = {
  id: true,
  organisationId: true,
  number: true,
  state: true,
  summary: true,
  municipalityCode: true,
  commuteKm: true,
  acceptsRemote: true,
  availableFrom: true,
  maxExtentPercent: true,
  evenings: true,
  nights: true,
  weekends: true,
  licences: true,
  educationLevel: true,
  educationField: true,
  seeksJob: true,
  seeksPraktik: true,
  seeksCourse: true,
  confirmedAt: true,
  publishedAt: true,
  version: true,
  municipality: { select: { name: true } },
  organisation: { select: { id: true, name: true } },
  occupations: {
    select: {
      experienceBand: true,
      isSought: true,
      occupation: { select: { id: true, label: true, labelEn: true, ssyk: true } },
    },
    orderBy: [{ experienceBand: { sort: "desc", nulls: "last" } }, { occupationId: "asc" }],
  },
  skills: { select: { skill: { select: { id: true, label: true, labelEn: true } } } },
  languages: {
    select: { cefr: true, language: { select: { id: true, label: true, labelEn: true } } },
    orderBy: [{ cefr: "desc" }, { languageId: "asc" }],
  },
} satisfies Prisma.CandidateSelect;

/** What its own provider reads besides: the label that nobody else sees. */
const ownProfileSelect = { ...profileSelect, ownLabel: true } satisfies Prisma.CandidateSelect;

type Detail<Row> = Omit<Row, "availableFrom"> & { availableFrom: string | null };

/** A profile as it is shown; `availableFrom` is "2026-05-04". */
export type CandidateDetail = Detail<Prisma.CandidateGetPayload<{ select: typeof profileSelect }>>;

/** A profile as its own provider reads it. */
export type OwnCandidateDetail = Detail<Prisma.CandidateGetPayload<{ select: typeof ownProfileSelect }>>;

/** Visible to employers at `now`: published, confirmed within 90 days, not protected, provider authorised to match. */
export function isVisibleAt(now: Date): Prisma.CandidateWhereInput {
  return {
    state: "PUBLISHED",
    isProtected: false,
    confirmedAt: { gt: oldestConfirmation(now) },
    organisation: isAuthorisedAt(now, "JOB_MATCHING"),
  };
}

/** One of this provider's profiles, or null. */
export async function findCandidate(
  candidateId: string,
  { organisationId, tx = prisma }: { organisationId: string; tx?: Tx },
): Promise<OwnCandidateDetail | null> {
  const where = { id: candidateId, organisationId };
  const candidate = await tx.candidate.findFirst({ where, select: ownProfileSelect });
  return candidate && toDetail(candidate);
}

/** As `findCandidate`; throws when there is none. */
export async function getCandidate(
  candidateId: string,
  { organisationId }: { organisationId: string },
): Promise<OwnCandidateDetail> {
  const candidate = await findCandidate(candidateId, { organisationId });
  if (!candidate) throw new Error("no such candidate");
  return candidate;
}

/** A profile that employers may see now, or null. */
export async function findVisibleCandidate(
  candidateId: string,
  { now }: { now: Date },
): Promise<CandidateDetail | null> {
  const candidate = await prisma.candidate.findFirst({
    where: { id: candidateId, ...isVisibleAt(now) },
    select: profileSelect,
  });
  return candidate && toDetail(candidate);
}

const browsedSelect = {
  id: true,
  number: true,
  availableFrom: true,
  maxExtentPercent: true,
  organisation: { select: { name: true } },
  municipality: { select: { name: true } },
  occupations: {
    select: { occupation: { select: { label: true, labelEn: true } } },
    orderBy: [{ experienceBand: { sort: "desc", nulls: "last" } }, { occupationId: "asc" }],
    take: 2,
  },
  languages: { where: { languageId: "sv" }, select: { cefr: true } },
} satisfies Prisma.CandidateSelect;

/** A profile as the list of an employer shows it. */
export type BrowsedCandidate = Prisma.CandidateGetPayload<{ select: typeof browsedSelect }>;

/** Of these, the profiles that employers may see now, in the order of the ids. */
export async function listVisibleByIds(ids: string[], { now }: { now: Date }): Promise<BrowsedCandidate[]> {
  if (ids.length === 0) return [];
  const where = { id: { in: ids }, ...isVisibleAt(now) };
  const candidates = await prisma.candidate.findMany({ where, select: browsedSelect, take: ids.length });
  const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return ids.flatMap((id) => candidateOf.get(id) ?? []);
}

type Browsing = {
  seeks: ("RECRUITMENT" | "PRAKTIK")[];
  municipalityCodes: string[];
  now: Date;
  skip: number;
  take: number;
};

/** Profiles that employers may see now and that seek work or praktik, the latest confirmed first, without the search engine. */
export async function listVisibleCandidates({ seeks, municipalityCodes, now, skip, take }: Browsing) {
  const sought = { RECRUITMENT: { seeksJob: true }, PRAKTIK: { seeksPraktik: true } } as const;
  const kinds = seeks.length > 0 ? seeks : (["RECRUITMENT", "PRAKTIK"] as const);
  const where: Prisma.CandidateWhereInput = {
    ...isVisibleAt(now),
    OR: kinds.map((kind) => sought[kind]),
    ...(municipalityCodes.length > 0 ? { municipalityCode: { in: municipalityCodes } } : {}),
  };
  const [candidates, count] = await Promise.all([
    prisma.candidate.findMany({
      where,
      select: browsedSelect,
      orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
      skip,
      take,
    }),
    prisma.candidate.count({ where }),
  ]);
  return { candidates, count };
}

/** The profile of a personal link, whatever its state, or null. */
export async function findCandidateByLink(token: string): Promise<CandidateDetail | null> {
  const candidate = await prisma.candidate.findFirst({
    where: { linkTokenHash: hashToken(token) },
    select: profileSelect,
  });
  return candidate && toDetail(candidate);
}

/** Profiles on one page of a list. */
export const candidatesPerPage = 25;

const listSelect = {
  id: true,
  number: true,
  ownLabel: true,
  state: true,
  availableFrom: true,
  confirmedAt: true,
  updatedAt: true,
  municipality: { select: { name: true } },
  occupations: {
    select: { isSought: true, experienceBand: true, occupation: { select: { label: true, labelEn: true } } },
    take: 3,
  },
  _count: { select: { introductions: { where: { state: "PROPOSED", startedBy: "EMPLOYER" } } } },
} satisfies Prisma.CandidateSelect;

/**
 * A provider's own profiles, the latest changed first, with how many employers wait for an answer.
 *
 * @param q a part of the provider's own label, or an alias with or without its "K-".
 */
export async function listOwnCandidates({
  organisationId,
  state,
  page,
  q = "",
}: {
  organisationId: string;
  state?: CandidateState;
  page: number;
  q?: string;
}) {
  const where: Prisma.CandidateWhereInput = { organisationId, ...(state ? { state } : {}), ...labelOrAlias(q) };
  const [candidates, count] = await Promise.all([
    prisma.candidate.findMany({
      where,
      select: listSelect,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * candidatesPerPage,
      take: candidatesPerPage,
    }),
    prisma.candidate.count({ where }),
  ]);
  return { candidates, count };
}

function labelOrAlias(q: string): Prisma.CandidateWhereInput {
  if (q === "") return {};
  const [, digits] = /^(?:k-?)?(\d{1,9})$/i.exec(q) ?? [];
  const byAlias = digits ? [{ number: Number(digits) }] : [];
  return { OR: [{ ownLabel: { contains: q, mode: "insensitive" } }, ...byAlias] };
}

/** The yes to publishing that counts now, and every employer that looked, the latest first. */
export function findConsent(candidateId: string, { organisationId }: { organisationId: string }) {
  return prisma.consent.findFirst({
    where: { candidateId, candidate: { organisationId }, kind: "PUBLISH", withdrawnAt: null },
    select: { id: true, givenAt: true, givenHow: true, textVersion: true },
    orderBy: { givenAt: "desc" },
  });
}

/** Which employers looked at a profile, by day, the latest first. */
export async function listProfileViews(candidateId: string) {
  const views = await prisma.profileView.findMany({
    where: { candidateId },
    select: { seenOn: true, organisationId: true },
    orderBy: { seenOn: "desc" },
    take: 100,
  });
  const names = await prisma.organisation.findMany({
    where: { id: { in: views.map(({ organisationId }) => organisationId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return views.map(({ seenOn, organisationId }) => ({
    seenOn: isoDate(seenOn),
    name: nameOf.get(organisationId) ?? "",
  }));
}

function toDetail<Row extends { availableFrom: Date | null }>(candidate: Row): Detail<Row> {
  return { ...candidate, availableFrom: candidate.availableFrom ? isoDate(candidate.availableFrom) : null };
}
