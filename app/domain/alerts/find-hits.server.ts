import { keptDays } from "~/app/domain/alerts/kinds";
import { type ReadySearch, standingSearches } from "~/app/domain/alerts/standing-searches.server";
import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { loadSubstitutes } from "~/app/domain/matching/profiles.server";
import { rankNeeds } from "~/app/domain/matching/search-needs.server";
import { prisma } from "~/app/platform/db.server";
import type { FollowedIndex } from "~/app/platform/search-dirty.server";
import { documentsOf } from "~/search/documents.server";

/** Rows that are written at once. */
const batchSize = 10_000;

const dayMs = 86_400_000;

type Hit = { search: ReadySearch; documentId: string };

/**
 * Notes which saved searches these written documents are new in, once for each search and document however often it is
 * written. New is what was published after the search was saved, and not by the same organisation. It may run again: what
 * is noted stays.
 *
 * @returns how many hits were noted for the first time.
 */
export async function findHits(index: FollowedIndex, ids: string[], { now = new Date() } = {}): Promise<number> {
  const { reverse, searchOf } = await standingSearches(index, { now });
  if (searchOf.size === 0) return 0;
  const [documents, publishedOf] = await Promise.all([documentsOf(index, ids, now), readPublished[index](ids)]);
  const oldest = new Date(now.getTime() - keptDays * dayMs);
  const hits = documents.flatMap((document) => {
    const published = publishedOf.get(document.id);
    if (!published || published.at < oldest) return [];
    return reverse.find(document).flatMap((id): Hit[] => {
      const search = searchOf.get(id);
      const isNew = search && search.createdAt <= published.at && search.organisationId !== published.by;
      return isNew ? [{ search, documentId: document.id }] : [];
    });
  });
  return note(await withoutDeclined(await withoutUnmet(hits)), now);
}

/** Of a candidate's needs, those whose musts the candidate all meets. */
async function withoutUnmet(hits: Hit[]): Promise<Hit[]> {
  const ids = new Set(hits.flatMap(({ search, documentId }) => (search.profile ? documentId : [])));
  if (ids.size === 0) return hits;
  const [needs, substitutes] = await Promise.all([listAskingNeeds([...ids]), loadSubstitutes()]);
  const needOf = new Map(needs.map((need) => [need.id, need]));
  return hits.filter(({ search: { profile }, documentId }) => {
    if (!profile) return true;
    const need = needOf.get(documentId);
    const ranked = need ? rankNeeds([need], { profile, substitutes }) : [];
    return ranked.some(({ comparison }) => comparison.metMusts === comparison.musts);
  });
}

/** Of a need's candidates, those who have not declined it or been declined. */
async function withoutDeclined(hits: Hit[]): Promise<Hit[]> {
  const asked = hits.filter(({ search }) => search.needId !== null);
  if (asked.length === 0) return hits;
  const declined = await prisma.introduction.findMany({
    where: {
      state: "DECLINED",
      needId: { in: [...new Set(asked.flatMap(({ search }) => search.needId ?? []))] },
      candidateId: { in: [...new Set(asked.map(({ documentId }) => documentId))] },
    },
    select: { needId: true, candidateId: true },
    take: batchSize,
  });
  const pairs = new Set(declined.map(({ needId, candidateId }) => `${needId} ${candidateId}`));
  return hits.filter(({ search, documentId }) => !pairs.has(`${search.needId} ${documentId}`));
}

/** A search that has been deleted meanwhile gets none. */
async function note(hits: Hit[], now: Date): Promise<number> {
  let noted = 0;
  for (let from = 0; from < hits.length; from += batchSize) {
    const batch = hits.slice(from, from + batchSize);
    noted += await prisma.$executeRaw`
      insert into saved_search_hit (search_id, document_id, found_at)
      select search.id, hit.document_id, ${now}
      from unnest(${batch.map(({ search }) => search.id)}::uuid[], ${batch.map(({ documentId }) => documentId)}::uuid[])
        as hit (search_id, document_id)
      join saved_search search on search.id = hit.search_id
      on conflict do nothing`;
  }
  return noted;
}

type Published = ReadonlyMap<string, { at: Date; by: string }>;
type PublishedRow = { id: string; at: Date | null; by: string };

/** When these became public, and by whom. A course is new again when it gets another start. */
const readPublished: Record<FollowedIndex, (ids: string[]) => Promise<Published>> = {
  needs: async (ids) =>
    byId(
      await prisma.$queryRaw<PublishedRow[]>`
        select id, published_at as at, organisation_id as by from need where id = any(${ids}::uuid[])`,
    ),
  candidates: async (ids) =>
    byId(
      await prisma.$queryRaw<PublishedRow[]>`
        select id, published_at as at, organisation_id as by from candidate where id = any(${ids}::uuid[])`,
    ),
  courses: async (ids) =>
    byId(
      await prisma.$queryRaw<PublishedRow[]>`
        select course.id, greatest(course.published_at, max(occasion.created_at)) as at, course.organisation_id as by
        from course left join course_occasion occasion on occasion.course_id = course.id
        where course.id = any(${ids}::uuid[])
        group by course.id`,
    ),
};

function byId(rows: PublishedRow[]): Published {
  return new Map(rows.flatMap(({ id, at, by }) => (at ? [[id, { at, by }] as const] : [])));
}
