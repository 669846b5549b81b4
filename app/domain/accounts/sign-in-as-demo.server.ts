import { createSession } from "~/app/domain/accounts/create-session.server";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";

/** Signs in as a demo person, without mail; null outside demo mode and for everybody else. Returns the cookie's token. */
export async function signInAsDemo(
  personId: string,
  { userAgent, now = new Date() }: { userAgent: string; now?: Date },
): Promise<string | null> {
  if (!env().isDemo) return null;
  return prisma.$transaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, isDemo: true }, select: { id: true } });
    return person ? createSession({ personId: person.id, userAgent }, { tx, now }) : null;
  });
}
