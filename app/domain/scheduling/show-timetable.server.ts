import { standingMeetings } from "~/app/domain/scheduling/places-policy";
import { type LockRefusal, lockPlan } from "~/app/domain/scheduling/versions.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type ShowResult = { ok: true } | { ok: false; reason: LockRefusal | "no-version" | "published" };

/** Shows the newest version to the participants as provisional, and asks each whether it is right. Before publishing only. */
export function showTimetable({
  arenaId,
  organisationId,
  personId,
  expected,
  now = new Date(),
}: {
  arenaId: string;
  organisationId: string;
  personId: string;
  expected: number;
  now?: Date;
}): Promise<ShowResult> {
  return prisma.$transaction(async (tx): Promise<ShowResult> => {
    const result = await lockPlan(tx, { arenaId, organisationId, expected, now });
    if (!result.ok) return result;
    const { plan, number, meetings } = result.locked;
    if (number === 0) return { ok: false, reason: "no-version" };
    const stage = await tx.arena.updateMany({
      where: { id: arenaId, timetableStage: { not: "PUBLISHED" } },
      data: { timetableStage: "PROVISIONAL" },
    });
    if (stage.count === 0) return { ok: false, reason: "published" };
    await tx.timetable.updateMany({ where: { arenaId, number }, data: { shownAt: now } });
    const placed = standingMeetings(plan, meetings).filter(({ slotId }) => slotId !== null);
    const shown = new Set(placed.flatMap(({ hostId, providerId }) => [hostId, providerId]));
    for (const id of [...shown].sort()) await announce(tx, "timetable.shown", { arenaId, organisationId: id });
    const detail = { number, told: shown.size };
    const subject = `arena:${arenaId}`;
    await audit(tx, { action: "timetable.shown", subject, personId, organisationId, detail }, now);
    return { ok: true };
  });
}
