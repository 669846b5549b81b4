import { endLines } from "~/app/domain/arenas/end-lines.server";
import { endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { replacedReason } from "~/app/domain/scheduling/read-plan.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** "gone": no open arena with a timetable that this provider has joined. "begun": too late. */
export type LeaveOrganisedResult = { ok: true } | { ok: false; reason: "gone" | "begun" };

/**
 * Leaves an arena with a timetable as a provider, until it begins: its meetings are cancelled, each employer is told once, and
 * the places go to those in line. No later version has meetings with it; when it joins again, its wishes count again.
 */
export function leaveOrganised({
  arenaId,
  organisationId,
  personId,
  now = new Date(),
}: {
  arenaId: string;
  organisationId: string;
  personId: string;
  now?: Date;
}): Promise<LeaveOrganisedResult> {
  return prisma.$transaction(async (tx): Promise<LeaveOrganisedResult> => {
    // Whoever publishes at this moment has either published before this, or makes a timetable without this provider.
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
    const participation = await tx.arenaParticipation.findFirst({
      where: {
        arenaId,
        organisationId,
        state: "JOINED",
        organisation: { kind: "PROVIDER" },
        arena: { state: "OPEN", form: "TIMETABLE" },
      },
      select: { id: true, arena: { select: { startsAt: true } } },
    });
    if (!participation) return { ok: false, reason: "gone" };
    if (participation.arena.startsAt <= now) return { ok: false, reason: "begun" };
    const bookingIds = await lockMeetings(tx, { arenaId, providerId: organisationId });
    await endMeetings(tx, bookingIds, { now, reason: replacedReason });
    await tx.arenaParticipation.update({ where: { id: participation.id }, data: { state: "LEFT", answeredAt: now } });
    const ended = await endLines(tx, { arenaId, providerId: organisationId });
    for (const { tableId, offeredSlotId: slotId } of ended)
      if (slotId) await announce(tx, "place.freed", { tableId, slotId });
    await tell(tx, { arenaId, bookingIds });
    const detail = { meetings: bookingIds.length };
    await audit(tx, { action: "arena.left", subject: `arena:${arenaId}`, personId, organisationId, detail }, now);
    return { ok: true };
  });
}

/** Each employer hears once of what it lost, and each place is announced as free. */
async function tell(tx: Tx, { arenaId, bookingIds }: { arenaId: string; bookingIds: string[] }): Promise<void> {
  const lost = await tx.booking.findMany({
    where: { id: { in: bookingIds } },
    select: {
      hostId: true,
      providerId: true,
      startsAt: true,
      tableId: true,
      slotId: true,
      table: { select: { number: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  for (const hostId of new Set(lost.map((meeting) => meeting.hostId))) {
    const cancelled = lost
      .filter((meeting) => meeting.hostId === hostId)
      .map(({ providerId, startsAt, table }) => ({
        hostId,
        providerId,
        startsAt: startsAt.toISOString(),
        tableNumber: table.number,
      }));
    await announce(tx, "timetable.left", { arenaId, organisationId: hostId, cancelled });
  }
  for (const { tableId, slotId } of lost) await announce(tx, "place.freed", { tableId, slotId });
}
