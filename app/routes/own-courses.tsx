import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { coursesPerPage, listOwnCourses } from "~/app/domain/courses/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";
import { Tabs } from "~/app/ui/tabs";

export const handle = { i18n: ["courses"] };
export const meta = titleMeta;

const states = ["DRAFT", "PUBLISHED", "WITHDRAWN"] as const;

/** A provider's courses, by state. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const url = new URL(request.url);
  const state = states.find((known) => known === url.searchParams.get("state"));
  const page = pageParam(url);
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 60);
  const t = await wordsFor(request, "courses");
  const list = await listOwnCourses({ organisationId, page, q, now: new Date(), ...(state ? { state } : {}) });
  return { title: t("own.title"), state, page, q, ...list, perPage: coursesPerPage };
}

export default function OwnCourses() {
  const { state, courses, count, page, q, perPage } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["courses", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={t("own.title")}
        actions={
          <LinkButton look="main" to="/work/courses/new">
            {t("own.new")}
          </LinkButton>
        }
      />
      <Tabs
        label={t("common:state")}
        tabs={[
          { to: "/work/courses", label: t("common:all"), isCurrent: !state },
          ...states.map((value) => ({
            to: `/work/courses?state=${value}`,
            label: t(`state.${value}`),
            isCurrent: state === value,
          })),
        ]}
      />
      <Form method="get" className="flex flex-wrap items-end gap-3">
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <label className="grid gap-1">
          <span className="font-semibold">{t("own.search")}</span>
          <input type="search" name="q" maxLength={60} defaultValue={q} className="input" />
        </label>
        <Button>{t("own.find")}</Button>
      </Form>
      {courses.length === 0 ? (
        <EmptyState title={q || state ? t("own.noneFound") : t("own.empty")}>
          {q || state ? null : <p>{t("own.emptyHelp")}</p>}
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
