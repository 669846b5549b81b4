import { prisma } from "~/app/platform/db.server";
import { mostAttempts } from "~/app/platform/jobs.server";
import { deliver } from "~/app/platform/mail.server";
import { outcomeOf } from "~/app/platform/outcome.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import { briefTemplates, renderMail, templatesWithSecrets } from "~/emails/templates";

const select = {
  id: true,
  recipient: true,
  language: true,
  template: true,
  props: true,
  attempts: true,
} satisfies Prisma.OutboxMailSelect;

/**
 * Sends one mail of the outbox. The outside service is given the row's id as idempotency key: when this process dies
 * after sending and before saying so, the repetition is not sent again. A mail is FAILED from the moment its last attempt
 * begins until that succeeds, so that one whose process died then is not waited for; only a person has it sent again,
 * and one whose link is dead by then is deleted instead.
 *
 * @throws what kept it from leaving, while there are attempts left.
 */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await prisma.outboxMail.findFirst({
    where: { id: mailId, state: { in: ["WAITING", "SENDING"] } },
    select,
  });
  if (!mail) return;
  const isLast = mail.attempts + 1 >= mostAttempts;
  await write(mail.id, { state: isLast ? "FAILED" : "SENDING", attempts: { increment: 1 } });
  const sent = await outcomeOf(async () => {
    const content = await renderMail(mail.template, mail.props, mail.language);
    return deliver({ id: mail.id, recipient: mail.recipient, ...content });
  });
  if (!sent.ok) {
    await write(mail.id, { lastError: sent.kind });
    if (!isLast) throw sent.error;
    if (isBrief(mail.template)) await prisma.outboxMail.deleteMany({ where: { id: mail.id } });
    return;
  }
  const { providerId, isKept } = sent.value;
  // The link in a mail that has left is a secret nobody needs any more.
  const isSecret = templatesWithSecrets.has(mail.template) && !isKept;
  const left = { state: "SENT", sentAt: new Date(), providerId, lastError: null } as const;
  await write(mail.id, { ...left, ...(isSecret ? { props: {} } : {}) });
}

function isBrief(template: string): boolean {
  return briefTemplates.some((brief) => brief === template);
}

/** `updateMany`, since what is old may be deleted meanwhile. */
function write(id: string, data: Prisma.OutboxMailUpdateManyMutationInput) {
  return prisma.outboxMail.updateMany({ where: { id }, data });
}
