import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ListHead } from "~/app/domain/alerts/list-head";
import { EmptyList, ListNotices, WordsField } from "~/app/domain/browsing/filter-fields";
import { lastPage, type needSorts, rowsPerPage } from "~/app/domain/browsing/kinds";
import { listNeeds } from "~/app/domain/browsing/list-needs.server";
import { NeedFilters, useNeedChips } from "~/app/domain/browsing/need-filters";
import { readAddress } from "~/app/domain/browsing/read-address.server";
import { needList } from "~/app/domain/browsing/schema";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { titleMeta } from "~/app/platform/http/title";
import { FilteredList } from "~/app/ui/filter-panel";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["needs", "browsing", "catalogue", "alerts"] };
export const meta = titleMeta;

/** Published needs, for anybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = await readAddress({ request, context }, needList);
  const [t, list, municipalities] = await Promise.all([
    wordsFor(request, "needs"),
    listNeeds(address.query),
    listMunicipalities(),
  ]);
  return { title: t("list.title"), description: t("list.lead"), ...address, ...list, municipalities };
}

export default function PublicNeeds() {
  const { query, notices, unknown, needs, count, figures, ...known } = useLoaderData<typeof loader>();
  const { occupations, municipalities, isAllKnown } = known;
  const { t } = useTranslation(["needs", "browsing"]);
  const chipsOf = useNeedChips();
  const order = (value: (typeof needSorts)[number]) => ({ value, label: t(`browsing:sort.${value}`) });
  const orders = [
    ...(query.q ? [{ value: null, label: t("browsing:sort.best") }, order("newest")] : []),
    ...(query.q ? [] : [{ ...order("newest"), value: null }]),
    ...[order("start"), order("last")],
  ];
  return (
    <div className="wrap">
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <FilteredList
        search={<WordsField label={t("list.text")} help={t("list.textHelp")} value={query.q} />}
        filters={<NeedFilters {...{ query, occupations, unknown, municipalities }} counts={figures?.counts ?? null} />}
        chips={chipsOf({ query, occupations, municipalities })}
      >
        <ListNotices notices={notices} isAllKnown={isAllKnown} isWithoutEngine={figures === null} />
        <ListHead told={t("list.count", { count })} list="NEEDS" orders={figures && count > 1 ? orders : []} />
        {needs.length === 0 ? <EmptyList title={t("list.empty")} easier={figures?.easier ?? null} /> : null}
        <NeedCards needs={needs} />
        <Pagination page={query.page} count={count} perPage={rowsPerPage} mostPages={lastPage} />
      </FilteredList>
    </div>
  );
}

type ListedNeed = ReturnType<typeof useLoaderData<typeof loader>>["needs"][number];

function NeedCards({ needs }: { needs: ListedNeed[] }) {
  const { t, i18n } = useTranslation(["needs", "common"]);
  return (
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
  );
}
