import { useTranslation } from "react-i18next";
import { tablesOf } from "~/app/domain/arenas/slot-grid";
import type { PrintPage } from "~/app/domain/meetings/print-page.server";
import { SheetHead } from "~/app/domain/meetings/sheet-head";
import { formatTime } from "~/app/platform/clock";

/** A card for each table: its number, seen across the room, its employer, and who comes when. No candidates. */
export function TableCards({ arena, meetings }: PrintPage) {
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  return tablesOf(arena).map((table) => {
    const own = meetings.filter(({ tableId }) => tableId === table.id);
    return (
      <section key={table.id} className="sheet">
        <SheetHead arena={arena} />
        <p className="card-word">{t("arenas:table")}</p>
        <p className="card-number">{table.number}</p>
        <h2 className="card-host">{table.host}</h2>
        <ol className="card-times">
          {own.map(({ id, startsAt, endsAt, providerName }) => (
            <li key={id}>
              <b>
                {formatTime(startsAt, i18n.language)}–{formatTime(endsAt, i18n.language)}
              </b>
              <span>{providerName}</span>
            </li>
          ))}
        </ol>
        {own.length === 0 ? <p className="text-center">{t("print.noMeetings")}</p> : null}
      </section>
    );
  });
}
