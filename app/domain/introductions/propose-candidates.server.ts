import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { isBegunLately } from "~/app/domain/introductions/day-limit.server";
import { mostInADay } from "~/app/domain/introductions/kinds";
import type { ProposeInput } from "~/app/domain/introductions/schema";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { IntroductionSide, Prisma } from "~/app/platform/prisma-client/client";

export type ProposeRefusal = "not-authorised" | "no-such-need" | "no-such-candidate" | "already" | "too-many";
export type ProposeResult = { ok: true; introductionIds: string[] } | { ok: false; reason: ProposeRefusal };

type Proposer = { side: IntroductionSide; organisationId: string; personId: string; now?: Date };

/**
 * Begins introductions: an employer shows interest in candidates for its own need, or a provider proposes its own
 * candidates for a published one. A pair is introduced once, whoever began; of two at the same moment one is told so.
 */
export function proposeCandidates(
  { needId, candidateIds }: ProposeInput,
  { side, organisationId, personId, now = new Date() }: Proposer,
): Promise<ProposeResult> {
  return prisma.$transaction(async (tx): Promise<ProposeResult> => {
    if (side === "PROVIDER" && !(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
      return { ok: false, reason: "not-authorised" };
    const need = await tx.need.findFirst({
      // What an employer's own staff must learn is answered by courses.
      where: {
        id: needId,
        state: "PUBLISHED",
        kind: { not: "TRAINING" },
        ...(side === "EMPLOYER" ? { organisationId } : {}),
      },
      select: { organisationId: true },
    });
    if (!need) return { ok: false, reason: "no-such-need" };
    const own: Prisma.CandidateWhereInput = side === "PROVIDER" ? { organisationId } : {};
    const candidates = await tx.candidate.findMany({
      where: { AND: [isVisibleAt(now), own, { id: { in: candidateIds } }] },
      select: { id: true, organisationId: true },
      orderBy: { id: "asc" },
    });
    if (candidates.length !== new Set(candidateIds).size) return { ok: false, reason: "no-such-candidate" };
    const countLeft = await countLeftToday(tx, { side, organisationId, now });
    const pairs = { needId, candidateId: { in: candidates.map(({ id }) => id) } };
    if (candidates.length - (await tx.introduction.count({ where: pairs })) > countLeft)
      return { ok: false, reason: "too-many" };
    const made = await tx.introduction.createManyAndReturn({
      data: candidates.map((candidate) => ({
        needId,
        candidateId: candidate.id,
        employerId: need.organisationId,
        providerId: candidate.organisationId,
        startedBy: side,
        createdAt: now,
      })),
      skipDuplicates: true,
      select: { id: true, employerId: true, providerId: true },
    });
    if (made.length === 0) return { ok: false, reason: "already" };
    await tx.introductionEvent.createMany({
      data: made.map(({ id }) => ({ introductionId: id, organisationId, kind: "proposed", at: now })),
    });
    for (const introductionIds of byReceiver(made, side))
      await announce(tx, "introduction.proposed", { introductionIds });
    await audit(
      tx,
      {
        action: "introduction.proposed",
        subject: `need:${needId}`,
        personId,
        organisationId,
        detail: { count: made.length },
      },
      now,
    );
    return { ok: true, introductionIds: made.map(({ id }) => id) };
  });
}

/** The ids of introductions by the organisation that is asked. */
function byReceiver(
  made: { id: string; employerId: string; providerId: string }[],
  side: IntroductionSide,
): string[][] {
  const idsOf = new Map<string, string[]>();
  for (const { id, employerId, providerId } of made) {
    const receiver = side === "EMPLOYER" ? providerId : employerId;
    idsOf.set(receiver, [...(idsOf.get(receiver) ?? []), id]);
  }
  return [...idsOf.values()];
}

/** How many more this organisation may begin now; refused tries are none. Its row is locked, so that two at once do not pass it. */
async function countLeftToday(
  tx: Tx,
  { side, organisationId, now }: { side: IntroductionSide; organisationId: string; now: Date },
): Promise<number> {
  await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for no key update`;
  return mostInADay - (await tx.introduction.count({ where: isBegunLately(side, { organisationId, now }) }));
}
