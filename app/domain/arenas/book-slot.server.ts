import { offerRefusal, type WindowRefusal, windowRefusal } from "~/app/domain/arenas/booking-policy";
import { type ClashRefusal, findClash, listBusy, refusalOfClash } from "~/app/domain/arenas/clash.server";
import { lockPlace, type Place } from "~/app/domain/arenas/lock-table.server";
import { isHeldForOther, isHeldForSelf } from "~/app/domain/arenas/offer-place.server";
import type { BookInput } from "~/app/domain/arenas/schema";
import { listNotAsked } from "~/app/domain/candidates/not-asked.server";
import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

export type BookRefusal =
  | WindowRefusal
  | ClashRefusal
  | "not-authorised"
  | "no-such-place"
  | "held"
  | "not-your-candidate"
  | "not-asked";
/** `aliases`: with "not-asked", who has not been asked about meetings; with "candidate-busy", who has another meeting then. */
export type BookResult = { ok: true; bookingId: string } | { ok: false; reason: BookRefusal; aliases?: string[] };

/**
 * Books a table's slot for a provider with up to three of its candidates.
 *
 * Who comes when the place is taken is told so at once, without waiting for anybody. Two providers that try for a free
 * place at the same moment are queued on the table: one gets it, the other is told it is taken. That nobody sits in two meetings at once is kept by exclusion constraints, whatever this code does.
 *
 * @param now compared with the arena's booking window; a place that is held for the provider can be taken until it begins.
 * @returns the booking, or the reason for refusing; refusals are never thrown.
 */
export async function bookSlot(
  input: BookInput,
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<BookResult> {
  const clash = await findClash(input, { organisationId });
  if (clash) return { ok: false, reason: clash };
  const result = await takePlace(input, { organisationId, now });
  if (result.ok || result.reason !== "candidate-busy") return result;
  return { ...result, aliases: await listBusy(input) };
}

function takePlace(
  input: BookInput,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<BookResult> {
  return refusalOfClash(() =>
    prisma.$transaction(async (tx): Promise<BookResult> => {
      if (!(await isAuthorised(organisationId, { service: "JOB_MATCHING", now, tx })))
        return { ok: false, reason: "not-authorised" };
      const place = await lockPlace(tx, input);
      if (!place) return { ok: false, reason: "no-such-place" };
      const refusal = await placeRefusal(tx, place, { ...input, organisationId, now });
      if (refusal) return { ok: false, reason: refusal };
      if (!(await areOwnCandidates(tx, { ...input, organisationId, now })))
        return { ok: false, reason: "not-your-candidate" };
      const notAsked = await listNotAsked(input.candidateIds, { tx });
      if (notAsked.length > 0) return { ok: false, reason: "not-asked", aliases: notAsked.map(({ alias }) => alias) };

      const { arenaId, hostId, slotStartsAt: startsAt, slotEndsAt: endsAt } = place;
      const { slotId, tableId } = input;
      const booking = await tx.booking.create({
        data: {
          arenaId,
          slotId,
          tableId,
          hostId,
          providerId: organisationId,
          startsAt,
          endsAt,
          candidates: { create: input.candidateIds.map((candidateId) => ({ candidateId, startsAt, endsAt })) },
        },
        select: { id: true },
      });
      await leaveLine(tx, { ...input, organisationId });
      await announce(tx, "booking.made", { bookingId: booking.id });
      return { ok: true, bookingId: booking.id };
    }),
  );
}

/** Why this provider cannot have a place at `now`: whoever it is held for can until it begins, also after booking has closed. */
async function placeRefusal(
  tx: Tx,
  place: Place,
  hold: { tableId: string; slotId: string; organisationId: string; now: Date },
): Promise<WindowRefusal | "held" | null> {
  const isOffered = await isHeldForSelf(tx, hold);
  const refusal = isOffered ? offerRefusal(place, hold.now) : windowRefusal(place, hold.now);
  if (refusal) return refusal;
  return (await isHeldForOther(tx, hold)) ? "held" : null;
}

/** Whoever has a meeting at the table waits no more there; another time that was held for them goes to the next. */
async function leaveLine(
  tx: Tx,
  { tableId, slotId, organisationId }: { tableId: string; slotId: string; organisationId: string },
): Promise<void> {
  const accepted = await tx.waitingEntry.updateManyAndReturn({
    where: { tableId, providerId: organisationId, state: { in: ["WAITING", "OFFERED"] } },
    data: { state: "ACCEPTED" },
    select: { offeredSlotId: true },
  });
  for (const { offeredSlotId } of accepted) {
    if (offeredSlotId && offeredSlotId !== slotId)
      await announce(tx, "place.freed", { tableId, slotId: offeredSlotId });
  }
}

async function areOwnCandidates(
  tx: Tx,
  { candidateIds, organisationId, now }: { candidateIds: string[]; organisationId: string; now: Date },
): Promise<boolean> {
  const ids = [...new Set(candidateIds)];
  // Whoever withdraws at the same moment is waited for: later, the meeting would be one that they do not leave.
  await tx.$executeRaw`select 1 from candidate where id = any(${ids}::uuid[]) order by id for share`;
  const count = await tx.candidate.count({ where: { AND: [isVisibleAt(now), { id: { in: ids }, organisationId }] } });
  return count === ids.length && ids.length === candidateIds.length;
}
