import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AlertList } from "~/app/domain/alerts/kinds";

type WatchLinkProps = { list: AlertList; subjectId?: string };

/** The way to save a list as it is limited now, or the match page of a need or candidate. */
export function WatchLink({ list, subjectId }: WatchLinkProps) {
  const { t } = useTranslation("alerts");
  const { search } = useLocation();
  const params = subjectId ? new URLSearchParams({ subject: subjectId }) : new URLSearchParams(search);
  for (const name of ["page", "done"]) params.delete(name);
  params.set("list", list);
  return (
    <Link to={`/work/searches/new?${params}`} className="no-print">
      {t(wordOf(list))}
    </Link>
  );
}

function wordOf(list: AlertList): "watch" | "watchNeed" | "watchCandidate" {
  if (list === "NEED_MATCHES") return "watchNeed";
  return list === "CANDIDATE_MATCHES" ? "watchCandidate" : "watch";
}
