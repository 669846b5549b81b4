import { prisma } from "~/app/platform/db.server";

/** Ends one of a person's own sessions on the server. False when it is not theirs or already gone. */
export async function endSession(sessionId: string, { personId }: { personId: string }): Promise<boolean> {
  const { count } = await prisma.session.deleteMany({ where: { id: sessionId, personId } });
  return count > 0;
}

/** Ends all of a person's sessions but the one in use. Returns how many. */
export async function endOtherSessions(sessionId: string, { personId }: { personId: string }): Promise<number> {
  const { count } = await prisma.session.deleteMany({ where: { personId, NOT: { id: sessionId } } });
  return count;
}
