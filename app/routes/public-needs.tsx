import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { needKinds } from "~/app/domain/needs/kinds";
import { listPublishedNeeds, needsPerPage } from "~/app/domain/needs/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { EmptyState } from "~/app/ui/empty-state";
import { ListSearch, SearchChoice } from "~/app/ui/list-search";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["needs"] };
export const meta = titleMeta;

/** Published needs, for anybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const text = (url.searchParams.get("q") ?? "").trim().slice(0, 80);
  if (text) await limitSearches({ request, context });
  const kind = needKinds.find((candidate) => candidate === url.searchParams.get("kind"));
  const code = url.searchParams.get("municipality") ?? "";
  const page = pageParam(url);
  const t = await wordsFor(request, "needs");
  const [list, municipalities] = await Promise.all([
    listPublishedNeeds({
      page,
      ...(text ? { text } : {}),
      ...(kind ? { kind } : {}),
      ...(/^\d{4}$/.test(code) ? { municipalityCode: code } : {}),
    }),
    listMunicipalities(),
  ]);
  return {
    title: t("list.title"),
    description: t("list.lead"),
    text,
    kind,
    code,
    page,
    perPage: needsPerPage,
    municipalities,
    ...list,
  };
}

export default function PublicNeeds() {
  const { text, kind, code, page, perPage, needs, count, municipalities } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["needs", "common"]);
  return (
    <div className="wrap grid gap-6">
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <ListSearch label={t("list.text")} text={text}>
        <SearchChoice
          name="kind"
          label={t("form.kind")}
          value={kind ?? ""}
          options={needKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SearchChoice
          name="municipality"
          label={t("common:municipality")}
          value={code}
          options={municipalities.map(({ code: value, name }) => ({ value, label: name }))}
        />
      </ListSearch>
      <p role="status" className="text-muted">
        {t("list.count", { count })}
      </p>
      {needs.length === 0 ? (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyHelp")}</p>
        </EmptyState>
      ) : null}
      <ul className="grid gap-3">
        {needs.map((need) => (
          <li key={need.id} className="card grid gap-1">
            <h2 className="text-xl">
              <Link to={`/needs/${need.id}`}>{need.title}</Link>
            </h2>
            <p className="flex flex-wrap gap-x-5 text-muted">
              <span>{need.organisation.name}</span>
              <span>{t(`kind.${need.kind}`)}</span>
              {need.municipality ? <span>{need.municipality.name}</span> : null}
              {need.isRemote ? <span>{t("common:remote")}</span> : null}
              {need.startsOn ? <span>{t("from", { date: formatShortDate(need.startsOn, i18n.language) })}</span> : null}
              <span>{t("positions", { count: need.positions })}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
