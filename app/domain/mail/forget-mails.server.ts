import { invitationDays } from "~/app/domain/accounts/kinds";
import type { Tx } from "~/app/platform/db.server";
import { briefTemplates } from "~/emails/templates";

const dayMs = 86_400_000;

/** Days a mail is kept, to answer who was told what; a judgement of the project: one arena from invitation to summary. */
const keptDays = 180;

/**
 * Deletes mailed links to sign in or to a new address after 24 hours, invitations that never left when their link is dead,
 * and other mail after half a year. Returns how many.
 */
export async function forgetMails(tx: Tx, { now }: { now: Date }): Promise<number> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * dayMs) });
  const { count } = await tx.outboxMail.deleteMany({
    where: {
      OR: [
        { template: { in: briefTemplates }, createdAt: before(1) },
        { template: "invitation", state: { not: "SENT" }, createdAt: before(invitationDays) },
        { createdAt: before(keptDays) },
      ],
    },
  });
  return count;
}
