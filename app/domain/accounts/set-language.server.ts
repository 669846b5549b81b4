import { prisma } from "~/app/platform/db.server";

/** The language a person is written to in. */
export async function setLanguage(language: string, { personId }: { personId: string }): Promise<void> {
  await prisma.person.updateMany({ where: { id: personId }, data: { language, version: { increment: 1 } } });
}
