import { prisma } from "~/app/platform/db.server";

/**
 * A provider's own labels of candidates, by id; those without one, and other providers' candidates, are not in it. Labels are
 * read here and nowhere else where both sides are shown, so that they never stand in a query that the other side uses too.
 */
export async function mapOwnLabels(
  candidateIds: string[],
  { organisationId }: { organisationId: string },
): Promise<Record<string, string>> {
  const rows = await prisma.candidate.findMany({
    where: { id: { in: [...new Set(candidateIds)] }, organisationId, ownLabel: { not: "" } },
    select: { id: true, ownLabel: true },
    take: 5000,
  });
  return Object.fromEntries(rows.map(({ id, ownLabel }) => [id, ownLabel]));
}
