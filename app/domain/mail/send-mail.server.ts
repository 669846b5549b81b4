import { prisma } from "~/app/platform/db.server";
import { deliver } from "~/app/platform/mail.server";
import { renderMail, templatesWithSecrets } from "~/emails/templates";

/**
 * Sends one mail of the outbox. The outside service is given the row's id as idempotency key: when this process dies
 * after sending and before saying so, the repetition is not sent again.
 */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await prisma.outboxMail.findFirst({
    where: { id: mailId, state: { in: ["WAITING", "SENDING"] } },
    select: { id: true, recipient: true, language: true, template: true, props: true },
  });
  if (!mail) return;
  await prisma.outboxMail.update({ where: { id: mail.id }, data: { state: "SENDING", attempts: { increment: 1 } } });
  const content = await renderMail(mail.template, mail.props, mail.language);
  const { providerId, isKept } = await deliver({ id: mail.id, recipient: mail.recipient, ...content });
  await prisma.outboxMail.update({
    where: { id: mail.id },
    data: {
      state: "SENT",
      sentAt: new Date(),
      providerId,
      // The link in a mail that has left is a secret nobody needs any more.
      ...(templatesWithSecrets.has(mail.template) && !isKept ? { props: {} } : {}),
    },
  });
}
