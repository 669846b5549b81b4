import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import type { NoticeProps } from "~/emails/notice";

/** What is said to the members of an organisation; dates in each reader's language. */
type Said = (language: string) => Omit<NoticeProps, "url"> & { path: string };

/** Mails every member of an organisation once for a fact, each in their own language. */
export async function tellMembers(organisationId: string, factId: string, say: Said): Promise<void> {
  const members = await prisma.membership.findMany({
    where: { organisationId },
    select: { person: { select: { id: true, email: true, language: true } } },
    take: 200,
  });
  for (const { person } of members) {
    const { path, ...props } = say(person.language);
    await queueMail(prisma, {
      key: `${props.kind}:${factId}:${person.id}`,
      recipient: person.email,
      language: person.language,
      template: "notice",
      props: { ...props, url: env().origin + path },
    });
  }
}
