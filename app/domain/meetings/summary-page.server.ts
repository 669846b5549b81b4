import { findOwnArena } from "~/app/domain/arenas/queries.server";
import { notComeReason } from "~/app/domain/meetings/mark-missing.server";
import { listParticipants } from "~/app/domain/meetings/queries.server";
import { readRatings } from "~/app/domain/meetings/ratings.server";
import { summaryOf } from "~/app/domain/meetings/summary-policy";
import { prisma } from "~/app/platform/db.server";

/** What an arena came to, for its organiser; null when it is not the organiser's own. Figures of meetings, none of persons. */
export async function readSummaryPage(arenaId: string, { organisationId, now }: { organisationId: string; now: Date }) {
  const arena = await findOwnArena(arenaId, { organisationId });
  if (!arena) return null;
  const [meetings, participants, ratings] = await Promise.all([
    prisma.booking.findMany({
      where: { arenaId, OR: [{ cancelledAt: null }, { cancelReason: notComeReason }] },
      select: {
        startsAt: true,
        cancelledAt: true,
        outcomes: { select: { side: true, result: true, follow: true } },
      },
      take: 5000,
    }),
    listParticipants(arenaId),
    readRatings(arenaId),
  ]);
  const planned = meetings.map(({ startsAt, cancelledAt, outcomes }) => ({
    startsAt,
    isFreed: cancelledAt !== null,
    said: outcomes,
  }));
  return { arena, summary: summaryOf(planned, now), participants, ratings };
}

export type SummaryPage = NonNullable<Awaited<ReturnType<typeof readSummaryPage>>>;
