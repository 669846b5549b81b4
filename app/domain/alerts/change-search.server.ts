import { lockPerson } from "~/app/domain/alerts/lock-person.server";
import type { ChangeSearchInput } from "~/app/domain/alerts/schema";
import { prisma, type Tx } from "~/app/platform/db.server";

type Member = { personId: string; organisationId: string; now?: Date };

/**
 * Changes how often mail is sent of a search. What came while no mail was wanted is not mailed later: it has been there to
 * read. Returns false when it is not this member's.
 */
export function changePace(
  { searchId, pace }: ChangeSearchInput,
  { personId, organisationId, now = new Date() }: Member,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockPerson(tx, personId);
    const where = { id: searchId, personId, organisationId };
    const silent = await tx.savedSearch.count({ where: { ...where, pace: "NEVER" } });
    if (silent > 0) await markTold(tx, { searchId, now });
    const { count } = await tx.savedSearch.updateMany({ where, data: { pace } });
    return count > 0;
  });
}

/** Takes a search away, with what was new in it. Returns false when it is not this member's. */
export async function deleteSearch(searchId: string, { personId, organisationId }: Member): Promise<boolean> {
  const { count } = await prisma.savedSearch.deleteMany({ where: { id: searchId, personId, organisationId } });
  return count > 0;
}

/** Notes that a member has read what is new in a search. */
export async function markSeen(
  searchId: string,
  { personId, organisationId, now = new Date() }: Member,
): Promise<void> {
  await prisma.savedSearch.updateMany({ where: { id: searchId, personId, organisationId }, data: { seenAt: now } });
}

/** Ends all mail of a person's saved searches; the searches stay. For the link in each such mail. */
export async function stopMail(personId: string): Promise<void> {
  await prisma.savedSearch.updateMany({ where: { personId }, data: { pace: "NEVER" } });
}

async function markTold(tx: Tx, { searchId, now }: { searchId: string; now: Date }): Promise<void> {
  await tx.savedSearchHit.updateMany({ where: { searchId, toldAt: null }, data: { toldAt: now } });
}
