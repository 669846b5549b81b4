import { addressOf, indexOf } from "~/app/domain/alerts/kinds";
import { readThings, type Thing } from "~/app/domain/alerts/read-things.server";
import { aliasOf } from "~/app/domain/candidates/alias";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

type Member = { personId: string; organisationId: string };

/** Hits that are looked at of one search. */
const mostHits = 100;

const select = {
  id: true,
  list: true,
  query: true,
  name: true,
  pace: true,
  needId: true,
  candidateId: true,
  createdAt: true,
  seenAt: true,
  need: { select: { title: true } },
  candidate: { select: { number: true } },
} satisfies Prisma.SavedSearchSelect;

/** A saved search; `address` is where it is read in full, `subject` what a match page is of. */
export type SavedSearch = Awaited<ReturnType<typeof listSearches>>[number];

/**
 * A member's own searches by name, each with how much is new in it since it was last read and can be seen; of candidates
 * no exact number is told: null is some.
 */
export async function listSearches({ personId, organisationId, now }: Member & { now: Date }) {
  const rows = await prisma.savedSearch.findMany({
    where: { personId, organisationId },
    select,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
  const hits = await listUnseen({ personId, organisationId });
  const thingOf = await readThings(hits, { now });
  const counts = new Map<string, number>();
  for (const hit of hits) if (thingOf(hit)) counts.set(hit.searchId, (counts.get(hit.searchId) ?? 0) + 1);
  return rows.map((row) => ({ ...described(row), newCount: told(row.list, counts.get(row.id) ?? 0) }));
}

/** What has come to a member's search, the latest first, each marked when it came since the search was last read. */
export async function findSearchNews(
  searchId: string,
  { personId, organisationId, now }: Member & { now: Date },
): Promise<{ search: ReturnType<typeof described>; news: { thing: Thing; foundAt: Date; isNew: boolean }[] } | null> {
  const row = await prisma.savedSearch.findFirst({
    where: { id: searchId, personId, organisationId },
    select: {
      ...select,
      hits: {
        select: { documentId: true, foundAt: true },
        orderBy: [{ foundAt: "desc" }, { documentId: "desc" }],
        take: mostHits,
      },
    },
  });
  if (!row) return null;
  const { hits, ...search } = row;
  const found = hits.map((hit) => ({ ...hit, list: search.list }));
  const thingOf = await readThings(found, { now });
  const news = found.flatMap((hit) => {
    const thing = thingOf(hit);
    return thing ? [{ thing, foundAt: hit.foundAt, isNew: hit.foundAt > search.seenAt }] : [];
  });
  return { search: described(search), news };
}

/** Hits since each search was last read, the latest first; as many as one search may show, for each. */
async function listUnseen({ personId, organisationId }: Member) {
  return prisma.$queryRaw<{ searchId: string; list: SavedSearchRow["list"]; documentId: string }[]>`
    select search.id as "searchId", search.list, hit.document_id as "documentId"
    from saved_search search
    join lateral (
      select document_id from saved_search_hit
      where search_id = search.id and found_at > search.seen_at
      order by found_at desc limit ${mostHits}
    ) hit on true
    where search.person_id = ${personId}::uuid and search.organisation_id = ${organisationId}::uuid`;
}

type SavedSearchRow = Prisma.SavedSearchGetPayload<{ select: typeof select }>;

function described({ need, candidate, query, needId, candidateId, ...search }: SavedSearchRow) {
  const address = addressOf({ list: search.list, query, subjectId: needId ?? candidateId });
  return { ...search, address, subject: need?.title ?? (candidate ? aliasOf(candidate) : null) };
}

function told(list: SavedSearchRow["list"], count: number): number | null {
  return count > 0 && indexOf[list] === "candidates" ? null : count;
}
