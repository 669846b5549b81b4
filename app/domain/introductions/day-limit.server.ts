import { mostInADay } from "~/app/domain/introductions/kinds";
import { prisma } from "~/app/platform/db.server";
import type { IntroductionSide, Prisma } from "~/app/platform/prisma-client/client";

const dayMs = 86_400_000;

/** Introductions that this organisation began within 24 hours before `now`: they count against the limit of a day. */
export function isBegunLately(
  side: IntroductionSide,
  { organisationId, now }: { organisationId: string; now: Date },
): Prisma.IntroductionWhereInput {
  const own = side === "EMPLOYER" ? { employerId: organisationId } : { providerId: organisationId };
  return { ...own, startedBy: side, createdAt: { gt: new Date(now.getTime() - dayMs) } };
}

/** How many more may be begun now, to be told beforehand, and when the next may be when there is none left. */
export type DayLimit = { left: number; nextAt: Date | null };

/** What is left of a provider's introductions. For telling only: what is begun is counted again under a lock. */
export async function readDayLimit({ organisationId, now }: { organisationId: string; now: Date }): Promise<DayLimit> {
  const begun = await prisma.introduction.findMany({
    where: isBegunLately("PROVIDER", { organisationId, now }),
    select: { createdAt: true },
    orderBy: { createdAt: "asc" },
    take: mostInADay,
  });
  const left = mostInADay - begun.length;
  const [first] = begun;
  return { left, nextAt: left === 0 && first ? new Date(first.createdAt.getTime() + dayMs) : null };
}
