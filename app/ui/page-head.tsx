import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A step of the way to a page. */
export type Crumb = { to: string; label: string };

/** What a page is: the way here, its heading, the state of what it shows, short facts, and its actions. */
export function PageHead({ title, crumbs = [], state, meta = [], lead, actions }: PageHeadProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="pt-5">
      {crumbs.length > 0 ? (
        <nav aria-label={t("youAreHere")} className="small no-print">
          <ol className="flex flex-wrap gap-x-2 gap-y-1">
            {crumbs.map(({ to, label }) => (
              <li key={to} className="after:ms-2 after:text-muted after:content-['/'] last:after:content-none">
                <Link to={to} className="inline-block py-1">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="grid gap-3 pt-3 pb-7">
        <h1>{title}</h1>
        {lead ? <p className="text-muted">{lead}</p> : null}
        {state || meta.length > 0 ? (
          <ul className="small flex flex-wrap items-baseline gap-x-5 gap-y-1 text-muted">
            {state ? <li className="tag">{state}</li> : null}
            {meta.filter(Boolean).map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names and never move
              <li key={index}>{fact}</li>
            ))}
          </ul>
        ) : null}
        {actions ? <div className="no-print flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </div>
  );
}

type PageHeadProps = {
  title: string;
  crumbs?: Crumb[];
  state?: string;
  meta?: ReactNode[];
  lead?: ReactNode;
  actions?: ReactNode;
};
