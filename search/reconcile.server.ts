import { asDate, dateIn } from "~/app/platform/clock";
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
  return marked + (await markBegunCourses());
}

/** Days back that a night may have been missed. */
const daysBack = 7;

/** A start that has begun is none to come any more; no change says so. */
async function markBegunCourses(now = new Date()): Promise<number> {
  const today = asDate(dateIn(now));
  const begun = { lt: today, gte: new Date(today.getTime() - daysBack * 86_400_000) };
  const courses = await prisma.course.findMany({
    where: { state: "PUBLISHED", occasions: { some: { startsOn: begun } } },
    select: { id: true },
  });
  await prisma.$transaction((tx) => markDirty(tx, "courses", ...courses.map(({ id }) => id)));
  return courses.length;
}
