import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type PaginationProps = { page: number; count: number; perPage: number; mostPages?: number };

/** Leads to the page before and after, and says how much there is. Nothing when all is on one page. */
export function Pagination({ page, count, perPage, mostPages = 1000 }: PaginationProps) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(count / perPage)));
  if (pages === 1) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(target));
    return `?${next}`;
  };
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-center gap-5 py-5">
      {page > 1 ? <Link to={to(page - 1)}>{t("previousPage")}</Link> : null}
      <span className="text-muted">{t("pageOf", { page, pages, count })}</span>
      {page < pages ? <Link to={to(page + 1)}>{t("nextPage")}</Link> : null}
    </nav>
  );
}
