import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { needKinds } from "~/app/domain/needs/kinds";
import { listOwnNeeds, needsPerPage } from "~/app/domain/needs/queries.server";
import { createNeed } from "~/app/domain/needs/save-need.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import type { NeedState } from "~/app/platform/prisma-client/enums";
import { Button } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";
import { Tabs } from "~/app/ui/tabs";

export const handle = { i18n: ["needs"] };
export const meta = titleMeta;

const states = ["DRAFT", "PUBLISHED", "FILLED", "EXPIRED", "WITHDRAWN"] as const;

/** An employer's needs, by state. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const url = new URL(request.url);
  const state: NeedState | undefined = states.find((candidate) => candidate === url.searchParams.get("state"));
  const page = pageParam(url);
  const t = await wordsFor(request, "needs");
  const list = await listOwnNeeds({ organisationId, page, ...(state ? { state } : {}) });
  return { title: t("own.title"), state, page, ...list, perPage: needsPerPage };
}

/** Begins a draft of one of the three kinds. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const form = await request.formData();
  const kind = needKinds.find((candidate) => candidate === form.get("kind"));
  if (!kind) throw new Response(null, { status: 400 });
  return redirect(`/work/needs/${await createNeed(kind, { organisationId })}/edit`);
}

export default function OwnNeeds() {
  const { state, needs, page, count, perPage } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["needs", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead title={t("own.title")} />
      <Tabs
        label={t("common:state")}
        tabs={[
          { to: "/work/needs", label: t("common:all"), isCurrent: !state },
          ...states.map((value) => ({
            to: `/work/needs?state=${value}`,
            label: t(`state.${value}`),
            isCurrent: state === value,
          })),
        ]}
      />
      {needs.length === 0 ? (
        <EmptyState title={t("own.empty")}>
          <p>{t("own.emptyHelp")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("own.title")}
          rows={needs}
          columns={[
            {
              label: t("own.need"),
              cell: ({ id, title }) => <Link to={`/work/needs/${id}`}>{title || t("own.untitled")}</Link>,
            },
            { label: t("form.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
            { label: t("common:state"), cell: (need) => <span className="tag">{t(`state.${need.state}`)}</span> },
            {
              label: t("own.start"),
              cell: ({ startsOn }) => (startsOn ? formatShortDate(startsOn, i18n.language) : "–"),
            },
            {
              label: t("own.waiting"),
              cell: ({ id, _count }) =>
                _count.introductions > 0 ? (
                  <Link to={`/work/needs/${id}/proposals`}>
                    {t("own.waitingCount", { count: _count.introductions })}
                  </Link>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
      <section id="new" className="grid gap-3">
        <h2>{t("new.title")}</h2>
        <p>
          <Link to="/work/needs/new-from-text" className="font-semibold">
            {t("fromText.link")}
          </Link>
          <span className="block text-muted">{t("fromText.linkHelp")}</span>
        </p>
        <div className="grid gap-4 sm:grid-cols-3">
          {needKinds.map((kind) => (
            <Form key={kind} method="post" className="card grid content-between justify-items-start gap-3">
              <p>
                <span className="font-semibold">{t(`kind.${kind}`)}</span>
                <span className="block text-muted">{t(`kindHelp.${kind}`)}</span>
              </p>
              <Button name="kind" value={kind} aria-label={`${t("own.new")}: ${t(`kind.${kind}`)}`}>
                {t("own.new")}
              </Button>
            </Form>
          ))}
        </div>
      </section>
    </div>
  );
}
