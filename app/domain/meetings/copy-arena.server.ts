import type { CopyInput } from "~/app/domain/meetings/schema";
import { audit } from "~/app/platform/audit.server";
import { addDays, dateIn, instantOf, timeOf } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

/** "gone": not the organiser's own. "day-passed": the new arena would have been. */
export type CopyResult = { ok: true; arenaId: string } | { ok: false; reason: "gone" | "day-passed" };

/**
 * Plans an arena like another on a new day, as a draft: words, place, theme, tables and times of day, also across summer
 * time; booking opens and closes, and wishes close, as many days before. Those who were with it or invited can be invited again: they are told
 * when the draft is opened.
 */
export function copyArena(
  { date, invite }: CopyInput,
  {
    arenaId,
    organisationId,
    personId,
    now = new Date(),
  }: { arenaId: string; organisationId: string; personId: string; now?: Date },
): Promise<CopyResult> {
  return prisma.$transaction(async (tx): Promise<CopyResult> => {
    if (date < dateIn(now)) return { ok: false, reason: "day-passed" };
    const arena = await tx.arena.findFirst({
      where: { id: arenaId, organisationId },
      select: {
        title: true,
        description: true,
        venue: true,
        address: true,
        municipalityCode: true,
        tableCount: true,
        startsAt: true,
        endsAt: true,
        bookingOpensAt: true,
        bookingClosesAt: true,
        form: true,
        wishesCloseAt: true,
        slots: { select: { startsAt: true, endsAt: true } },
        groups: { select: { ssyk: true } },
        participations: { where: { state: { in: ["JOINED", "INVITED"] } }, select: { organisationId: true } },
      },
    });
    if (!arena) return { ok: false, reason: "gone" };
    const {
      slots,
      groups,
      participations,
      startsAt,
      endsAt,
      bookingOpensAt,
      bookingClosesAt,
      wishesCloseAt,
      ...words
    } = arena;
    const days = daysBetween(dateIn(startsAt), date);
    const moved = (instant: Date) => instantOf(addDays(dateIn(instant), days), timeOf(instant));
    const invited = invite ? participations : [];
    const copy = await tx.arena.create({
      data: {
        ...words,
        organisationId,
        startsAt: moved(startsAt),
        endsAt: moved(endsAt),
        bookingOpensAt: moved(bookingOpensAt),
        bookingClosesAt: moved(bookingClosesAt),
        wishesCloseAt: wishesCloseAt && moved(wishesCloseAt),
        slots: { create: slots.map((slot) => ({ startsAt: moved(slot.startsAt), endsAt: moved(slot.endsAt) })) },
        groups: { create: groups },
        participations: { create: invited.map((one) => ({ organisationId: one.organisationId, invitedAt: now })) },
      },
      select: { id: true },
    });
    const detail = { from: arenaId, invited: invited.length };
    await audit(tx, { action: "arena.copied", subject: `arena:${copy.id}`, personId, organisationId, detail }, now);
    return { ok: true, arenaId: copy.id };
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
