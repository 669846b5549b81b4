import type { AlertPace } from "~/app/domain/alerts/kinds";
import { lockPerson } from "~/app/domain/alerts/lock-person.server";
import { readThings, type Thing } from "~/app/domain/alerts/read-things.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { AlertList } from "~/app/platform/prisma-client/enums";

/** Most hits that one mail is made of; the rest are in the next. */
const mostTaken = 1000;

/** Minutes between two mails of what is told at once, so that many changes are one mail. Judged by the founders. */
const quietMinutes = 15;

/** A search in which something is new, and what of it can be seen now. */
export type SearchNews = { id: string; list: AlertList; name: string; things: Thing[] };

/** Persons whom something waits to be told, of searches with these paces. One query. */
export async function listPersonsToTell(paces: AlertPace[], { now }: { now: Date }): Promise<string[]> {
  const quietSince = new Date(now.getTime() - (paces.includes("DAILY") ? 0 : quietMinutes * 60_000));
  const rows = await prisma.$queryRaw<{ personId: string }[]>`
    select distinct search.person_id as "personId"
    from saved_search_hit hit
    join saved_search search on search.id = hit.search_id
    where hit.told_at is null and search.pace = any(${paces}::"AlertPace"[])
      and not exists (
        select 1 from saved_search own join saved_search_hit told on told.search_id = own.id
        where own.person_id = search.person_id and told.told_at > ${quietSince})`;
  return rows.map(({ personId }) => personId);
}

/**
 * Takes what waits to be told a person, in the transaction that puts it in a mail: it is told with that mail or not at all,
 * and only once. What has gone meanwhile is taken too, and left out.
 *
 * @returns who is told and of what; null when there is nothing to tell.
 */
export async function takeNews(
  tx: Tx,
  personId: string,
  { paces, now }: { paces: AlertPace[]; now: Date },
): Promise<{ email: string; language: string; searches: SearchNews[] } | null> {
  await lockPerson(tx, personId);
  const hits = await tx.savedSearchHit.findMany({
    where: { toldAt: null, search: { personId, pace: { in: paces } } },
    select: { searchId: true, documentId: true, search: { select: searchSelect } },
    orderBy: [{ foundAt: "desc" }, { documentId: "desc" }],
    take: mostTaken,
  });
  if (hits.length === 0) return null;
  await tx.$executeRaw`
    update saved_search_hit hit set told_at = ${now}
    from unnest(${hits.map(({ searchId }) => searchId)}::uuid[], ${hits.map(({ documentId }) => documentId)}::uuid[])
      as taken (search_id, document_id)
    where hit.search_id = taken.search_id and hit.document_id = taken.document_id`;
  const thingOf = await readThings(
    hits.map(({ documentId, search }) => ({ list: search.list, documentId })),
    { now },
  );
  const newsOf = new Map<string, SearchNews>();
  for (const { searchId, documentId, search } of hits) {
    const thing = isOpen(search) && thingOf({ list: search.list, documentId });
    if (!thing) continue;
    const { list, name } = search;
    const news = newsOf.get(searchId) ?? { id: searchId, list, name, things: [] };
    newsOf.set(searchId, { ...news, things: [...news.things, thing] });
  }
  if (newsOf.size === 0) return null;
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, language: true },
  });
  return { ...person, searches: [...newsOf.values()] };
}

const searchSelect = {
  list: true,
  name: true,
  need: { select: { state: true } },
  candidate: { select: { state: true, isProtected: true } },
} as const;

/** A match page has news while its need or its candidate is public. */
function isOpen({
  need,
  candidate,
}: {
  need: { state: string } | null;
  candidate: { state: string; isProtected: boolean } | null;
}): boolean {
  if (need) return need.state === "PUBLISHED";
  return candidate === null || (candidate.state === "PUBLISHED" && !candidate.isProtected);
}
