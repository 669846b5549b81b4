import { forgetSignIns } from "~/app/domain/accounts/forget-sign-ins.server";
import { forgetHits } from "~/app/domain/alerts/forget-hits.server";
import { forgetCandidates } from "~/app/domain/candidates/forget-candidates.server";
import { forgetMails } from "~/app/domain/mail/forget-mails.server";
import { forgetGoneCandidates, forgetMeetings } from "~/app/domain/meetings/forget-meetings.server";
import { forgetWishes } from "~/app/domain/scheduling/forget-wishes.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/** How many rows of each kind were deleted, or would have been. */
export type Forgotten = {
  signIns: number;
  mails: number;
  candidates: number;
  hits: number;
  meetings: number;
  wishes: number;
};

/**
 * Deletes what may be kept no longer; each domain says how long that is.
 *
 * @param isDryRun does the same and takes it back at the end.
 */
export function forgetWhatIsOld({
  isDryRun = false,
  now = new Date(),
}: {
  isDryRun?: boolean;
  now?: Date;
} = {}): Promise<Forgotten> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`savepoint untouched`;
      const forgotten = {
        signIns: await forgetSignIns(tx, { now }),
        mails: await forgetMails(tx, { now }),
        candidates: await forgetCandidates(tx, { now }),
        hits: await forgetHits(tx, { now }),
        meetings: await forgetMeetings(tx, { now }),
        wishes: await forgetWishes(tx, { now }),
      };
      await forgetGoneCandidates(tx);
      await audit(tx, { action: "retention.run", subject: "installation", detail: forgotten }, now);
      if (isDryRun) await tx.$executeRaw`rollback to savepoint untouched`;
      return forgotten;
    },
    { timeout: 60_000 },
  );
}
