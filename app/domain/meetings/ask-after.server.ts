import { prisma } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

/** Days after an arena after which nobody is asked any more, as when the service was away. Judged by the founders. */
const latestDays = 3;

/** Asks, once for each arena that is over, how it was and what came of its meetings. Returns how many arenas. */
export async function askAfterArenas({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const since = new Date(now.getTime() - latestDays * 86_400_000);
  const arenas = await prisma.arena.findMany({
    where: { state: { in: ["OPEN", "CLOSED"] }, endsAt: { lt: now, gt: since }, asked: null, bookings: { some: {} } },
    select: { id: true },
    take: 100,
  });
  let asked = 0;
  for (const { id: arenaId } of arenas) {
    asked += await prisma.$transaction(async (tx) => {
      // Of two workers that ask at once, the second finds the row of the first.
      const { count } = await tx.arenaAsked.createMany({ data: [{ arenaId, askedAt: now }], skipDuplicates: true });
      if (count > 0) await announce(tx, "arena.held", { arenaId });
      return count;
    });
  }
  return asked;
}
