import { hashToken, newToken } from "~/app/domain/accounts/tokens.server";
import { audit } from "~/app/platform/audit.server";
import { prisma } from "~/app/platform/db.server";

type Owner = { personId: string; organisationId: string };

/** Makes a new secret address for a member's calendar; the one before is gone. The token is told here and never again. */
export function renewFeed({ personId, organisationId }: Owner, { now = new Date() } = {}): Promise<string> {
  const token = newToken();
  const made = { tokenHash: hashToken(token), createdAt: now };
  return prisma.$transaction(async (tx) => {
    await tx.calendarFeed.upsert({
      where: { personId_organisationId: { personId, organisationId } },
      create: { personId, organisationId, ...made },
      update: made,
    });
    const subject = `organisation:${organisationId}`;
    await audit(tx, { action: "calendar.renewed", subject, personId, organisationId }, now);
    return token;
  });
}

/** Ends a member's secret address. False when there was none. */
export function endFeed({ personId, organisationId }: Owner, { now = new Date() } = {}): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId, organisationId } });
    if (count === 0) return false;
    const subject = `organisation:${organisationId}`;
    await audit(tx, { action: "calendar.ended", subject, personId, organisationId }, now);
    return true;
  });
}

/** Since when a member has a secret address, or null. */
export function findOwnFeed({ personId, organisationId }: Owner): Promise<{ createdAt: Date } | null> {
  return prisma.calendarFeed.findUnique({
    where: { personId_organisationId: { personId, organisationId } },
    select: { createdAt: true },
  });
}

/**
 * Whose meetings a secret address leads to, and in which language; null for one that was renewed, ended, or never was. `key`
 * is what its uses are counted by: not the token itself, which nothing keeps.
 */
export async function findFeedOf(
  token: string,
): Promise<{ key: string; organisationId: string; language: string } | null> {
  const key = hashToken(token);
  const feed = await prisma.calendarFeed.findUnique({
    where: { tokenHash: key },
    select: { organisationId: true, membership: { select: { person: { select: { language: true } } } } },
  });
  return feed && { key, organisationId: feed.organisationId, language: feed.membership.person.language };
}
