import { useTranslation } from "react-i18next";
import { type GridTable, tablesOf } from "~/app/domain/arenas/slot-grid";
import type { PrintPage } from "~/app/domain/meetings/print-page.server";
import { SheetHead } from "~/app/domain/meetings/sheet-head";
import { formatTime } from "~/app/platform/clock";

/** Most tables beside each other on one sheet, so that it can be read from two steps away. */
const mostOnSheet = 8;

/** The programme at the door: who sits at which table, and who meets there when. Organisations only, no candidates. */
export function DoorSheets({ arena, meetings }: PrintPage) {
  const { t } = useTranslation("arenas");
  const nameOf = (shown: GridTable[]) => shown.map(({ number }) => t("detail.table", { number })).join(", ");
  const tables = tablesOf(arena);
  const count = Math.max(Math.ceil(tables.length / mostOnSheet), 1);
  const onSheet = Math.ceil(tables.length / count);
  const sheets = Array.from({ length: count }, (_, at) => tables.slice(at * onSheet, (at + 1) * onSheet));
  return sheets.map((shown) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section key={shown[0]?.id ?? "none"} aria-label={nameOf(shown)} tabIndex={0} className="sheet sheet-wide">
      <SheetHead arena={arena} />
      <DoorTable arena={arena} meetings={meetings} tables={shown} />
    </section>
  ));
}

/** At a time that only one table keeps, since it was late, its meeting stands in the row of its slot with its own time. */
function DoorTable({ arena, meetings, tables }: Pick<PrintPage, "arena" | "meetings"> & { tables: GridTable[] }) {
  const { t, i18n } = useTranslation("arenas");
  const time = (instant: Date) => formatTime(instant, i18n.language);
  const at = new Map(meetings.map((meeting) => [`${meeting.slotId} ${meeting.tableId}`, meeting]));
  return (
    <table className="door-table">
      <thead>
        <tr>
          <th scope="col">{t("organiser.time")}</th>
          {tables.map(({ id, number, host }) => (
            <th key={id} scope="col">
              <span className="door-number">{number}</span>
              {host}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {arena.slots.map((slot) => (
          <tr key={slot.id}>
            <th scope="row">{time(slot.startsAt)}</th>
            {tables.map(({ id }) => {
              const meeting = at.get(`${slot.id} ${id}`);
              const isOwnTime = meeting && meeting.startsAt.getTime() !== slot.startsAt.getTime();
              return (
                <td key={id}>
                  {isOwnTime ? `${time(meeting.startsAt)} ` : ""}
                  {meeting?.providerName ?? ""}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
