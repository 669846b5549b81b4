import type { HandleInput } from "~/app/domain/scheduling/schema";
import { prisma } from "~/app/platform/db.server";

type Organiser = { arenaId: string; organisationId: string; now?: Date };

/**
 * Marks a participant's request for a change as handled, or as open again. It is the request that was read that is marked: one
 * that has been written anew since is left open ("gone").
 */
export async function handleRequest(
  { participantId, answeredAt, isHandled }: HandleInput,
  { arenaId, organisationId, now = new Date() }: Organiser,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { count } = await prisma.scheduleAnswer.updateMany({
    where: { arenaId, organisationId: participantId, isRight: false, answeredAt, arena: { organisationId } },
    data: { handledAt: isHandled === "yes" ? now : null },
  });
  return count > 0 ? { ok: true } : { ok: false, reason: "gone" };
}
