import { isShared, sharingDays } from "~/app/domain/introductions/answer-policy";
import { prisma } from "~/app/platform/db.server";
import type { IntroductionSide, Prisma } from "~/app/platform/prisma-client/client";

const introductionSelect = {
  id: true,
  state: true,
  startedBy: true,
  employerId: true,
  providerId: true,
  candidateYesAt: true,
  sharedUntil: true,
  createdAt: true,
  updatedAt: true,
  need: { select: { id: true, title: true, kind: true, state: true, organisation: { select: { name: true } } } },
  candidate: {
    select: {
      id: true,
      number: true,
      state: true,
      organisation: { select: { name: true } },
      occupations: { select: { occupation: { select: { label: true, labelEn: true } } }, take: 1 },
    },
  },
} satisfies Prisma.IntroductionSelect;

const detailSelect = {
  ...introductionSelect,
  events: {
    select: { id: true, at: true, organisationId: true, kind: true, reason: true, message: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.IntroductionSelect;

export type IntroductionListItem = Prisma.IntroductionGetPayload<{ select: typeof introductionSelect }>;
export type IntroductionDetail = Prisma.IntroductionGetPayload<{ select: typeof detailSelect }>;

/** Introductions on one page of a list. */
export const introductionsPerPage = 25;

type Side = { side: IntroductionSide; organisationId: string };

function own({ side, organisationId }: Side): Prisma.IntroductionWhereInput {
  return side === "EMPLOYER" ? { employerId: organisationId } : { providerId: organisationId };
}

/** An organisation's introductions, those that wait for its answer first, then the latest changed. */
export async function listIntroductions({ page, ...side }: Side & { page: number }) {
  const where = own(side);
  const [introductions, count] = await Promise.all([
    prisma.introduction.findMany({
      where,
      select: introductionSelect,
      orderBy: [{ state: "asc" }, { updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * introductionsPerPage,
      take: introductionsPerPage,
    }),
    prisma.introduction.count({ where }),
  ]);
  return { introductions, count };
}

/** One of an organisation's introductions with its history, or null. */
export function findIntroduction(introductionId: string, side: Side): Promise<IntroductionDetail | null> {
  return prisma.introduction.findFirst({ where: { id: introductionId, ...own(side) }, select: detailSelect });
}

/** The candidate's yes or no is awaited at `now`: it was not given, or counts no longer, and the profile is not withdrawn. */
export function isAwaitingCandidateAt(now: Date): Prisma.IntroductionWhereInput {
  return {
    OR: [{ candidateYesAt: null }, { sharedUntil: { lte: now } }],
    state: { in: ["PROPOSED", "INTERESTED"] },
    candidate: { state: { not: "WITHDRAWN" } },
  };
}

/** A provider has proposed, this employer has not answered, and the profile is neither withdrawn nor protected. */
export function isAwaitingEmployer(organisationId: string) {
  return {
    employerId: organisationId,
    state: "PROPOSED",
    startedBy: "PROVIDER",
    candidate: { state: { not: "WITHDRAWN" }, isProtected: false },
  } satisfies Prisma.IntroductionWhereInput;
}

/**
 * Whom to talk to on the other side, once both want: up to three of its members. Nobody's before, and never the candidate.
 */
export async function listContacts(
  { state, employerId, providerId }: Pick<IntroductionDetail, "state" | "employerId" | "providerId">,
  side: IntroductionSide,
) {
  if (state !== "INTERESTED" && state !== "MEETING") return [];
  const members = await prisma.membership.findMany({
    where: { organisationId: side === "EMPLOYER" ? providerId : employerId },
    select: { person: { select: { id: true, name: true, email: true } } },
    orderBy: { createdAt: "asc" },
    take: 3,
  });
  return members.map(({ person }) => person);
}

/** Introductions in which the candidate's yes or no is still awaited, for the personal link. */
export function listAwaitingCandidate(candidateId: string, { now }: { now: Date }) {
  return prisma.introduction.findMany({
    where: { candidateId, ...isAwaitingCandidateAt(now) },
    select: introductionSelect,
    orderBy: { createdAt: "desc" },
    take: 50,
  });
}

const answerKinds = ["candidate-yes", "candidate-no", "candidate-takes-back"] as const;

/**
 * The candidate's answers to employers, the latest first, also those that the provider wrote down. `until` is when a yes
 * ends or ended; `isStanding`: it counts now, and can be taken back.
 */
export async function listCandidateAnswers(candidateId: string, { now }: { now: Date }) {
  const events = await prisma.introductionEvent.findMany({
    where: { kind: { in: [...answerKinds] }, introduction: { candidateId } },
    select: {
      id: true,
      at: true,
      kind: true,
      organisationId: true,
      introductionId: true,
      introduction: {
        select: {
          candidateYesAt: true,
          sharedUntil: true,
          need: { select: { title: true, organisation: { select: { name: true } } } },
        },
      },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
  });
  return events.map(({ id, at, kind, organisationId, introductionId, introduction }) => {
    const { candidateYesAt, sharedUntil, need } = introduction;
    const isYes = kind === "candidate-yes";
    const isLatestYes = isYes && candidateYesAt?.getTime() === at.getTime();
    const until = isLatestYes ? sharedUntil : new Date(at.getTime() + sharingDays * 86_400_000);
    return {
      id,
      introductionId,
      at,
      kind: kind as (typeof answerKinds)[number],
      isByLink: organisationId === null,
      employer: need.organisation.name,
      need: need.title,
      until: isYes ? until : null,
      isStanding: isLatestYes && isShared(introduction, now),
    };
  });
}

export type CandidateAnswer = Awaited<ReturnType<typeof listCandidateAnswers>>[number];

/** Candidates already introduced for a need, with the state, for marking them in lists. */
export async function mapIntroduced(needId: string): Promise<Map<string, { id: string; state: string }>> {
  const rows = await prisma.introduction.findMany({
    where: { needId },
    select: { id: true, candidateId: true, state: true },
    take: 1000,
  });
  return new Map(rows.map(({ candidateId, id, state }) => [candidateId, { id, state }]));
}
