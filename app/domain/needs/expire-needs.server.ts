import { afterLeaving } from "~/app/domain/needs/change-need-state.server";
import { asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";

/** Ends published needs whose last day has passed: the day answers were due, else their start. Returns how many. */
export function expireNeeds({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const today = asDate(dateIn(now));
  return prisma.$transaction(async (tx) => {
    const ended = await tx.need.updateManyAndReturn({
      where: {
        state: "PUBLISHED",
        OR: [{ answerBy: { lt: today } }, { answerBy: null, startsOn: { lt: today } }],
      },
      data: { state: "EXPIRED", endedAt: now },
      select: { id: true },
    });
    for (const { id } of ended) await afterLeaving(tx, id);
    return ended.length;
  });
}
