import { aliasOf } from "~/app/domain/candidates/alias";
import { prisma } from "~/app/platform/db.server";

/** Somebody or something would be in two meetings at once. */
export type ClashRefusal = PlaceClash | "candidate-busy";
type PlaceClash = "taken" | "you-are-busy";

/** The exclusion constraints of the first migration, and what they mean to the person who booked. */
const clashes: Record<string, ClashRefusal> = {
  booking_table_once: "taken",
  booking_provider_once: "you-are-busy",
  booking_candidate_once: "candidate-busy",
};

/** Runs a command; a broken exclusion constraint becomes its refusal, anything else is thrown on. */
export async function refusalOfClash<T>(command: () => Promise<T>): Promise<T | { ok: false; reason: ClashRefusal }> {
  try {
    return await command();
  } catch (error) {
    const text = `${error instanceof Error ? error.message : ""} ${JSON.stringify(error)}`;
    const name = Object.keys(clashes).find((constraint) => text.includes(constraint));
    if (!name) throw error;
    return { ok: false, reason: clashes[name] as ClashRefusal };
  }
}

/** Aliases of those of some candidates who sit in a meeting while the slot lasts, another than `besidesId`, by number. */
export async function listBusy({
  candidateIds,
  slotId,
  besidesId,
}: {
  candidateIds: string[];
  slotId: string;
  besidesId?: string;
}): Promise<string[]> {
  const slot = await prisma.arenaSlot.findUniqueOrThrow({
    where: { id: slotId },
    select: { startsAt: true, endsAt: true },
  });
  const busy = await prisma.bookingCandidate.findMany({
    where: {
      candidateId: { in: candidateIds },
      ...(besidesId ? { bookingId: { not: besidesId } } : {}),
      isCancelled: false,
      startsAt: { lt: slot.endsAt },
      endsAt: { gt: slot.startsAt },
    },
    select: { candidate: { select: { number: true } } },
    orderBy: { candidate: { number: "asc" } },
    take: candidateIds.length,
  });
  return busy.map(({ candidate }) => aliasOf(candidate));
}

/**
 * Is the place taken, or the provider in another meeting while the slot lasts? Read without a lock, so that most of those
 * who come too late wait for nobody; what is free here can be taken a moment later, and the constraints decide.
 */
export async function findClash(
  { slotId, tableId }: { slotId: string; tableId: string },
  { organisationId }: { organisationId: string },
): Promise<PlaceClash | null> {
  const [clash] = await prisma.$queryRaw<{ reason: PlaceClash }[]>`
    select case when b.provider_id = ${organisationId}::uuid then 'you-are-busy' else 'taken' end as reason
    from arena_slot s join booking b on b.cancelled_at is null
      and tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at)
      and (b.table_id = ${tableId}::uuid or b.provider_id = ${organisationId}::uuid)
    where s.id = ${slotId}::uuid order by b.table_id <> ${tableId}::uuid limit 1`;
  return clash?.reason ?? null;
}
