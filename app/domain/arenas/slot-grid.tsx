import { Form, Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArenaDetail } from "~/app/domain/arenas/queries.server";
import { formatTime } from "~/app/platform/clock";

/** A table with its employer. */
export type GridTable = { id: string; number: number; host: string };

/** Tables of all employers, by number. */
export function tablesOf(arena: ArenaDetail): GridTable[] {
  return arena.participations
    .flatMap(({ organisation, tables }) => tables.map((table) => ({ ...table, host: organisation.name })))
    .sort((a, b) => a.number - b.number);
}

type SlotGridProps = {
  arena: ArenaDetail;
  caption: string;
  /** What stands in a table's slot, and how it looks. */
  cell: (place: { slotId: string; tableId: string; number: number }) => {
    look: "free" | "own" | "closed" | "";
    content: ReactNode;
  };
  head?: (table: GridTable) => ReactNode;
};

/** Times by tables; pauses stand between. It scrolls sideways on a phone. */
export function SlotGrid({ arena, caption, cell, head }: SlotGridProps) {
  const { t, i18n } = useTranslation("arenas");
  const tables = tablesOf(arena);
  if (tables.length === 0) return <p className="text-muted">{t("detail.noEmployers")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-md border border-line bg-surface">
      <table className="grid-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("organiser.time")}</th>
            {tables.map((table) => (
              <th key={table.id} scope="col">
                {t("detail.table", { number: table.number })}
                <span className="block font-normal">{table.host}</span>
                {head?.(table)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arena.slots.map((slot) => (
            <Fragment key={slot.id}>
              <tr>
                <th scope="row">{formatTime(slot.startsAt, i18n.language)}</th>
                {tables.map((table) => {
                  const { look, content } = cell({ slotId: slot.id, tableId: table.id, number: table.number });
                  return (
                    <td key={table.id} className={look}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A free place: leads to booking, or takes the meeting that is being moved. */
export function FreePlace({
  to,
  moved,
  label,
}: {
  to: string;
  moved: { bookingId: string; slotId: string; tableId: string } | null;
  label: string;
}) {
  const { t } = useTranslation("arenas");
  if (!moved) {
    return (
      <Link to={to} aria-label={label} className="block font-semibold">
        {t("provider.book")}
      </Link>
    );
  }
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="move" />
      {Object.entries(moved).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" aria-label={label} className="cursor-pointer font-semibold text-brand underline">
        {t("provider.move")}
      </button>
    </Form>
  );
}
