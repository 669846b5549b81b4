import { useTranslation } from "react-i18next";
import type { DayLimit } from "~/app/domain/introductions/day-limit.server";
import { mostInADay } from "~/app/domain/introductions/kinds";
import { formatDate, formatTime } from "~/app/platform/clock";

/** How many introductions are left, before one runs into the limit; when there are none, from when there is one. */
export function DayLimitText({ limit: { left, nextAt } }: { limit: DayLimit }) {
  const { t, i18n } = useTranslation("introductions");
  const { language } = i18n;
  return (
    <p className="small text-muted">
      {nextAt
        ? t("limit.none", { most: mostInADay, date: formatDate(nextAt, language), time: formatTime(nextAt, language) })
        : t("limit.left", { count: left, most: mostInADay })}
    </p>
  );
}
