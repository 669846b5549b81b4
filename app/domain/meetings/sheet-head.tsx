import { useTranslation } from "react-i18next";
import type { PrintPage } from "~/app/domain/meetings/print-page.server";
import { formatDate, formatTime } from "~/app/platform/clock";

/** What stands on top of every sheet: which arena, when and where. */
export function SheetHead({ arena }: Pick<PrintPage, "arena">) {
  const { i18n } = useTranslation("arenas");
  const time = (instant: Date) => formatTime(instant, i18n.language);
  return (
    <header className="sheet-head">
      <p className="sheet-title">{arena.title}</p>
      <p>
        {formatDate(arena.startsAt, i18n.language)}, {time(arena.startsAt)}–{time(arena.endsAt)} ·{" "}
        {[arena.venue, arena.address].filter(Boolean).join(", ")}
      </p>
    </header>
  );
}
