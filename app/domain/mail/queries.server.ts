import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import { mailSubject } from "~/emails/templates";

const perPage = 50;

/** Mail whose words are still known: those of one with a secret are forgotten once it has left. */
const isReadable = { props: { not: {} } } satisfies Prisma.OutboxMailWhereInput;

/** Mail of the outbox that can be read, with its subjects as sent, the latest first. Only the demonstration shows it. */
export async function listOutbox({ page }: { page: number }) {
  const [rows, count] = await Promise.all([
    prisma.outboxMail.findMany({
      where: isReadable,
      select: { id: true, template: true, props: true, recipient: true, language: true, state: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    prisma.outboxMail.count({ where: isReadable }),
  ]);
  const mails = rows.map(({ template, props, ...mail }) => ({
    ...mail,
    subject: mailSubject({ template, props, language: mail.language }),
  }));
  return { mails, count, perPage };
}

/** One mail of the outbox that can be read, or null. */
export function findOutboxMail(mailId: string) {
  return prisma.outboxMail.findFirst({
    where: { id: mailId, ...isReadable },
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
