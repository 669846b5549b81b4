import { lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { type AnswerTimeRefusal, answerTimeRefusal, saidBy } from "~/app/domain/meetings/outcome-policy";
import type { OutcomeInput } from "~/app/domain/meetings/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { MeetingSide } from "~/app/platform/prisma-client/enums";

/** "gone": no meeting of this organisation, or cancelled. "not-theirs": the need or a candidate is not of this meeting. */
export type AnswerMeetingRefusal = AnswerTimeRefusal | "gone" | "not-theirs";
export type AnswerMeetingResult = { ok: true } | { ok: false; reason: AnswerMeetingRefusal };

type Actor = { organisationId: string; personId: string; now?: Date };

/**
 * Takes in what one side says of a meeting that has begun. The last answer counts; one whose key has been taken in before
 * changes nothing and is told as done, so that it may be sent again by whoever does not know whether it came.
 */
export function answerMeeting(
  input: OutcomeInput,
  { organisationId, personId, now = new Date() }: Actor,
): Promise<AnswerMeetingResult> {
  return prisma.$transaction(async (tx): Promise<AnswerMeetingResult> => {
    const { bookingId, key } = input;
    const mine = { id: bookingId, OR: [{ hostId: organisationId }, { providerId: organisationId }] };
    // Of two answers of one side the second waits, and of two with one key it is known when it is looked for.
    const [standing] = await lockMeetings(tx, mine);
    const meeting = standing ? await readMeeting(tx, standing) : null;
    if (!meeting) return { ok: false, reason: "gone" };
    const side: MeetingSide = meeting.hostId === organisationId ? "HOST" : "PROVIDER";
    if ((await tx.meetingAnswer.count({ where: { key, bookingId, side } })) > 0) return { ok: true };
    const refusal = answerTimeRefusal({ startsAt: meeting.startsAt, arenaEndsAt: meeting.arena.endsAt }, now);
    if (refusal) return { ok: false, reason: refusal };
    const about = await subjectOf(tx, input, meeting);
    if (!about) return { ok: false, reason: "not-theirs" };
    await tx.meetingAnswer.create({ data: { key, bookingId, side, at: now } });
    const said = { ...saidBy(input.choice), ...about, answeredAt: now, refusal: null };
    await tx.meetingOutcome.upsert({
      where: { bookingId_side: { bookingId, side } },
      create: { bookingId, side, ...said },
      update: said,
    });
    await announce(tx, "meeting.answered", { bookingId, side, personId });
    const detail = { choice: input.choice };
    await audit(
      tx,
      { action: "meeting.answered", subject: `booking:${bookingId}`, personId, organisationId, detail },
      now,
    );
    return { ok: true };
  });
}

type Meeting = NonNullable<Awaited<ReturnType<typeof readMeeting>>>;

function readMeeting(tx: Tx, bookingId: string) {
  return tx.booking.findUnique({
    where: { id: bookingId },
    select: {
      hostId: true,
      startsAt: true,
      arenaId: true,
      arena: { select: { endsAt: true } },
      candidates: { select: { candidateId: true }, orderBy: { candidate: { number: "asc" } } },
    },
  });
}

/** The need and the candidates that an answer is about; null when one of them is not of this meeting. */
async function subjectOf(
  tx: Tx,
  { choice, needId, places }: OutcomeInput,
  { arenaId, hostId, candidates }: Meeting,
): Promise<{ needId: string | null; candidateIds: string[] } | null> {
  if (choice === "NOT_HELD" || choice === "NOTHING") return { needId: null, candidateIds: [] };
  const needs = await tx.need.findMany({
    where: {
      organisationId: hostId,
      kind: { not: "TRAINING" },
      participations: { some: { participation: { arenaId, organisationId: hostId } } },
    },
    select: { id: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 100,
  });
  const here = candidates.map(({ candidateId }) => candidateId);
  const chosen = places.length > 0 ? here.filter((_, at) => places.includes(at + 1)) : here;
  const isOfMeeting = chosen.length >= new Set(places).size && (!needId || needs.some(({ id }) => id === needId));
  return isOfMeeting ? { needId: needId ?? needs[0]?.id ?? null, candidateIds: chosen } : null;
}
