import { prisma } from "~/app/platform/db.server";
import { followedIndexes, markDirty } from "~/app/platform/search-dirty.server";
import { checkIndex } from "~/search/rebuild.server";

/**
 * Marks what the indexes and the database do not agree on, so that the next sync puts it right: rows that came or went
 * without a change of their own, such as a profile whose confirmation has grown too old.
 *
 * @returns how many documents were marked.
 */
export async function reconcileSearch(): Promise<number> {
  let marked = 0;
  for (const index of followedIndexes) {
    const { missing, superfluous } = await checkIndex(index);
    const ids = [...missing, ...superfluous];
    await prisma.$transaction((tx) => markDirty(tx, index, ...ids));
    marked += ids.length;
  }
  return marked;
}
