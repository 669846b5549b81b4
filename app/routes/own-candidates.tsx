import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf, ownAliasOf } from "~/app/domain/candidates/alias";
import { candidatesPerPage, listOwnCandidates } from "~/app/domain/candidates/queries.server";
import { createCandidate } from "~/app/domain/candidates/save-candidate.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";
import { Tabs } from "~/app/ui/tabs";

export const handle = { i18n: ["candidates"] };
export const meta = titleMeta;

const states = ["DRAFT", "PUBLISHED", "PAUSED", "WITHDRAWN"] as const;

/** A provider's candidates, by state. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const url = new URL(request.url);
  const state = states.find((known) => known === url.searchParams.get("state"));
  const page = pageParam(url);
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 60);
  const t = await wordsFor(request, "candidates");
  const [list, mayPublish] = await Promise.all([
    listOwnCandidates({ organisationId, page, q, ...(state ? { state } : {}) }),
    isAuthorised(organisationId, { service: "JOB_MATCHING", now: new Date() }),
  ]);
  return { title: t("own.title"), state, page, q, ...list, perPage: candidatesPerPage, mayPublish };
}

/** Begins a draft under a new alias. */
export async function action({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  return redirect(`/work/candidates/${await createCandidate({ organisationId })}/edit`);
}

export default function OwnCandidates() {
  const { state, candidates, page, q, count, perPage, mayPublish } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["candidates", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={t("own.title")}
        lead={t("own.newHelp")}
        actions={
          <Form method="post">
            <Button look="main">{t("own.new")}</Button>
          </Form>
        }
      />
      {mayPublish ? null : (
        <Banner look="warning" title={t("own.notAuthorised")}>
          <p>{t("own.notAuthorisedHelp")}</p>
          <p>
            <Link to="/work/organisation">{t("own.toOrganisation")}</Link>
          </p>
        </Banner>
      )}
      <Tabs
        label={t("common:state")}
        tabs={[
          { to: "/work/candidates", label: t("common:all"), isCurrent: !state },
          ...states.map((value) => ({
            to: `/work/candidates?state=${value}`,
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
      {candidates.length === 0 && q ? <EmptyState title={t("own.noneFound")} /> : null}
      {candidates.length === 0 && !q ? (
        <EmptyState title={t("own.empty")}>
          <p>{t("own.emptyHelp")}</p>
        </EmptyState>
      ) : null}
      {candidates.length > 0 ? <CandidateTable /> : null}
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}

function CandidateTable() {
  const { candidates } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["candidates", "common"]);
  return (
    <DataTable
      caption={t("own.title")}
      rows={candidates}
      columns={[
        {
          label: t("own.candidate"),
          cell: (candidate) => (
            <Link to={`/work/candidates/${candidate.id}`}>{ownAliasOf(aliasOf(candidate), candidate.ownLabel)}</Link>
          ),
        },
        {
          label: t("own.occupations"),
          cell: ({ occupations }) =>
            occupations.map(({ occupation }) => conceptLabel(occupation, i18n.language)).join(", ") || "–",
        },
        { label: t("common:municipality"), cell: ({ municipality }) => municipality?.name ?? "–" },
        { label: t("common:state"), cell: (row) => <span className="tag">{t(`state.${row.state}`)}</span> },
        {
          label: t("own.available"),
          cell: ({ availableFrom }) =>
            availableFrom ? formatShortDate(availableFrom, i18n.language) : t("profile.now"),
        },
        {
          label: t("own.waiting"),
          cell: ({ _count }) =>
            _count.introductions > 0 ? (
              <Link to="/work/introductions">{t("own.waitingCount", { count: _count.introductions })}</Link>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
