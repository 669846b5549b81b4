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
  const hits = await listUntold(tx, personId, paces);
  if (hits.length === 0) return null;
  await tx.$executeRaw`
    update saved_search_hit hit set told_at = ${now}
    from unnest(${hits.map(({ searchId }) => searchId)}::uuid[], ${hits.map(({ documentId }) => documentId)}::uuid[])
      as taken (search_id, document_id)
    where hit.search_id = taken.search_id and hit.document_id = taken.document_id`;
  const thingOf = await readThings(
    hits.filter(({ isOpen }) => isOpen),
    { now },
  );
  const newsOf = new Map<string, SearchNews>();
  for (const hit of hits) {
    const { searchId, list, name, isOpen } = hit;
    const thing = isOpen && thingOf(hit);
    if (!thing) continue;
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

type Untold = { searchId: string; documentId: string; list: AlertList; name: string; isOpen: boolean };

/** What waits, the latest first. `isOpen`: a match page has news while its need or its candidate is public. */
function listUntold(tx: Tx, personId: string, paces: AlertPace[]): Promise<Untold[]> {
  return tx.$queryRaw<Untold[]>`
    select hit.search_id as "searchId", hit.document_id as "documentId", search.list, search.name,
      coalesce(need.state = 'PUBLISHED', candidate.state = 'PUBLISHED' and not candidate.is_protected, true) as "isOpen"
    from saved_search search
    join saved_search_hit hit on hit.search_id = search.id and hit.told_at is null
    left join need on need.id = search.need_id
    left join candidate on candidate.id = search.candidate_id
    where search.person_id = ${personId}::uuid and search.pace = any(${paces}::"AlertPace"[])
    order by hit.found_at desc, hit.document_id desc
    limit ${mostTaken}`;
}
