import { findOwnArena, listMeetings } from "~/app/domain/arenas/queries.server";
import { listParticipants } from "~/app/domain/meetings/queries.server";

/** What an organiser prints of an arena; null when it is not the organiser's own. */
export async function readPrintPage(arenaId: string, { organisationId }: { organisationId: string }) {
  const arena = await findOwnArena(arenaId, { organisationId });
  if (!arena) return null;
  const [meetings, participants] = await Promise.all([listMeetings(arenaId), listParticipants(arenaId)]);
  return { arena, meetings, participants };
}

export type PrintPage = NonNullable<Awaited<ReturnType<typeof readPrintPage>>>;
