import type { ReactNode } from "react";

/** One of the things compared; `head` names it. */
export type SideBySideColumn = { id: string; head: ReactNode };

/** One thing they are compared by, with a cell for each column. */
export type SideBySideRow = { id: string; head: ReactNode; cells: ReactNode[] };

type SideBySideProps = { caption: string; corner: string; columns: SideBySideColumn[]; rows: SideBySideRow[] };

/**
 * A few things beside each other. On a phone it is moved sideways in a frame of its own, and what they are compared by stays in
 * sight; printed it is as wide as the paper.
 */
export function SideBySide({ caption, corner, columns, rows }: SideBySideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="side-by-side">
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.head}</th>
              {columns.map(({ id }, at) => (
                <td key={id}>{row.cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
