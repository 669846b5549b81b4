import type { Tx } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

/** A standing in line that has ended, and the place it was offered, if any. */
export type EndedEntry = { providerId: string; tableId: string; offeredSlotId: string | null };

/**
 * Ends standings in line, of which only those that wait or have an offer are meant. They are locked in the order of their ids,
 * so that two who end several do not wait for each other. After the arena and the meetings, when those are locked too.
 */
export async function endLines(tx: Tx, where: Prisma.WaitingEntryWhereInput): Promise<EndedEntry[]> {
  const standing = { state: { in: ["WAITING", "OFFERED"] } } satisfies Prisma.WaitingEntryWhereInput;
  const entries = await tx.waitingEntry.findMany({
    where: { AND: [where, standing] },
    select: { id: true },
    take: 5000,
  });
  const ids = entries.map(({ id }) => id);
  await tx.$executeRaw`select 1 from waiting_entry where id = any(${ids}::uuid[]) order by id for update`;
  return tx.waitingEntry.updateManyAndReturn({
    where: { AND: [{ id: { in: ids } }, where, standing] },
    data: { state: "EXPIRED" },
    select: { providerId: true, tableId: true, offeredSlotId: true },
  });
}
