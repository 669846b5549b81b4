import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Lock, moveFormId } from "~/app/domain/scheduling/timetable-grid";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { useWhyNotText } from "~/app/domain/scheduling/why-not-text";
import { formatTime } from "~/app/platform/clock";

/** The same as the grid, on a phone: a list for each time. */
export function TimeList({ page }: { page: TimetablePage }) {
  const { t, i18n } = useTranslation("scheduling");
  return (
    <div className="grid gap-5 sm:hidden print:hidden">
      {page.slots.map(({ id, startsAt }) => {
        const then = page.meetings
          .filter(({ slotId }) => slotId === id)
          .sort((a, b) => (a.tableNumber ?? 0) - (b.tableNumber ?? 0));
        return (
          <section key={id} className="grid gap-2">
            <h3>{formatTime(startsAt, i18n.language)}</h3>
            <MoveHere page={page} slotId={id} />
            <ul className="grid gap-1">
              {then.map((meeting) => (
                <li key={meeting.key} className="plan-line">
                  <span className="plan-number">{meeting.tableNumber}</span>
                  {meeting.isBooked || !page.mayChange ? (
                    <span>{t("meeting.pair", { host: meeting.hostName, provider: meeting.providerName })}</span>
                  ) : (
                    <Link
                      to={`?meeting=${meeting.key}#meeting`}
                      aria-current={page.selected?.key === meeting.key ? "true" : undefined}
                    >
                      {t("meeting.pair", { host: meeting.hostName, provider: meeting.providerName })}
                      {meeting.isLocked ? <Lock label={t("grid.locked")} /> : null}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function MoveHere({ page, slotId }: { page: TimetablePage; slotId: string }) {
  const { t, i18n } = useTranslation("scheduling");
  const say = useWhyNotText();
  const then = page.places.filter((place) => place.slotId === slotId);
  const place = then.find(({ why }) => why === null) ?? then[0];
  if (!place || place.why?.why === "here" || place.why?.why === "locked") return null;
  if (place.why) return <p className="small text-muted">{say(place.why)}</p>;
  const number = page.hosts.flatMap(({ tables }) => tables).find(({ id }) => id === place.tableId)?.number;
  const time = formatTime(page.slots.find(({ id }) => id === slotId)?.startsAt ?? new Date(), i18n.language);
  return (
    <button type="submit" form={moveFormId} name="place" value={`${slotId}_${place.tableId}`} className="btn btn-small">
      {t("grid.moveTo", { time, number })}
    </button>
  );
}
