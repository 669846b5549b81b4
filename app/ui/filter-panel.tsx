import { Form, Link, useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/app/ui/button";

/** A choice that limits a list: its words, and the parameters of the address that go when it is taken away. */
export type Chip = { label: string; drops: { name: string; value?: string }[] };

type FilteredListProps = {
  /** What is always seen: the field for words. */
  search?: ReactNode;
  filters: ReactNode;
  chips: Chip[];
  children: ReactNode;
};

/** A list and what limits it: beside it on a wide screen, folded above it on a phone. The address says everything. */
export function FilteredList({ search, filters, chips, children }: FilteredListProps) {
  const { t } = useTranslation("ui");
  const { search: address } = useLocation();
  const sort = new URLSearchParams(address).get("sort");
  // Words have a field of their own, outside the fold.
  const folded = chips.filter(({ drops }) => !drops.some(({ name }) => name === "q")).length;
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[18rem_1fr]">
      <Form key={address} role="search" aria-label={t("filters")} className="grid gap-4 self-start">
        {search}
        {sort ? <input type="hidden" name="sort" value={sort} /> : null}
        <details className="fold rounded-md border border-line bg-surface">
          <summary className="px-4 py-3 font-semibold">
            {folded > 0 ? t("filtersChosen", { count: folded }) : t("filters")}
          </summary>
          <div className="grid gap-5 p-4">
            {filters}
            <div>
              <Button>{t("showList")}</Button>
            </div>
          </div>
        </details>
      </Form>
      <section className="grid min-w-0 content-start gap-4" aria-label={t("listed")}>
        <Chips chips={chips} />
        {children}
      </section>
    </div>
  );
}

function Chips({ chips }: { chips: Chip[] }) {
  const { t } = useTranslation("ui");
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("chosenFilters")} className="no-print flex flex-wrap items-center gap-2">
      {chips.map(({ label, drops }) => (
        <li key={JSON.stringify(drops)}>
          <Link to={`?${without(params, drops)}`} className="tag no-underline" aria-label={t("remove", { label })}>
            {label} <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
      <li>
        <Link to={pathname} className="small">
          {t("clearFilters")}
        </Link>
      </li>
    </ul>
  );
}

/** A link to the list without one of its choices. */
export function LooserLink({ drops, children }: { drops: Chip["drops"]; children: ReactNode }) {
  const [params] = useSearchParams();
  return <Link to={`?${without(params, drops)}`}>{children}</Link>;
}

function without(params: URLSearchParams, drops: Chip["drops"]): URLSearchParams {
  const isDropped = (name: string, value: string) =>
    drops.some((drop) => drop.name === name && (drop.value === undefined || drop.value === value));
  return new URLSearchParams([...params].filter(([name, value]) => name !== "page" && !isDropped(name, value)));
}

/** Orders one can choose between; the first is the one without a choice, and its value is null. */
export function SortLinks({ orders }: { orders: { value: string | null; label: string }[] }) {
  const { t } = useTranslation("ui");
  const [params] = useSearchParams();
  const current = params.get("sort");
  const isKnown = orders.some(({ value }) => value === current);
  return (
    <nav aria-label={t("orderBy")} className="no-print small">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {orders.map(({ value, label }) => {
          const next = without(params, [{ name: "sort" }]);
          if (value) next.set("sort", value);
          const isCurrent = value === (isKnown ? current : null);
          return (
            <li key={label}>
              {isCurrent ? (
                <b aria-current="true">{label}</b>
              ) : (
                <Link to={`?${next}`} preventScrollReset>
                  {label}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type FacetProps = {
  name: string;
  label: string;
  options: { value: string; label: string; count?: string }[];
  chosen: readonly string[];
  isLabelHidden?: boolean;
};

/** Values of one filter as boxes to tick, each with how many it would show. */
export function Facet({ name, label, options, chosen, isLabelHidden }: FacetProps) {
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className={isLabelHidden ? "sr-only" : "font-semibold"}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-center gap-3 py-1">
          <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
          <span className="min-w-0 grow">{option.label}</span>
          {option.count === undefined ? null : <span className="small num text-muted">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
