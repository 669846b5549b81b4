import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type PaginationProps = { page: number; count: number; perPage: number; mostPages?: number };

/** Leads to the page before and after, and says how much there is. Nothing when all is on one page. */
export function Pagination({ page, count, perPage, mostPages = 1000 }: PaginationProps) {
  const { t } = useTranslation("ui");
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(count / perPage)));
  return (
    <PageSteps page={page} hasMore={page < pages} words={t("pageOf", { page, pages, count })} isAlone={pages === 1} />
  );
}

/** As `Pagination`, where how much there is is not told. */
export function UncountedPagination({ page, hasMore }: { page: number; hasMore: boolean }) {
  const { t } = useTranslation("ui");
  return <PageSteps page={page} hasMore={hasMore} words={t("page", { page })} isAlone={page === 1 && !hasMore} />;
}

function PageSteps({
  page,
  hasMore,
  words,
  isAlone,
}: {
  page: number;
  hasMore: boolean;
  words: string;
  isAlone: boolean;
}) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  if (isAlone) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(target));
    return `?${next}`;
  };
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-center gap-5 py-5">
      {page > 1 ? <Link to={to(page - 1)}>{t("previousPage")}</Link> : null}
      <span className="text-muted">{words}</span>
      {hasMore ? <Link to={to(page + 1)}>{t("nextPage")}</Link> : null}
    </nav>
  );
}
