import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import type { ArenaListItem } from "~/app/domain/arenas/queries.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { DataTable } from "~/app/ui/data-table";

/** Arenas as a table; each leads to `<base>/<id>`. */
export function ArenaTable({ caption, arenas, base }: { caption: string; arenas: ArenaListItem[]; base: string }) {
  const { t, i18n } = useTranslation(["arenas", "common"]);
  const { language } = i18n;
  return (
    <DataTable
      caption={caption}
      rows={arenas}
      columns={[
        { label: t("list.arena"), cell: ({ id, title }) => <Link to={`${base}/${id}`}>{title}</Link> },
        {
          label: t("list.when"),
          cell: ({ startsAt, endsAt }) =>
            `${formatDate(startsAt, language)}, ${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`,
        },
        { label: t("list.where"), cell: ({ venue }) => venue },
        { label: t("common:state"), cell: ({ state }) => <span className="tag">{t(`state.${state}`)}</span> },
        {
          label: t("list.booked"),
          isNumber: true,
          // Before an employer has taken a table, or while a timetable is being made, there is nothing to book.
          cell: ({ _count, ...arena }) =>
            _count.tables > 0 && !isOrganised(arena) ? `${_count.bookings}/${_count.slots * _count.tables}` : "–",
        },
      ]}
    />
  );
}
