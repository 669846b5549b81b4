import { isPublicAt } from "~/app/domain/courses/queries.server";
import { isAuthorisedAt } from "~/app/domain/providers/queries.server";
import { addDays, asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

/** How much there is now: open needs, places for praktik, courses that start within a month, authorised providers. */
export async function countFigures({ now }: { now: Date }) {
  const today = dateIn(now);
  const soon = { gte: asDate(today), lte: asDate(addDays(today, 31)) };
  const [needs, praktik, courses, providers] = await Promise.all([
    prisma.need.count({ where: { state: "PUBLISHED" } }),
    prisma.need.aggregate({ where: { state: "PUBLISHED", kind: "PRAKTIK" }, _sum: { positions: true } }),
    prisma.course.count({ where: { ...isPublicAt(now), occasions: { some: { startsOn: soon } } } }),
    prisma.organisation.count({ where: isAuthorisedAt(now) }),
  ]);
  return { needs, praktik: praktik._sum.positions ?? 0, courses, providers };
}
