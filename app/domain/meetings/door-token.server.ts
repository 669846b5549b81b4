import { createHmac, timingSafeEqual } from "node:crypto";
import { newToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";

/** Where the secret that signs is kept: made once for each installation, and never leaves it. */
const settingKey = "meetings.door-secret";

/** The secret that a participant of an arena shows at the door: 128 bits that nobody else can make, short enough for a QR code. */
export async function doorTokenOf(arenaId: string, organisationId: string): Promise<string> {
  return signature(await secret(), arenaId, organisationId);
}

/** Which of these organisations showed this secret at this arena; null when none did. */
export async function findAtDoor(
  token: string,
  { arenaId, organisationIds }: { arenaId: string; organisationIds: string[] },
): Promise<string | null> {
  const key = await secret();
  const shown = Buffer.from(token);
  const isTheirs = (organisationId: string) => {
    const expected = Buffer.from(signature(key, arenaId, organisationId));
    return expected.length === shown.length && timingSafeEqual(expected, shown);
  };
  return organisationIds.find(isTheirs) ?? null;
}

function signature(key: string, arenaId: string, organisationId: string): string {
  const signed = createHmac("sha256", key).update(`arena-door:${arenaId}:${organisationId}`).digest();
  return signed.subarray(0, 16).toString("base64url");
}

/** Two that make it at once agree on the first. */
async function secret(): Promise<string> {
  const known = await prisma.setting.findUnique({ where: { key: settingKey }, select: { value: true } });
  if (typeof known?.value === "string") return known.value;
  await prisma.setting.createMany({ data: [{ key: settingKey, value: newToken() }], skipDuplicates: true });
  const made = await prisma.setting.findUniqueOrThrow({ where: { key: settingKey }, select: { value: true } });
  return String(made.value);
}
