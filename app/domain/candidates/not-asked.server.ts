import { aliasOf } from "~/app/domain/candidates/alias";
import { textsWithoutMeetings } from "~/app/domain/candidates/kinds";
import { prisma, type Tx } from "~/app/platform/db.server";

/**
 * Those of some candidates that have not said yes to a text that speaks of meetings, or have taken it back, with their
 * aliases, by number: they are asked before they are booked. See docs/decisions/0003.
 */
export async function listNotAsked(
  candidateIds: string[],
  { tx = prisma }: { tx?: Tx } = {},
): Promise<{ id: string; alias: string }[]> {
  const yes = { kind: "PUBLISH", withdrawnAt: null, textVersion: { notIn: textsWithoutMeetings } } as const;
  const candidates = await tx.candidate.findMany({
    where: { id: { in: candidateIds }, consents: { none: yes } },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
    take: candidateIds.length,
  });
  return candidates.map(({ id, number }) => ({ id, alias: aliasOf({ number }) }));
}
