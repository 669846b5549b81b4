import { stateAfterTakingBack } from "~/app/domain/introductions/answer-policy";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** "gone": not this candidate's, or no yes that counts now. */
export type TakeBackResult = { ok: true } | { ok: false; reason: "gone" };

/**
 * Takes back the candidate's own yes to one employer: nothing but the alias is shared from now on, and what was under way is
 * over. Both sides are told. The row is locked, so that whoever answers at the same moment sees what became of it.
 */
export function takeBackYes({
  introductionId,
  candidateId,
  now = new Date(),
}: {
  introductionId: string;
  candidateId: string;
  now?: Date;
}): Promise<TakeBackResult> {
  return prisma.$transaction(async (tx): Promise<TakeBackResult> => {
    await tx.$executeRaw`select 1 from introduction where id = ${introductionId}::uuid for update`;
    const introduction = await tx.introduction.findFirst({
      where: { id: introductionId, candidateId, candidateYesAt: { not: null }, sharedUntil: { gt: now } },
      select: { state: true, employerId: true, sharedUntil: true },
    });
    if (!introduction) return { ok: false, reason: "gone" };
    const { state, employerId: organisationId, sharedUntil: expiresAt } = introduction;
    await tx.introduction.update({
      where: { id: introductionId },
      data: { sharedUntil: now, state: stateAfterTakingBack(state) },
    });
    await tx.consent.updateMany({
      where: { candidateId, kind: "INTRODUCE", organisationId, expiresAt, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const kind = "candidate-takes-back";
    await tx.introductionEvent.create({ data: { introductionId, kind, at: now } });
    await announce(tx, "introduction.answered", { introductionId, by: "CANDIDATE", intent: kind });
    await audit(tx, { action: `introduction.${kind}`, subject: `introduction:${introductionId}` }, now);
    return { ok: true };
  });
}
