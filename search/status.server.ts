import { prisma } from "~/app/platform/db.server";

/** How many documents of each index wait to be written, and since when (an instant) the oldest does. */
export async function listWaiting(): Promise<{ index: string; count: number; since: Date }[]> {
  const groups = await prisma.searchDirty.groupBy({
    by: ["index"],
    where: { parkedAt: null },
    orderBy: { index: "asc" },
    _count: true,
    _min: { since: true },
  });
  return groups.map(({ index, _count, _min }) => ({ index, count: _count, since: _min.since ?? new Date() }));
}

/** Documents that the search engine refused, the latest first, at most a hundred. */
export function listParked(): Promise<{ index: string; id: string; error: string | null; parkedAt: Date | null }[]> {
  return prisma.searchDirty.findMany({
    where: { parkedAt: { not: null } },
    select: { index: true, id: true, error: true, parkedAt: true },
    orderBy: { parkedAt: "desc" },
    take: 100,
  });
}
