import { type ClashRefusal, refusalOfClash } from "~/app/domain/arenas/clash.server";
import { maxCandidates } from "~/app/domain/arenas/kinds";
import { listNotAsked } from "~/app/domain/candidates/not-asked.server";
import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import type { AnswerInput } from "~/app/domain/scheduling/schema";
import { prisma, type Tx } from "~/app/platform/db.server";

type Actor = { arenaId: string; organisationId: string; now?: Date };

/** Says whether the provisional programme is right. Refused ("gone") when another version is shown by now. */
export async function answerProgramme(
  { number, isRight, text }: AnswerInput,
  { arenaId, organisationId, now = new Date() }: Actor,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return prisma.$transaction(async (tx) => {
    const shown = await tx.timetable.findFirst({
      where: {
        arenaId,
        shownAt: { not: null },
        arena: { timetableStage: "PROVISIONAL", participations: { some: { organisationId, state: "JOINED" } } },
      },
      select: { number: true },
      orderBy: { number: "desc" },
    });
    if (shown?.number !== number) return { ok: false, reason: "gone" };
    const said = {
      number,
      isRight: isRight === "yes",
      text: isRight === "yes" ? "" : text,
      answeredAt: now,
      handledAt: null,
    };
    await tx.scheduleAnswer.upsert({
      where: { arenaId_organisationId: { arenaId, organisationId } },
      create: { arenaId, organisationId, ...said },
      update: said,
    });
    return { ok: true };
  });
}

export type BringRefusal = ClashRefusal | "gone" | "over" | "not-authorised" | "not-your-candidate" | "not-asked";

/**
 * Chooses which of its candidates a provider brings to a meeting of the published timetable, instead of those chosen before;
 * maybe nobody yet. Until the meeting ends: who came is known when it is held.
 */
export function bringCandidates(
  { bookingId, candidateIds }: { bookingId: string; candidateIds: string[] },
  { arenaId, organisationId, now = new Date() }: Actor,
): Promise<{ ok: true } | { ok: false; reason: BringRefusal }> {
  return refusalOfClash(() =>
    prisma.$transaction(async (tx): Promise<{ ok: true } | { ok: false; reason: BringRefusal }> => {
      if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
        return { ok: false, reason: "not-authorised" };
      const ids = [...new Set(candidateIds)];
      if (ids.length > maxCandidates) return { ok: false, reason: "not-your-candidate" };
      const meeting = await lockPlanned(tx, { bookingId, candidateIds: ids, arenaId, organisationId });
      if (!meeting) return { ok: false, reason: "gone" };
      const { startsAt, endsAt } = meeting;
      if (endsAt <= now) return { ok: false, reason: "over" };
      const own = { AND: [isVisibleAt(now), { id: { in: ids }, organisationId }] };
      if ((await tx.candidate.count({ where: own })) !== ids.length) return { ok: false, reason: "not-your-candidate" };
      if ((await listNotAsked(ids, { tx })).length > 0) return { ok: false, reason: "not-asked" };
      await tx.bookingCandidate.deleteMany({ where: { bookingId } });
      await tx.bookingCandidate.createMany({
        data: ids.map((candidateId) => ({ bookingId, candidateId, startsAt, endsAt })),
      });
      return { ok: true };
    }),
  );
}

type Bringing = { bookingId: string; candidateIds: string[]; arenaId: string; organisationId: string };

/** Locks a standing meeting of an open arena's published timetable; null when this provider has none like that. */
async function lockPlanned(tx: Tx, { bookingId, candidateIds, arenaId, organisationId }: Bringing) {
  // The arena is shared with who books: none moves the meeting meanwhile. Then candidates, then the meeting.
  await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for share`;
  await tx.$executeRaw`select 1 from candidate where id = any(${candidateIds}::uuid[]) order by id for share`;
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    select booking.id from booking join arena on arena.id = booking.arena_id
    where booking.id = ${bookingId}::uuid and booking.arena_id = ${arenaId}::uuid
      and booking.provider_id = ${organisationId}::uuid and booking.cancelled_at is null and booking.is_planned
      and arena.state = 'OPEN' and arena.form = 'TIMETABLE' and arena.timetable_stage = 'PUBLISHED'
    for update of booking`;
  if (!locked) return null;
  return tx.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { startsAt: true, endsAt: true } });
}
