import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { courseKinds } from "~/app/domain/courses/kinds";
import { coursesPerPage, listPublicCourses } from "~/app/domain/courses/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { EmptyState } from "~/app/ui/empty-state";
import { ListSearch, SearchChoice, SearchTick } from "~/app/ui/list-search";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["courses"] };
export const meta = titleMeta;

/** Courses with a start to come, for anybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const text = (url.searchParams.get("q") ?? "").trim().slice(0, 80);
  if (text) await limitSearches({ request, context });
  const kind = courseKinds.find((candidate) => candidate === url.searchParams.get("kind"));
  const page = pageParam(url);
  const t = await wordsFor(request, "courses");
  const [isEvening, isEasySwedish] = [url.searchParams.has("evening"), url.searchParams.has("easy")];
  const asked = { ...(text ? { text } : {}), ...(kind ? { kind } : {}), isEvening, isEasySwedish };
  const list = await listPublicCourses({ page, now: new Date(), ...asked });
  return {
    title: t("list.title"),
    description: t("list.lead"),
    text,
    ...asked,
    kind,
    page,
    perPage: coursesPerPage,
    ...list,
  };
}

export default function PublicCourses() {
  const { text, kind, isEvening, isEasySwedish, page, perPage, courses, count } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["courses", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <ListSearch label={t("list.text")} text={text}>
        <SearchChoice
          name="kind"
          label={t("list.kind")}
          value={kind ?? ""}
          options={courseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SearchTick name="evening" label={t("detail.evening")} isOn={isEvening} />
        <SearchTick name="easy" label={t("detail.easySwedish")} isOn={isEasySwedish} />
      </ListSearch>
      <p role="status" className="text-muted">
        {t("list.count", { count })}
      </p>
      {courses.length === 0 ? (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyHelp")}</p>
        </EmptyState>
      ) : null}
      <ul className="grid gap-3">
        {courses.map(
          ({
            id,
            title,
            kind: courseKind,
            organisation,
            isEvening: isHeldEvenings,
            isEasySwedish: isEasy,
            occasions: [next],
          }) => (
            <li key={id} className="card grid gap-1">
              <h2 className="text-xl">
                <Link to={`/courses/${id}`}>{title}</Link>
              </h2>
              <p className="flex flex-wrap gap-x-5 text-muted">
                <span>{organisation.name}</span>
                <span>{t(`kind.${courseKind}`)}</span>
                {isHeldEvenings ? <span>{t("detail.evening")}</span> : null}
                {isEasy ? <span>{t("detail.easySwedish")}</span> : null}
                {next ? (
                  <span>
                    {t("list.next")}: {formatShortDate(next.startsOn, i18n.language)},{" "}
                    {next.isRemote ? t("common:remote").toLowerCase() : next.municipality?.name}
                  </span>
                ) : null}
              </p>
            </li>
          ),
        )}
      </ul>
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
