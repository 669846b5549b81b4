import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { aliasOf, ownAliasOf } from "~/app/domain/candidates/alias";
import { mapOwnLabels } from "~/app/domain/candidates/own-labels.server";
import { factsOf, isTurnOf } from "~/app/domain/introductions/answer-policy";
import { introductionsPerPage, listIntroductions } from "~/app/domain/introductions/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["introductions"] };
export const meta = titleMeta;

/** An organisation's introductions, those that wait for its answer first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const side = viewer.organisation?.kind === "EMPLOYER" ? ("EMPLOYER" as const) : ("PROVIDER" as const);
  const page = pageParam(new URL(request.url));
  const t = await wordsFor(request, "introductions");
  const list = await listIntroductions({ side, organisationId, page });
  const ids = list.introductions.map(({ candidate }) => candidate.id);
  // Of the employer's none: the candidates are not its own.
  const ownLabels = await mapOwnLabels(ids, { organisationId });
  return { title: t("title"), side, ownLabels, page, now: new Date(), perPage: introductionsPerPage, ...list };
}

export default function Introductions() {
  const { side, ownLabels, introductions, count, page, perPage, now } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["introductions", "common"]);
  return (
    <div className="wrap grid gap-4">
      <PageHead title={t("title")} lead={t("lead")} />
      {introductions.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t(`emptyHelp.${side}`)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("title")}
          rows={introductions}
          columns={[
            {
              label: t("candidate"),
              cell: ({ id, candidate }) => (
                <Link to={`/work/introductions/${id}`}>{ownAliasOf(aliasOf(candidate), ownLabels[candidate.id])}</Link>
              ),
            },
            { label: t("need"), cell: ({ need }) => need.title },
            {
              label: t("other"),
              cell: ({ need, candidate }) =>
                side === "EMPLOYER" ? candidate.organisation.name : need.organisation.name,
            },
            {
              label: t("common:state"),
              cell: (introduction) => {
                const isTurn = isTurnOf(factsOf(introduction, now), side);
                return <span className="tag">{isTurn ? t("turn") : t(`state.${introduction.state}`)}</span>;
              },
            },
            { label: t("changed"), cell: ({ updatedAt }) => formatShortDate(updatedAt, i18n.language) },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
