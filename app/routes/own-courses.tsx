import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { coursesPerPage, listOwnCourses } from "~/app/domain/courses/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["courses"] };
export const meta = titleMeta;

/** A provider's courses. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const page = pageParam(new URL(request.url));
  const t = await wordsFor(request, "courses");
  return {
    title: t("own.title"),
    page,
    perPage: coursesPerPage,
    ...(await listOwnCourses({ organisationId, page, now: new Date() })),
  };
}

export default function OwnCourses() {
  const { courses, count, page, perPage } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["courses", "common"]);
  return (
    <div className="wrap">
      <PageHead
        title={t("own.title")}
        actions={
          <LinkButton look="main" to="/work/courses/new">
            {t("own.new")}
          </LinkButton>
        }
      />
      {courses.length === 0 ? (
        <EmptyState title={t("own.empty")}>
          <p>{t("own.emptyHelp")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("own.title")}
          rows={courses}
          columns={[
            {
              label: t("list.course"),
              cell: ({ id, title }) => <Link to={`/work/courses/${id}`}>{title || t("own.untitled")}</Link>,
            },
            { label: t("list.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
            { label: t("common:state"), cell: ({ state }) => <span className="tag">{t(`state.${state}`)}</span> },
            {
              label: t("list.next"),
              cell: ({ occasions: [next] }) => (next ? formatShortDate(next.startsOn, i18n.language) : "–"),
            },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
