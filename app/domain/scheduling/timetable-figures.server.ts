import { readPlan } from "~/app/domain/scheduling/read-plan.server";
import { readMeetings } from "~/app/domain/scheduling/versions.server";
import { wishFigures } from "~/app/domain/scheduling/wish-figures-policy";
import { prisma } from "~/app/platform/db.server";

/**
 * What the published timetable of an arena was worth: wishes that got a meeting, breaks, and what the last search before it
 * proved. Null when the arena is not theirs, or nothing has been published.
 */
export async function readTimetableFigures(arenaId: string, { organisationId }: { organisationId: string }) {
  const published = await prisma.timetable.findFirst({
    where: { arenaId, publishedAt: { not: null }, arena: { organisationId, form: "TIMETABLE" } },
    select: { id: true, number: true, breaks: true },
    orderBy: { number: "desc" },
  });
  if (!published) return null;
  const [plan, meetings, search] = await Promise.all([
    readPlan(prisma, arenaId),
    readMeetings(prisma, published.id),
    prisma.timetable.findFirst({
      where: { arenaId, kind: "GENERATED", number: { lte: published.number } },
      select: { number: true, breaks: true, bound: true, isProven: true },
      orderBy: { number: "desc" },
    }),
  ]);
  const joined = new Set([...plan.hosts, ...plan.providers].map(({ organisationId: id }) => id));
  const wishes = plan.wishes.filter(({ hostId, providerId }) => joined.has(hostId) && joined.has(providerId));
  const placed = [...meetings, ...plan.booked].filter(({ slotId }) => slotId !== null);
  return { ...wishFigures(wishes, placed), number: published.number, breaks: published.breaks, search };
}

export type TimetableFigures = NonNullable<Awaited<ReturnType<typeof readTimetableFigures>>>;
