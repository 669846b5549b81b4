import { offerExpiry, offerRefusal } from "~/app/domain/arenas/booking-policy";
import { endLines } from "~/app/domain/arenas/end-lines.server";
import { lockPlace } from "~/app/domain/arenas/lock-table.server";
import { heldForOthersAt } from "~/app/domain/arenas/queries.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";
import { addJob } from "~/app/platform/jobs.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/**
 * Offers a free place to the first in line at the table who is not in another meeting then, for a limited time.
 *
 * @returns the entry that got the offer, or null: nobody waits, the place is not free, or the slot has begun.
 */
export function offerPlace(
  { tableId, slotId }: { tableId: string; slotId: string },
  { now = new Date() }: { now?: Date } = {},
): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    const place = await lockPlace(tx, { tableId, slotId });
    if (!place || offerRefusal(place, now)) return null;
    const { slotStartsAt: startsAt, slotEndsAt: endsAt } = place;
    const during = { cancelledAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } };
    const isTaken = (await tx.booking.count({ where: { tableId, ...during } })) > 0;
    const isOffered =
      (await tx.waitingEntry.count({ where: { tableId, offeredSlotId: slotId, state: "OFFERED" } })) > 0;
    if (isTaken || isOffered) return null;
    const busy = await tx.booking.findMany({
      where: { arenaId: place.arenaId, ...during },
      select: { providerId: true },
    });
    const offerExpiresAt = offerExpiry(place, now);
    const waitingEntryId = await holdForNext(tx, {
      waiting: { tableId, state: "WAITING", providerId: { notIn: busy.map(({ providerId }) => providerId) } },
      offer: { state: "OFFERED", offeredSlotId: slotId, offeredAt: now, offerExpiresAt },
    });
    if (!waitingEntryId) return null;
    await announce(tx, "place.offered", { waitingEntryId });
    await addJob(tx, "expire-offers", {}, { runAt: new Date(offerExpiresAt.getTime() + 1000) });
    return waitingEntryId;
  });
}

type Hold = { waiting: Prisma.WaitingEntryWhereInput; offer: Prisma.WaitingEntryUncheckedUpdateManyInput };

/** Makes the offer to the first who still waits when it is made: whoever leaves the line meanwhile is passed over. */
async function holdForNext(tx: Tx, { waiting, offer }: Hold): Promise<string | null> {
  while (true) {
    const next = await tx.waitingEntry.findFirst({
      where: waiting,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (!next) return null;
    const { count } = await tx.waitingEntry.updateMany({ where: { ...waiting, id: next.id }, data: offer });
    if (count > 0) return next.id;
  }
}

/** Ends offers that were not taken in time, and announces each place as freed for the next in line. Returns how many ended. */
export function expireOffers({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const ended = await endLines(tx, { state: "OFFERED", offerExpiresAt: { lte: now } });
    for (const { tableId, offeredSlotId: slotId } of ended)
      if (slotId) await announce(tx, "place.freed", { tableId, slotId });
    return ended.length;
  });
}

/** Is this place held by an offer to this organisation? */
export async function isHeldForSelf(
  tx: Tx,
  { tableId, slotId, organisationId, now }: { tableId: string; slotId: string; organisationId: string; now: Date },
): Promise<boolean> {
  const held = { tableId, offeredSlotId: slotId, state: "OFFERED" as const, offerExpiresAt: { gt: now } };
  return (await tx.waitingEntry.count({ where: { ...held, providerId: organisationId } })) > 0;
}

/** Is this place held by an offer to somebody else? */
export async function isHeldForOther(
  tx: Tx,
  { tableId, slotId, organisationId, now }: { tableId: string; slotId: string; organisationId: string; now: Date },
): Promise<boolean> {
  const held = { tableId, offeredSlotId: slotId, ...heldForOthersAt(now, organisationId) };
  return (await tx.waitingEntry.count({ where: held })) > 0;
}
