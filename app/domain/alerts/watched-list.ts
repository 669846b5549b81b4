import { type Asked, type Readers, readParameters } from "~/app/domain/browsing/address-reader";
import {
  candidateGroups,
  courseGroups,
  filtersOf,
  type Known,
  needGroups,
  soughtByEmployers,
} from "~/app/domain/browsing/filter-policy";
import { candidateList, courseList, needList } from "~/app/domain/browsing/schema";

/** A list with an address that can be saved. */
export type BrowsedList = "NEEDS" | "COURSES" | "CANDIDATES";

/** What is looked up in the catalogue of any list's address, and its words. */
type ListQuery = {
  q?: string;
  occupation?: string[];
  skill?: string[];
  municipality: string | null;
  km: number | null;
};

/** A saved address, read as its own list reads it: what to look up, and the filters and words of the list. */
export type WatchedList = { query: ListQuery; filters: (known: Known) => string[]; text: string };

/** How each list reads its address and what it asks the search engine; nothing else decides what belongs to it. */
const lists: Record<BrowsedList, (params: URLSearchParams) => WatchedList> = {
  NEEDS: watch(needList, (query, known) => filtersOf(needGroups(query, known))),
  COURSES: watch(courseList, (query, known) => filtersOf(courseGroups(query, known))),
  CANDIDATES: watch(candidateList, (query, known) => filtersOf(candidateGroups(query, known), soughtByEmployers)),
};

function watch<R extends Readers>(list: R, filters: (query: Asked<R>, known: Known) => string[]) {
  return (params: URLSearchParams): WatchedList => {
    const { query } = readParameters(list, params);
    const read = query as Asked<R> & ListQuery;
    return { query: read, filters: (known) => filters(query, known), text: read.q ?? "" };
  };
}

/** Reads a saved address. Cost: some twenty small steps. */
export function watchedList(list: BrowsedList, query: string): WatchedList {
  return lists[list](new URLSearchParams(query));
}

const readers: Record<BrowsedList, Readers> = { NEEDS: needList, COURSES: courseList, CANDIDATES: candidateList };

/** The parameters worth saving of a list's address: those the list has, without the page. */
export function savedQuery(list: BrowsedList, params: URLSearchParams): string {
  const known = [...params].filter(([name, value]) => name in readers[list] && name !== "page" && value !== "");
  return new URLSearchParams(known).toString();
}
