import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { factsOf, possibleAnswers } from "~/app/domain/introductions/answer-policy";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { prisma } from "~/app/platform/db.server";
import type { IntroductionSide, MeetingFollow, MeetingSide } from "~/app/platform/prisma-client/enums";

/**
 * Begins the introductions that a side wants after a meeting, or takes those that the other side began a step further, by the
 * rules of introductions: nothing but the alias is shared before the candidate's own yes. Does nothing the second time.
 *
 * What is refused, as when a day's introductions are used up, is noted with the answer for its side to read.
 */
export async function followMeeting(
  { bookingId, side, personId }: { bookingId: string; side: MeetingSide; personId: string },
  { now = new Date() }: { now?: Date } = {},
): Promise<void> {
  const outcome = await prisma.meetingOutcome.findUnique({
    where: { bookingId_side: { bookingId, side } },
    select: {
      follow: true,
      needId: true,
      candidateIds: true,
      booking: { select: { hostId: true, providerId: true } },
    },
  });
  if (!outcome?.needId || !outcome.follow || outcome.follow === "NOTHING") return;
  const { needId, candidateIds, follow, booking } = outcome;
  const actor = {
    side: side === "HOST" ? ("EMPLOYER" as const) : ("PROVIDER" as const),
    organisationId: side === "HOST" ? booking.hostId : booking.providerId,
    personId,
    now,
  };
  const known = await listKnown(needId, candidateIds);
  const fresh = candidateIds.filter((id) => !known.some(({ candidateId }) => candidateId === id));
  const proposed = fresh.length > 0 ? await proposeCandidates({ needId, candidateIds: fresh }, actor) : null;
  if (proposed && !proposed.ok && proposed.reason !== "already") {
    const { reason: refusal } = proposed;
    await prisma.meetingOutcome.updateMany({ where: { bookingId, side, needId }, data: { refusal } });
  }
  for (const { id } of known) await advance(id, { ...actor, follow });
}

function listKnown(needId: string, candidateIds: string[]) {
  return prisma.introduction.findMany({
    where: { needId, candidateId: { in: candidateIds } },
    select: { id: true, candidateId: true },
    take: 10,
  });
}

type Actor = { side: IntroductionSide; organisationId: string; personId: string; now: Date; follow: MeetingFollow };

/** Says yes to what the other side began; and when a talk follows, and the candidate has said yes, that it is agreed. */
async function advance(introductionId: string, { follow, ...actor }: Actor): Promise<void> {
  const steps = follow === "INTRODUCTION" ? (["accept"] as const) : (["accept", "meeting"] as const);
  for (const intent of steps) {
    const introduction = await prisma.introduction.findUnique({
      where: { id: introductionId },
      select: {
        state: true,
        startedBy: true,
        candidateYesAt: true,
        sharedUntil: true,
        candidate: { select: { state: true } },
      },
    });
    if (!introduction || !possibleAnswers(factsOf(introduction, actor.now), actor.side).includes(intent)) continue;
    const answer = intent === "meeting" ? { intent, message: "" } : { intent };
    await answerIntroduction(answer, { introductionId, ...actor });
  }
}
