import type { Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** All a provider has published is written anew in the search: whether it shows depends on the authorisation. */
export async function markDirtyOfProvider(tx: Tx, providerId: string): Promise<void> {
  const [candidates, courses] = await Promise.all([
    tx.candidate.findMany({ where: { organisationId: providerId }, select: { id: true } }),
    tx.course.findMany({ where: { organisationId: providerId }, select: { id: true } }),
  ]);
  await markDirty(tx, "candidates", ...candidates.map(({ id }) => id));
  await markDirty(tx, "courses", ...courses.map(({ id }) => id));
}
