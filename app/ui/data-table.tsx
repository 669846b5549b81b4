import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A column: its heading, what a row shows there, and the name it is sorted by in the address (`?sort=`). */
export type Column<Row> = { label: string; cell: (row: Row) => ReactNode; sort?: string; isNumber?: boolean };

/** A table that becomes cards on a phone. The first column names the row, and `#<id>` leads to it. */
export function DataTable<Row extends { id: string }>({ caption, columns, rows, hasActions }: DataTableProps<Row>) {
  return (
    <table className={hasActions ? "data-table has-actions" : "data-table"}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.label} label={column.label} sort={column.sort} isNumber={column.isNumber} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={row.id}>
            {columns.map(({ label, cell, isNumber }, index) =>
              index === 0 ? (
                <th key={label} scope="row" className="font-semibold">
                  {cell(row)}
                </th>
              ) : (
                <td key={label} data-label={label} className={isNumber ? "num" : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `hasActions`: the last column holds buttons, and is not printed. */
type DataTableProps<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; hasActions?: boolean };

function Heading({ label, sort, isNumber }: { label: string; sort?: string; isNumber?: boolean }) {
  const { t } = useTranslation("ui");
  const [search] = useSearchParams();
  const className = isNumber ? "num" : undefined;
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const current = search.get("sort");
  const isUp = current === sort;
  const isDown = current === `-${sort}`;
  const next = new URLSearchParams(search);
  next.set("sort", isUp ? `-${sort}` : sort);
  next.delete("page");
  const direction = isUp ? "ascending" : "descending";
  return (
    <th scope="col" className={className} aria-sort={isUp || isDown ? direction : undefined}>
      <Link to={`?${next}`} preventScrollReset title={t("sortBy", { column: label })}>
        {label}
        {isUp ? " ↑" : ""}
        {isDown ? " ↓" : ""}
      </Link>
    </th>
  );
}
