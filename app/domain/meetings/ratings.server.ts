import { averageRatings } from "~/app/domain/meetings/rating-policy";
import type { RatingInput } from "~/app/domain/meetings/schema";
import { prisma } from "~/app/platform/db.server";

/** What an organisation answered to the two questions after an arena, or null. */
export function findRating(arenaId: string, { organisationId }: { organisationId: string }) {
  return prisma.arenaRating.findUnique({
    where: { arenaId_organisationId: { arenaId, organisationId } },
    select: { worth: true, arranged: true },
  });
}

/** "not-yet": the arena is not over. "not-there": this organisation had no meeting and no table there. */
export type RateResult = { ok: true } | { ok: false; reason: "not-yet" | "not-there" };

/** Keeps what an organisation that took part thought of an arena; a later answer replaces it. */
export function rateArena(
  { worth, arranged }: RatingInput,
  { arenaId, organisationId, now = new Date() }: { arenaId: string; organisationId: string; now?: Date },
): Promise<RateResult> {
  return prisma.$transaction(async (tx): Promise<RateResult> => {
    const arena = await tx.arena.findFirst({
      where: {
        id: arenaId,
        state: { in: ["OPEN", "CLOSED"] },
        OR: [
          { participations: { some: { organisationId, state: "JOINED" } } },
          { bookings: { some: { cancelledAt: null, providerId: organisationId } } },
        ],
      },
      select: { endsAt: true },
    });
    if (!arena) return { ok: false, reason: "not-there" };
    if (now < arena.endsAt) return { ok: false, reason: "not-yet" };
    const said = { worth, arranged, answeredAt: now };
    await tx.arenaRating.upsert({
      where: { arenaId_organisationId: { arenaId, organisationId } },
      create: { arenaId, organisationId, ...said },
      update: said,
    });
    return { ok: true };
  });
}

/** How an arena was rated: how many answered, and the averages when there are enough of them. */
export async function readRatings(arenaId: string) {
  const ratings = await prisma.arenaRating.findMany({
    where: { arenaId },
    select: { worth: true, arranged: true },
    take: 1000,
  });
  return averageRatings(ratings);
}
