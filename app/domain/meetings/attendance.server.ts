import { listParticipants } from "~/app/domain/meetings/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

type Organiser = { arenaId: string; organisationId: string; personId: string; now?: Date };

/** "gone": not the organiser's arena, or called off. "not-there": nobody who takes part. "missing": marked as not come. */
export type CheckInResult = { ok: true } | { ok: false; reason: "gone" | "not-there" | "missing" };

/** Notes that a participant has come; the first time counts. */
export async function checkIn(
  participantId: string,
  { arenaId, organisationId, personId, now = new Date() }: Organiser,
): Promise<CheckInResult> {
  const participants = await listParticipants(arenaId);
  return prisma.$transaction(async (tx): Promise<CheckInResult> => {
    const own = { id: arenaId, organisationId, state: { in: ["OPEN" as const, "CLOSED" as const] } };
    if ((await tx.arena.count({ where: own })) === 0) return { ok: false, reason: "gone" };
    if (!participants.some(({ id }) => id === participantId)) return { ok: false, reason: "not-there" };
    await tx.arenaAttendance.createMany({
      data: [{ arenaId, organisationId: participantId, cameAt: now }],
      skipDuplicates: true,
    });
    const row = { arenaId, organisationId: participantId };
    await tx.arenaAttendance.updateMany({ where: { ...row, cameAt: null, missingAt: null }, data: { cameAt: now } });
    const isMissing = (await tx.arenaAttendance.count({ where: { ...row, missingAt: { not: null } } })) > 0;
    if (isMissing) return { ok: false, reason: "missing" };
    const detail = { participantId };
    await audit(
      tx,
      { action: "arena.participant-came", subject: `arena:${arenaId}`, personId, organisationId, detail },
      now,
    );
    return { ok: true };
  });
}

/** Takes back that a participant has come, when it was noted of the wrong one. False when there is nothing to take back. */
export function takeBackCheckIn(
  participantId: string,
  { arenaId, organisationId, personId, now = new Date() }: Organiser,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.arenaAttendance.updateMany({
      where: { arenaId, organisationId: participantId, cameAt: { not: null }, arena: { organisationId } },
      data: { cameAt: null },
    });
    if (count === 0) return false;
    const detail = { participantId };
    await audit(
      tx,
      { action: "arena.check-in-taken-back", subject: `arena:${arenaId}`, personId, organisationId, detail },
      now,
    );
    return true;
  });
}
