import type { Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** All candidates and courses of a provider are written anew in the search: whether they show depends on the authorisation. */
export async function markDirtyOfProvider(tx: Tx, providerId: string): Promise<void> {
  const candidates = await tx.candidate.findMany({ where: { organisationId: providerId }, select: { id: true } });
  const courses = await tx.course.findMany({ where: { organisationId: providerId }, select: { id: true } });
  await markDirty(tx, "candidates", ...candidates.map(({ id }) => id));
  await markDirty(tx, "courses", ...courses.map(({ id }) => id));
}
