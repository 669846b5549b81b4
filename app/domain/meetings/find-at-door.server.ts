import { findOwnArena } from "~/app/domain/arenas/queries.server";
import { findAtDoor } from "~/app/domain/meetings/door-token.server";
import { listParticipants } from "~/app/domain/meetings/queries.server";

/** The participant of the organiser's own arena whose code was read at the door; null for any other code, and for anybody else. */
export async function findParticipantAtDoor(
  token: string,
  { arenaId, organisationId }: { arenaId: string; organisationId: string },
) {
  const arena = await findOwnArena(arenaId, { organisationId });
  if (!arena) return null;
  const participants = await listParticipants(arenaId);
  const id = await findAtDoor(token, { arenaId, organisationIds: participants.map((participant) => participant.id) });
  const participant = participants.find((one) => one.id === id);
  return participant ? { arena, participant } : null;
}
