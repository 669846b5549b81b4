import { prisma } from "~/app/platform/db.server";

/** Lets a session act for another of the person's organisations. False when they do not belong to it. */
export async function switchOrganisation(
  organisationId: string,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<boolean> {
  const { count } = await prisma.session.updateMany({
    where: { id: sessionId, personId, person: { memberships: { some: { organisationId } } } },
    data: { organisationId },
  });
  return count > 0;
}
