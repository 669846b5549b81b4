import type { Tx } from "~/app/platform/db.server";
import { addJob } from "~/app/platform/jobs.server";
import type { TemplateName, TemplateProps } from "~/emails/templates";

/** A mail to be sent: `key` says which one it is, so that asking twice sends once. */
export type Mail<T extends TemplateName = TemplateName> = {
  key: string;
  recipient: string;
  language: string;
  template: T;
  props: TemplateProps<T>;
};

/** Puts a mail in the outbox in the caller's transaction; it is sent after the commit. A key seen before does nothing. */
export async function queueMail<T extends TemplateName>(tx: Tx, mail: Mail<T>): Promise<void> {
  const [row] = await tx.outboxMail.createManyAndReturn({
    data: [{ ...mail, props: mail.props as object }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (row) await addJob(tx, "send-mail", { mailId: row.id });
}
