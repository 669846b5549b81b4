import { type Bookable, type WindowRefusal, windowRefusal } from "~/app/domain/arenas/booking-policy";
import { type ClashRefusal, listBusy, refusalOfClash } from "~/app/domain/arenas/clash.server";
import { announceCancelled, endMeetings, lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import { lockPlace } from "~/app/domain/arenas/lock-table.server";
import { isHeldForOther } from "~/app/domain/arenas/offer-place.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type MoveRefusal =
  | WindowRefusal
  | ClashRefusal
  | "gone"
  | "no-such-place"
  | "organised-move"
  | "held"
  | "not-authorised";
/** `aliases`: with "candidate-busy", who of the meeting has another one then. */
export type MoveResult = { ok: true } | { ok: false; reason: MoveRefusal; aliases?: string[] };

type Move = { bookingId: string; slotId: string; tableId: string };

/** Moves a provider's own booking to another slot or table of the same arena; the old place is kept until the new one is sure. */
export async function moveBooking(
  move: Move,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<MoveResult> {
  const result = await changePlace(move, { organisationId, now });
  if (result.ok || result.reason !== "candidate-busy") return result;
  return { ...result, aliases: await listBusyOfMeeting(move) };
}

async function listBusyOfMeeting({ bookingId, slotId }: Move): Promise<string[]> {
  const seats = await prisma.bookingCandidate.findMany({ where: { bookingId }, select: { candidateId: true } });
  return listBusy({ candidateIds: seats.map(({ candidateId }) => candidateId), slotId, besidesId: bookingId });
}

function changePlace(
  { bookingId, slotId, tableId }: Move,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<MoveResult> {
  return refusalOfClash(() =>
    prisma.$transaction(async (tx): Promise<MoveResult> => {
      if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
        return { ok: false, reason: "not-authorised" };
      const booking = await tx.booking.findFirst({
        where: { id: bookingId, providerId: organisationId, cancelledAt: null },
        select: { arenaId: true, slotId: true, tableId: true, isPlanned: true },
      });
      if (!booking) return { ok: false, reason: "gone" };
      const place = await lockPlace(tx, { tableId, slotId });
      if (!place || place.arenaId !== booking.arenaId) return { ok: false, reason: "no-such-place" };
      const refusal = whyItStays(booking, place, now);
      if (refusal) return { ok: false, reason: refusal };
      if (await isHeldForOther(tx, { tableId, slotId, organisationId, now })) return { ok: false, reason: "held" };
      const times = { startsAt: place.slotStartsAt, endsAt: place.slotEndsAt };
      const to = { slotId, tableId, hostId: place.hostId, ...times };
      if (!(await write(tx, { bookingId, from: booking, to, now }))) return { ok: false, reason: "gone" };
      await tx.waitingEntry.updateMany({
        where: { tableId, providerId: organisationId, state: "OFFERED", offeredSlotId: slotId },
        data: { state: "ACCEPTED" },
      });
      return { ok: true };
    }),
  );
}

/** A meeting of a timetable is the organiser's to move. */
function whyItStays({ isPlanned }: { isPlanned: boolean }, place: Bookable, now: Date) {
  return isPlanned ? "organised-move" : windowRefusal(place, now);
}

type Place = { slotId: string; tableId: string };
type Written = {
  bookingId: string;
  from: Place;
  to: Place & { hostId: string; startsAt: Date; endsAt: Date };
  now: Date;
};

/** False when the meeting is not where it was any more. */
async function write(tx: Tx, { bookingId, from, to, now }: Written): Promise<boolean> {
  const { startsAt, endsAt } = to;
  const moved = await tx.booking.updateMany({
    where: { id: bookingId, cancelledAt: null, slotId: from.slotId, tableId: from.tableId },
    data: { ...to, movedAt: now, sequence: { increment: 1 } },
  });
  if (moved.count === 0) return false;
  await tx.bookingCandidate.updateMany({ where: { bookingId }, data: { startsAt, endsAt } });
  await announce(tx, "booking.moved", { bookingId, freedTableId: from.tableId, freedSlotId: from.slotId });
  return true;
}

export type CancelResult = { ok: true } | { ok: false; reason: "gone" | "begun" };

/** Cancels a meeting, by either side; until it begins. The place goes to the first in line. */
export function cancelBooking(
  bookingId: string,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<CancelResult> {
  return prisma.$transaction(async (tx): Promise<CancelResult> => {
    const mine = { id: bookingId, cancelledAt: null, OR: [{ providerId: organisationId }, { hostId: organisationId }] };
    const booking = await tx.booking.findFirst({ where: mine, select: { startsAt: true, providerId: true } });
    if (!booking) return { ok: false, reason: "gone" };
    if (booking.startsAt <= now) return { ok: false, reason: "begun" };
    const standing = await lockMeetings(tx, mine);
    if (standing.length === 0) return { ok: false, reason: "gone" };
    await endMeetings(tx, standing, { now });
    const cancelledBy = booking.providerId === organisationId ? "provider" : "host";
    await announceCancelled(tx, standing, { cancelledBy });
    return { ok: true };
  });
}
