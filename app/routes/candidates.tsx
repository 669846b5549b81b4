import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ListHead } from "~/app/domain/alerts/list-head";
import { CandidateFilters, useCandidateChips, useToldCount } from "~/app/domain/browsing/candidate-filters";
import { EmptyList, ListNotices } from "~/app/domain/browsing/filter-fields";
import { candidateSorts } from "~/app/domain/browsing/kinds";
import { listCandidates } from "~/app/domain/browsing/list-candidates.server";
import { readAddress } from "~/app/domain/browsing/read-address.server";
import { candidateList } from "~/app/domain/browsing/schema";
import { aliasOf } from "~/app/domain/candidates/alias";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { cefrName } from "~/app/domain/catalogue/schema";
import { listNeedsWithCandidates } from "~/app/domain/needs/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { titleMeta } from "~/app/platform/http/title";
import { DataTable } from "~/app/ui/data-table";
import { FilteredList } from "~/app/ui/filter-panel";
import { PageHead } from "~/app/ui/page-head";
import { UncountedPagination } from "~/app/ui/pagination";

export const handle = { i18n: ["browsing", "catalogue", "alerts"] };
export const meta = titleMeta;

/** Published profiles, for members of an employer; nothing is noted of who is only listed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const address = await readAddress({ request, context }, candidateList);
  const [t, list, municipalities, needs] = await Promise.all([
    wordsFor(request, "browsing"),
    listCandidates(address.query, { now: new Date() }),
    listMunicipalities(),
    listNeedsWithCandidates({ organisationId, take: 5 }),
  ]);
  return { title: t("candidates.title"), ...address, ...list, municipalities, needs };
}

export default function Candidates() {
  const { unknown, notices, figures, count, hasMore, ...list } = useLoaderData<typeof loader>();
  const { query, candidates, isAllKnown } = list;
  const { t } = useTranslation("browsing");
  const told = useToldCount();
  const [first, ...others] = candidateSorts.map((value) => ({ value, label: t(`sort.${value}`) }));
  const orders = [{ value: null, label: first?.label ?? "" }, ...others];
  return (
    <div className="wrap">
      <PageHead title={t("candidates.title")} lead={t("candidates.lead")} />
      <CompareLinks />
      <FilteredList
        filters={<CandidateFilters {...list} unknown={unknown} counts={figures?.counts ?? null} />}
        chips={useCandidateChips()(list)}
      >
        <ListNotices notices={notices} isAllKnown={isAllKnown} isWithoutEngine={figures === null} />
        <ListHead
          told={t("candidates.count", { told: told(count) })}
          list="CANDIDATES"
          orders={figures && candidates.length > 1 ? orders : []}
        />
        {candidates.length === 0 ? (
          <EmptyList title={t("candidates.empty")} easier={figures?.easier ?? null} tell={told} />
        ) : (
          <CandidateTable />
        )}
        <UncountedPagination page={query.page} hasMore={hasMore} />
      </FilteredList>
    </div>
  );
}

/** Interest is shown for a need: the way to one's own needs, where the same candidates stand requirement by requirement. */
function CompareLinks() {
  const { needs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("browsing");
  if (needs.length === 0) return null;
  return (
    <nav aria-label={t("candidates.compare")} className="pb-6">
      <p className="small text-muted">{t("candidates.compareHelp")}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {needs.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/work/needs/${id}/matches`}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CandidateTable() {
  const { candidates } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("browsing");
  const { language } = i18n;
  type Row = (typeof candidates)[number];
  const columns = [
    {
      label: t("candidates.candidate"),
      cell: (row: Row) => (
        <Link to={`/candidates/${row.id}`}>
          {aliasOf(row)}
          {row.occupations.map(({ occupation }) => `, ${conceptLabel(occupation, language).toLowerCase()}`)}
        </Link>
      ),
    },
    { label: t("candidates.livesIn"), cell: (row: Row) => row.municipality?.name ?? "" },
    {
      label: t("candidates.available"),
      cell: ({ availableFrom }: Row) =>
        availableFrom ? formatShortDate(availableFrom, language) : t("candidates.now"),
    },
    { label: t("candidates.upTo"), cell: (row: Row) => `${row.maxExtentPercent}\u00a0%` },
    {
      label: t("candidates.swedish"),
      cell: ({ languages: [swedish] }: Row) => (swedish ? cefrName(swedish.cefr) : ""),
    },
    { label: t("candidates.provider"), cell: (row: Row) => row.organisation.name },
  ];
  return <DataTable caption={t("candidates.title")} columns={columns} rows={candidates} />;
}
