import { endLines } from "~/app/domain/arenas/end-lines.server";
import { lockMeetings } from "~/app/domain/arenas/end-meetings.server";
import type { Tx } from "~/app/platform/db.server";

/** What goes with tables: the meetings that stood there, by time, and the providers that waited; an instant is written as ISO. */
export type LostWithTables = { meetings: { providerId: string; startsAt: string }[]; waitingProviderIds: string[] };

/**
 * Removes tables with their meetings and lines; the caller has locked the arena. Says what was lost, since a table's meetings
 * cannot be read when it is gone, and tells nobody.
 */
export async function giveBackTables(tx: Tx, tableIds: string[]): Promise<LostWithTables> {
  const atTables = { tableId: { in: tableIds } };
  const standing = await lockMeetings(tx, atTables);
  const meetings = await tx.booking.findMany({
    where: { id: { in: standing } },
    select: { providerId: true, startsAt: true },
    orderBy: { startsAt: "asc" },
    take: 5000,
  });
  const waiting = await endLines(tx, atTables);
  await tx.booking.deleteMany({ where: atTables });
  await tx.arenaTable.deleteMany({ where: { id: { in: tableIds } } });
  return {
    meetings: meetings.map(({ providerId, startsAt }) => ({ providerId, startsAt: startsAt.toISOString() })),
    waitingProviderIds: [...new Set(waiting.map(({ providerId }) => providerId))],
  };
}
