import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";

const order = ["MUTUAL_MUST", "MUST_AND_WANT", "ONE_MUST", "MUTUAL_WANT", "ONE_WANT"];

/** Wishes without a time, the strongest first. */
export function UnplacedList({ page }: { page: TimetablePage }) {
  const { t } = useTranslation("scheduling");
  const unplaced = page.meetings
    .filter(({ slotId }) => slotId === null)
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || (a.hostName < b.hostName ? -1 : 1));
  if (unplaced.length === 0) return <p className="text-muted">{t("unplaced.none")}</p>;
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {unplaced.map((meeting) => (
        <li key={meeting.key} className="plan-line">
          <span className="grow">
            {t("meeting.pair", { host: meeting.hostName, provider: meeting.providerName })}
            <span className="small block text-muted">
              {meeting.isWithdrawn ? t("unplaced.withdrawn") : t(`level.${meeting.level}`)}
            </span>
          </span>
          {meeting.isWithdrawn || !page.mayChange ? null : (
            <Link
              to={`?meeting=${meeting.key}#meeting`}
              aria-label={`${t("unplaced.place")}: ${t("meeting.pair", { host: meeting.hostName, provider: meeting.providerName })}`}
            >
              {t("unplaced.place")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
