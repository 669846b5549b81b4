import { endLines } from "~/app/domain/arenas/end-lines.server";
import { endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import type { ArenaInput } from "~/app/domain/arenas/schema";
import { slotTimes } from "~/app/domain/arenas/slot-policy";
import { audit } from "~/app/platform/audit.server";
import { dateIn, instantOf } from "~/app/platform/clock";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import type { ArenaForm } from "~/app/platform/prisma-client/enums";

type Actor = { organisationId: string; personId: string; now?: Date };

/** "day-passed": the arena would have been; "wishes-passed": the deadline of wishes. */
type ClockRefusal = "day-passed" | "wishes-passed";

/** "no-slots": no meeting fits between from and to. */
export type CreateArenaResult = { ok: true; arenaId: string } | { ok: false; reason: "no-slots" | ClockRefusal };

/** Plans an arena as a draft, with its slots. */
export async function createArena(
  input: ArenaInput,
  { organisationId, now = new Date() }: Actor,
): Promise<CreateArenaResult> {
  const slots = slotTimes(input);
  if (input.date < dateIn(now)) return { ok: false, reason: "day-passed" };
  if (slots.length === 0) return { ok: false, reason: "no-slots" };
  const { wishesCloseAt } = columns(input);
  if (wishesCloseAt && wishesCloseAt <= now) return { ok: false, reason: "wishes-passed" };
  const arena = await prisma.arena.create({
    data: {
      organisationId,
      ...columns(input),
      slots: { create: slots.map((slot) => period(input.date, slot)) },
      groups: { create: input.groups.map((ssyk) => ({ ssyk })) },
    },
    select: { id: true },
  });
  return { ok: true, arenaId: arena.id };
}

export type SaveArenaResult =
  | { ok: true }
  | { ok: false; reason: "gone" | "no-slots" | ClockRefusal | "changed-meanwhile" | "tables-taken" }
  | { ok: false; reason: "slots-booked" | "slots-planned" | "form-begun" };

/**
 * Changes an arena. Its times can change only while nothing is booked, and it keeps at least as many tables as are held.
 * Of two people who edit the same version, the second is refused.
 */
export function saveArena(
  input: ArenaInput,
  { arenaId, organisationId, now = new Date() }: Actor & { arenaId: string },
): Promise<SaveArenaResult> {
  const slots = slotTimes(input).map((slot) => period(input.date, slot));
  return prisma.$transaction(async (tx): Promise<SaveArenaResult> => {
    if (slots.length === 0) return { ok: false, reason: "no-slots" };
    await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for update`;
    const arena = await tx.arena.findFirst({
      where: { id: arenaId, organisationId, state: { in: ["DRAFT", "OPEN"] } },
      select: {
        startsAt: true,
        form: true,
        wishesCloseAt: true,
        slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
        _count: { select: { bookings: true, timetables: true, wishes: true } },
        tables: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      },
    });
    if (!arena) return { ok: false, reason: "gone" };
    // One that has been keeps its day, so that its words can still be changed.
    if (input.date < dateIn(now) && input.date !== dateIn(arena.startsAt)) return { ok: false, reason: "day-passed" };
    const isSameTimes = JSON.stringify(arena.slots) === JSON.stringify(slots);
    if (!isSameTimes && arena._count.bookings > 0) return { ok: false, reason: "slots-booked" };
    const refusal = formRefusal(arena, { ...columns(input), isSameTimes, now });
    if (refusal) return { ok: false, reason: refusal };
    if ((arena.tables[0]?.number ?? 0) > input.tableCount) return { ok: false, reason: "tables-taken" };
    const saved = await tx.arena.updateMany({
      where: { id: arenaId, organisationId, version: input.version },
      data: { ...columns(input), version: { increment: 1 } },
    });
    if (saved.count === 0) return { ok: false, reason: "changed-meanwhile" };
    await tx.arenaGroup.deleteMany({ where: { arenaId } });
    await tx.arenaGroup.createMany({ data: input.groups.map((ssyk) => ({ arenaId, ssyk })) });
    if (!isSameTimes) {
      await tx.arenaSlot.deleteMany({ where: { arenaId } });
      await tx.arenaSlot.createMany({ data: slots.map((slot) => ({ arenaId, ...slot })) });
    }
    return { ok: true };
  });
}

type Planned = {
  form: ArenaForm;
  wishesCloseAt: Date | null;
  _count: { bookings: number; timetables: number; wishes: number };
};

/** A form that people have begun to use stays; a new deadline is still to come; a timetable's times stay. */
function formRefusal(
  { form, wishesCloseAt, _count }: Planned,
  to: { form: ArenaForm; wishesCloseAt: Date | null; isSameTimes: boolean; now: Date },
) {
  const isBegun = _count.bookings + _count.timetables + _count.wishes > 0;
  if (form !== to.form && isBegun) return "form-begun";
  if (!to.isSameTimes && _count.timetables > 0) return "slots-planned";
  const isNewDeadline = to.wishesCloseAt?.getTime() !== wishesCloseAt?.getTime();
  if (isNewDeadline && to.wishesCloseAt && to.wishesCloseAt <= to.now) return "wishes-passed";
  return null;
}

/** Opens a draft: everybody sees it, employers can join, providers can book when the booking window opens. Those it invites are told. */
export function openArena(arenaId: string, actor: Actor): Promise<boolean> {
  return changeState(arenaId, { from: "DRAFT", to: "OPEN", ...actor });
}

/** Calls an arena off, with its meetings and its lines. Whoever has a meeting, takes part, is invited or waits is told. */
export function cancelArena(arenaId: string, actor: Actor): Promise<boolean> {
  return changeState(arenaId, { from: "OPEN", to: "CANCELLED", ...actor });
}

function changeState(
  arenaId: string,
  {
    from,
    to,
    organisationId,
    personId,
    now = new Date(),
  }: Actor & { from: "DRAFT" | "OPEN"; to: "OPEN" | "CANCELLED" },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.arena.updateMany({
      where: { id: arenaId, organisationId, state: from },
      data: { state: to },
    });
    if (count === 0) return false;
    if (to === "CANCELLED") await endMeetingsAndLines(tx, { arenaId, now });
    if (to === "OPEN") await announceInvited(tx, arenaId);
    await audit(
      tx,
      { action: `arena.${to.toLowerCase()}`, subject: `arena:${arenaId}`, personId, organisationId },
      now,
    );
    return true;
  });
}

/** Invites those whom a draft that was copied has brought with it. */
async function announceInvited(tx: Tx, arenaId: string): Promise<void> {
  const invited = await tx.arenaParticipation.findMany({
    where: { arenaId, state: "INVITED" },
    select: { id: true },
    take: 5000,
  });
  for (const { id } of invited) await announce(tx, "arena.invited", { participationId: id });
}

async function endMeetingsAndLines(tx: Tx, { arenaId, now }: { arenaId: string; now: Date }): Promise<void> {
  await endMeetings(tx, await lockMeetings(tx, { arenaId }), { now, reason: "arena-cancelled" });
  const ended = await endLines(tx, { arenaId });
  const waitingProviderIds = [...new Set(ended.map(({ providerId }) => providerId))];
  await announce(tx, "arena.cancelled", { arenaId, waitingProviderIds });
}

function columns(input: ArenaInput) {
  return {
    title: input.title,
    description: input.description,
    venue: input.venue,
    address: input.address,
    municipalityCode: input.municipalityCode ?? null,
    ...period(input.date, input),
    bookingOpensAt: instantOf(input.bookingOpensOn, "08:00"),
    bookingClosesAt: instantOf(input.bookingClosesOn, input.bookingClosesOn === input.date ? input.from : "23:59"),
    tableCount: input.tableCount,
    form: input.form,
    wishesCloseAt:
      input.form === "TIMETABLE" ? instantOf(input.wishesCloseOn ?? "", input.wishesCloseTime ?? "") : null,
  };
}

function period(date: string, { from, to }: { from: string; to: string }) {
  return { startsAt: instantOf(date, from), endsAt: instantOf(date, to) };
}
