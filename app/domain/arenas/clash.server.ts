import { aliasOf } from "~/app/domain/candidates/alias";
import { prisma } from "~/app/platform/db.server";

/** Somebody or something would be in two meetings at once. */
export type ClashRefusal = "taken" | "you-are-busy" | "candidate-busy";

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

/** Aliases of those of some candidates who sit in a meeting while the slot lasts, by number. */
export async function listBusy({
  candidateIds,
  slotId,
}: {
  candidateIds: string[];
  slotId: string;
}): Promise<string[]> {
  const slot = await prisma.arenaSlot.findUniqueOrThrow({
    where: { id: slotId },
    select: { startsAt: true, endsAt: true },
  });
  const busy = await prisma.bookingCandidate.findMany({
    where: {
      candidateId: { in: candidateIds },
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
