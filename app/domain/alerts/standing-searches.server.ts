import { indexOf } from "~/app/domain/alerts/kinds";
import { type BrowsedList, watchedList } from "~/app/domain/alerts/watched-list";
import { lookUpAll } from "~/app/domain/browsing/known.server";
import { isVisibleAt } from "~/app/domain/candidates/queries.server";
import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { gateOf, metFilter } from "~/app/domain/matching/levels-policy";
import { listProfiles, loadSubstitutes } from "~/app/domain/matching/profiles.server";
import type { Profile } from "~/app/domain/matching/schema";
import { withinReach } from "~/app/domain/matching/search-needs.server";
import { prisma } from "~/app/platform/db.server";
import type { AlertList } from "~/app/platform/prisma-client/enums";
import type { FollowedIndex } from "~/app/platform/search-dirty.server";
import { type Filter, parseFilter } from "~/search/embedded/filter-parser";
import { settingsOf } from "~/search/indexes/settings";
import { ReverseSearch } from "~/search/reverse-search";

/** A saved search ready for documents; `profile` is that of the candidate of a match page, for comparing. */
export type ReadySearch = {
  id: string;
  organisationId: string;
  createdAt: Date;
  filter: Filter;
  text: string;
  needId: string | null;
  profile: Profile | null;
};

/** The saved searches of an index, turned round. */
export type StandingSearches = { reverse: ReverseSearch; searchOf: ReadonlyMap<string, ReadySearch> };

/** Milliseconds after which searches are made ready anew, since the catalogue may have changed. */
const catalogueAge = 3_600_000;

type Kept = { at: number; mark: string; standing: StandingSearches };
const kept = new Map<FollowedIndex, Kept>();

/**
 * The saved searches of an index as they are now. They are kept ready in this process, and made anew when one has come or
 * gone or the need or candidate of one has changed, which one small query tells.
 */
export async function standingSearches(index: FollowedIndex, { now }: { now: Date }): Promise<StandingSearches> {
  const lists = listsOf(index);
  const mark = await readMark(lists);
  const known = kept.get(index);
  if (known && known.mark === mark && now.getTime() - known.at < catalogueAge) return known.standing;
  const ready = await makeReady(lists, now);
  const standing = {
    reverse: new ReverseSearch(ready, settingsOf[index]),
    searchOf: new Map(ready.map((search) => [search.id, search])),
  };
  kept.set(index, { at: now.getTime(), mark, standing });
  return standing;
}

function listsOf(index: FollowedIndex): AlertList[] {
  return (Object.keys(indexOf) as AlertList[]).filter((list) => indexOf[list] === index);
}

/**
 * Changes whenever a search of these lists comes, or what one is of changes; queries never do. Ids are made in the order of
 * time, so that the last of them and how many there are tell.
 */
async function readMark(lists: AlertList[]): Promise<string> {
  const [row] = await prisma.$queryRaw<{ mark: string }[]>`
    select concat_ws(' ',
      (select count(*) from saved_search where list = any(${lists}::"AlertList"[])),
      (select id from saved_search order by id desc limit 1),
      (select max(need.updated_at) from saved_search search join need on need.id = search.need_id),
      (select max(candidate.updated_at) from saved_search search join candidate on candidate.id = search.candidate_id)
    ) as mark`;
  return row?.mark ?? "";
}

type Row = {
  id: string;
  list: AlertList;
  query: string;
  needId: string | null;
  candidateId: string | null;
  organisationId: string;
  createdAt: Date;
};

async function makeReady(lists: AlertList[], now: Date): Promise<ReadySearch[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    select id, list, query, need_id as "needId", candidate_id as "candidateId", organisation_id as "organisationId",
      created_at as "createdAt"
    from saved_search where list = any(${lists}::"AlertList"[])`;
  const browsed = rows.filter(({ needId, candidateId }) => needId === null && candidateId === null);
  return [...(await readyLists(browsed)), ...(await readyNeeds(rows)), ...(await readyCandidates(rows, now))];
}

/** One whose occupation or place is no longer in the catalogue would be of more than was asked, and is left out. */
async function readyLists(rows: Row[]): Promise<ReadySearch[]> {
  const read = rows.map((row) => ({ row, watched: watchedList(row.list as BrowsedList, row.query) }));
  const lookUp = await lookUpAll(read.map(({ watched }) => watched.query));
  return read.flatMap(({ row, watched }) => {
    const known = lookUp(watched.query);
    if (!known.isAll) return [];
    return ready(row, { filter: parseFilter(watched.filters(known)), text: watched.text });
  });
}

/** Who meets all musts of a published need. */
async function readyNeeds(rows: Row[]): Promise<ReadySearch[]> {
  const ids = rows.flatMap(({ needId }) => needId ?? []);
  const [needs, substitutes] = await Promise.all([listAskingNeeds([...new Set(ids)]), loadSubstitutes()]);
  const filterOf = new Map(
    needs.map((need) => {
      const musts = need.requirements.filter(({ importance }) => importance === "MUST");
      return [need.id, parseFilter([gateOf(need, {}), ...musts.map(({ ask }) => metFilter(ask, substitutes))])];
    }),
  );
  return rows.flatMap((row) => {
    const filter = filterOf.get(row.needId ?? "");
    return filter ? ready(row, { filter }) : [];
  });
}

/** Needs within reach of a candidate whom employers may see; comparing decides. */
async function readyCandidates(rows: Row[], now: Date): Promise<ReadySearch[]> {
  const ids = [...new Set(rows.flatMap(({ candidateId }) => candidateId ?? []))];
  const [profiles, substitutes] = await Promise.all([
    listProfiles({ id: { in: ids }, ...isVisibleAt(now) }, ids.length),
    loadSubstitutes(),
  ]);
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  return rows.flatMap((row) => {
    const profile = profileOf.get(row.candidateId ?? "");
    if (!profile) return [];
    const kinds = profile.seeks.filter((sought) => sought !== "TRAINING");
    return ready(row, { filter: parseFilter(withinReach(profile, { kinds, substitutes })), profile });
  });
}

type Made = { filter: Filter; text?: string; profile?: Profile };

function ready({ id, organisationId, createdAt, needId }: Row, { filter, text = "", profile }: Made): ReadySearch {
  return { id, organisationId, createdAt, needId, filter, text, profile: profile ?? null };
}
