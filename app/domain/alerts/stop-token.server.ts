import { createHmac, timingSafeEqual } from "node:crypto";
import { newToken } from "~/app/domain/accounts/tokens.server";
import { prisma, type Tx } from "~/app/platform/db.server";

/** Where the secret that signs is kept: made once for each installation, and never leaves it. */
const settingKey = "alerts.stop-secret";

/** The token in the link that ends a person's mail: it says whose and proves that we wrote it. It lasts, as a mail does. */
export async function stopTokenOf(personId: string, { tx = prisma }: { tx?: Tx } = {}): Promise<string> {
  return `${personId}.${signature(personId, await secret(tx))}`;
}

/** Whose mail a token ends; null when we did not write it, or nobody is called that any more. */
export async function findPersonOfToken(token: string): Promise<{ personId: string; language: string } | null> {
  const [personId = "", given = ""] = token.split(".", 2);
  const expected = Buffer.from(signature(personId, await secret(prisma)));
  const found = Buffer.from(given);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null;
  const person = await prisma.person.findUnique({ where: { id: personId }, select: { language: true } });
  return person && { personId, language: person.language };
}

function signature(personId: string, key: string): string {
  return createHmac("sha256", key).update(`stop-saved-searches:${personId}`).digest("base64url");
}

/** Two that make it at once agree on the first. */
async function secret(tx: Tx): Promise<string> {
  const known = await tx.setting.findUnique({ where: { key: settingKey }, select: { value: true } });
  if (typeof known?.value === "string") return known.value;
  await tx.setting.createMany({ data: [{ key: settingKey, value: newToken() }], skipDuplicates: true });
  const made = await tx.setting.findUniqueOrThrow({ where: { key: settingKey }, select: { value: true } });
  return String(made.value);
}
