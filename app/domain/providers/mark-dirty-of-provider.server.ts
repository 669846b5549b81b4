import type { Tx } from "~/app/platform/db.server";
import { markDirty } from "~/app/platform/search-dirty.server";

/** All candidates of a provider are written anew in the search: whether it shows depends on the authorisation. */
export async function markDirtyOfProvider(tx: Tx, providerId: string): Promise<void> {
  const candidates = await tx.candidate.findMany({ where: { organisationId: providerId }, select: { id: true } });
  await markDirty(tx, "candidates", ...candidates.map(({ id }) => id));
}
