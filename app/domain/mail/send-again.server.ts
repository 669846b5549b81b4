import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";

/** Has a mail that failed tried anew, with all its attempts. False when there is no such mail, or it has been sent again. */
export function sendAgain(
  mailId: string,
  { organisationId, personId, now = new Date() }: { organisationId: string; personId: string; now?: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { id: mailId, state: "FAILED" },
      data: { state: "WAITING", attempts: 0 },
    });
    if (count === 0) return false;
    await addJob(tx, "send-mail", { mailId });
    await audit(tx, { action: "mail.sent-again", subject: `mail:${mailId}`, personId, organisationId }, now);
    return true;
  });
}
