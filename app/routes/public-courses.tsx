import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ListHead } from "~/app/domain/alerts/list-head";
import { CourseFilters, useCourseChips } from "~/app/domain/browsing/course-filters";
import { EmptyList, ListNotices, WordsField } from "~/app/domain/browsing/filter-fields";
import { lastPage, rowsPerPage } from "~/app/domain/browsing/kinds";
import { listCourses } from "~/app/domain/browsing/list-courses.server";
import { readAddress } from "~/app/domain/browsing/read-address.server";
import { courseList } from "~/app/domain/browsing/schema";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { titleMeta } from "~/app/platform/http/title";
import { FilteredList } from "~/app/ui/filter-panel";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["courses", "browsing", "alerts"] };
export const meta = titleMeta;

/** Courses with a start to come, for anybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = await readAddress({ request, context }, courseList);
  const [t, list, municipalities] = await Promise.all([
    wordsFor(request, "courses"),
    listCourses(address.query, { now: new Date() }),
    listMunicipalities(),
  ]);
  return { title: t("list.title"), description: t("list.lead"), ...address, ...list, municipalities };
}

export default function PublicCourses() {
  const { courses, count, figures, unknown, notices, ...list } = useLoaderData<typeof loader>();
  const { query, isAllKnown } = list;
  const { t } = useTranslation(["courses", "browsing"]);
  const chipsOf = useCourseChips();
  const start = { value: query.q ? "start" : null, label: t("browsing:sort.start") };
  const orders = [
    ...(query.q ? [{ value: null, label: t("browsing:sort.best") }] : []),
    ...[start, { value: "newest", label: t("browsing:sort.newest") }],
  ];
  return (
    <div className="wrap">
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <FilteredList
        search={<WordsField label={t("list.text")} help={t("list.textHelp")} value={query.q} />}
        filters={<CourseFilters {...list} unknown={unknown} counts={figures?.counts ?? null} />}
        chips={chipsOf(list)}
      >
        <ListNotices notices={notices} isAllKnown={isAllKnown} isWithoutEngine={figures === null} />
        <ListHead told={t("list.count", { count })} list="COURSES" orders={figures && count > 1 ? orders : []} />
        {courses.length === 0 ? <EmptyList title={t("list.empty")} easier={figures?.easier ?? null} /> : null}
        <CourseCards courses={courses} />
        <Pagination page={query.page} count={count} perPage={rowsPerPage} mostPages={lastPage} />
      </FilteredList>
    </div>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["courses"];

function CourseCards({ courses }: { courses: Listed }) {
  const { t, i18n } = useTranslation(["courses", "common"]);
  return (
    <ul className="grid gap-3">
      {courses.map(({ id, title, kind, provider, next }) => (
        <li key={id} className="card grid gap-1">
          <h2 className="text-xl">
            <Link to={`/courses/${id}`}>{title}</Link>
          </h2>
          <p className="flex flex-wrap gap-x-5 text-muted">
            <span>{provider}</span>
            <span>{t(`kind.${kind}`)}</span>
            <span>
              {t("list.next")}: {formatShortDate(next.startsOn, i18n.language)},{" "}
              {next.isRemote ? t("common:remote").toLowerCase() : next.place}
            </span>
            {next.seatsLeft === 0 ? <span>{t("detail.full")}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
