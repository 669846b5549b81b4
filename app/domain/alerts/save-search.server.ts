import { mostSearches } from "~/app/domain/alerts/kinds";
import { lockPerson } from "~/app/domain/alerts/lock-person.server";
import type { SaveSearchInput } from "~/app/domain/alerts/schema";
import { findMayWatch } from "~/app/domain/alerts/watched-subject.server";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";

/** "gone": no such list, need or candidate of this member; "same": it is saved already, as `searchId`. */
export type SaveSearchResult =
  | { ok: true; searchId: string }
  | { ok: false; reason: "gone" | "too-many" }
  | { ok: false; reason: "same"; searchId: string };

type Member = { personId: string; organisationId: string; kind: OrganisationKind; now?: Date };

/** Saves a list or match page, so that its member is told of what comes to it from now on. */
export function saveSearch(
  { name, pace, ...asked }: SaveSearchInput,
  { personId, organisationId, kind, now = new Date() }: Member,
): Promise<SaveSearchResult> {
  return prisma.$transaction(async (tx): Promise<SaveSearchResult> => {
    const watched = await findMayWatch(tx, asked, { organisationId, kind });
    if (!watched) return { ok: false, reason: "gone" };
    const { subject: _, ...columns } = watched;
    await lockPerson(tx, personId);
    const same = await tx.savedSearch.findFirst({
      where: { personId, organisationId, ...columns },
      select: { id: true },
    });
    if (same) return { ok: false, reason: "same", searchId: same.id };
    const count = await tx.savedSearch.count({ where: { personId, organisationId } });
    if (count >= mostSearches) return { ok: false, reason: "too-many" };
    const data = { personId, organisationId, ...columns, name, pace, createdAt: now, seenAt: now };
    const { id } = await tx.savedSearch.create({ data, select: { id: true } });
    return { ok: true, searchId: id };
  });
}
