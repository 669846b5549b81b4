import type { AccountChange } from "~/app/domain/accounts/schema";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

/** "changed-meanwhile": the person has saved in another window since this version was read. */
export type SaveAccountResult = { ok: true } | { ok: false; reason: "changed-meanwhile" };

/** Saves what a person is called and the language they are written to in. */
export function saveAccount(
  { version, name, language }: AccountChange,
  { personId, now = new Date() }: { personId: string; now?: Date },
): Promise<SaveAccountResult> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, version },
      data: { name, language, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: "changed-meanwhile" };
    await audit(tx, { action: "account.changed", subject: `person:${personId}`, personId }, now);
    return { ok: true };
  });
}
