import { courseGroups } from "~/app/domain/browsing/filter-policy";
import { type LookedUp, lookUp } from "~/app/domain/browsing/known.server";
import type { Figures } from "~/app/domain/browsing/list-needs.server";
import type { CourseQuery } from "~/app/domain/browsing/schema";
import { searchList } from "~/app/domain/browsing/search-list.server";
import { listLabels } from "~/app/domain/catalogue/queries.server";
import { listComingByIds, listPublicCourses } from "~/app/domain/courses/queries.server";
import { isoDate } from "~/app/platform/clock";
import { placesOf } from "~/search/indexes/courses";

/** A course on a list; `next` is the first of its coming starts that the address asks for. */
export type ListedCourse = {
  id: string;
  title: string;
  kind: CourseQuery["kind"][number];
  provider: string;
  next: { startsOn: string; isRemote: boolean; place: string | null; seatsLeft: number };
};

/**
 * One page of the coming courses that an address asks for. What the index says is read again from the database: a course
 * that is withdrawn, or whose start has begun, is not shown. Without the search engine, courses of a kind by title.
 */
export async function listCourses(query: CourseQuery, { now }: { now: Date }) {
  const known = await lookUp(query);
  const { occupations, skills, isAll: isAllKnown } = known;
  const found = await searchList({
    index: "courses",
    text: query.q,
    groups: courseGroups(query, known),
    sort: sortOf(query),
    page: query.page,
  });
  const { courses, count, figures } = found ? await hydrate(found, { query, known, now }) : await listPlain(query, now);
  const languages = await listLabels("language", [
    ...new Set([...Object.keys(figures?.counts.taughtIn ?? {}), ...query.language]),
  ]);
  return { courses, count, figures, languages, occupations, skills, isAllKnown };
}

type Listed = { courses: ListedCourse[]; count: number; figures: Figures };
type Found = NonNullable<Awaited<ReturnType<typeof searchList>>>;
type Asked = { query: CourseQuery; known: LookedUp; now: Date };

async function hydrate({ ids, count, ...figures }: Found, { query, known, now }: Asked): Promise<Listed> {
  const rows = await listComingByIds(ids, { now });
  const places = [...known.codes, ...(query.remote ? ["remote"] : [])];
  const courses = rows.flatMap((row) => {
    const starts = row.occasions.filter(
      (start) =>
        (query.start.length === 0 || query.start.includes(isoDate(start.startsOn).slice(0, 7))) &&
        (places.length === 0 || placesOf(start).some((place) => places.includes(place))) &&
        (query.language.length === 0 || query.language.includes(start.languageId)),
    );
    return listed(row, starts[0]);
  });
  return { courses, count, figures };
}

async function listPlain({ q: text, kind: kinds, held, page }: CourseQuery, now: Date): Promise<Listed> {
  const [isEvening, isEasySwedish] = [held.includes("evening"), held.includes("easySwedish")];
  const { courses, count } = await listPublicCourses({ text, kinds, isEvening, isEasySwedish, page, now });
  return { courses: courses.flatMap((row) => listed(row, row.occasions[0])), count, figures: null };
}

type Row = Awaited<ReturnType<typeof listPublicCourses>>["courses"][number];

function listed({ id, title, kind, organisation }: Omit<Row, "occasions">, next: Row["occasions"][number] | undefined) {
  if (!next) return [];
  const { startsOn, isRemote, municipality, seats, seatsTaken } = next;
  const start = {
    startsOn: isoDate(startsOn),
    isRemote,
    place: municipality?.name ?? null,
    seatsLeft: Math.max(0, seats - seatsTaken),
  };
  return [{ id, title, kind, provider: organisation.name, next: start }];
}

const orders = { start: ["nextStart:asc"], newest: ["publishedAt:desc"] };

/** Words alone are ordered by how well they fit. */
function sortOf({ sort, q }: CourseQuery): string[] {
  if (sort === null && q) return [];
  return orders[sort ?? "start"];
}
