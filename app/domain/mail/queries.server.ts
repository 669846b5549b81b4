import { prisma } from "~/app/platform/db.server";
import { mailSubject } from "~/emails/templates";

const perPage = 50;

/** Mail of the outbox with its subjects as sent, the latest first. Only the demonstration shows it. */
export async function listOutbox({ page }: { page: number }) {
  const [rows, count] = await Promise.all([
    prisma.outboxMail.findMany({
      select: { id: true, template: true, props: true, recipient: true, language: true, state: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    prisma.outboxMail.count(),
  ]);
  const mails = rows.map(({ template, props, ...mail }) => ({
    ...mail,
    subject: mailSubject({ template, props, language: mail.language }),
  }));
  return { mails, count, perPage };
}

/** One mail of the outbox, or null. */
export function findOutboxMail(mailId: string) {
  return prisma.outboxMail.findUnique({
    where: { id: mailId },
    select: { template: true, props: true, recipient: true, language: true, state: true },
  });
}

/** Mails that failed for good and are of use still, the latest first, with their subjects in a language. */
export async function listFailedMails({ page, language }: { page: number; language: string }) {
  const where = { state: "FAILED" } as const;
  const [rows, count] = await Promise.all([
    prisma.outboxMail.findMany({
      where,
      select: { id: true, template: true, props: true, recipient: true, createdAt: true, lastError: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    prisma.outboxMail.count({ where }),
  ]);
  const mails = rows.map(({ template, props, ...mail }) => ({
    ...mail,
    subject: mailSubject({ template, props, language }),
  }));
  return { mails, count, perPage };
}
