import { prisma } from "~/app/platform/db.server";

/** Closes arenas that are over: nobody is invited, nothing is changed any more. Returns how many. */
export async function closeArenas({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const { count } = await prisma.arena.updateMany({
    where: { state: "OPEN", endsAt: { lt: now } },
    data: { state: "CLOSED" },
  });
  return count;
}
