import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Thing } from "~/app/domain/alerts/read-things.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { formatShortDate } from "~/app/platform/clock";

type NewsListProps = { news: { thing: Thing; foundAt: Date | string }[] };

/** New things, each a link with one line of facts. */
export function NewsList({ news }: NewsListProps) {
  const { t, i18n } = useTranslation(["alerts", "common"]);
  const { language } = i18n;
  const title = (thing: Thing) => {
    if (thing.kind !== "candidate") return thing.title;
    const occupations = thing.occupations.map((occupation) => conceptLabel(occupation, language).toLowerCase());
    return [thing.alias, ...occupations].join(", ");
  };
  return (
    <ul className="grid gap-3">
      {news.map(({ thing, foundAt }) => (
        <li key={thing.id} className="card grid gap-1">
          <h3 className="text-lg">
            <Link to={`/${thing.kind}s/${thing.id}`}>{title(thing)}</Link>
          </h3>
          <p className="flex flex-wrap gap-x-5 text-muted">
            <span>{thing.by}</span>
            {thing.kind !== "candidate" && thing.place ? <span>{thing.place}</span> : null}
            {thing.kind !== "candidate" && thing.isRemote ? <span>{t("common:remote")}</span> : null}
            {thing.kind !== "candidate" && thing.startsOn ? (
              <span>{t("news.from", { date: formatShortDate(thing.startsOn, language) })}</span>
            ) : null}
            <span>{t("news.came", { date: formatShortDate(foundAt, language) })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
