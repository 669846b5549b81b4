import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Lock, moveFormId } from "~/app/domain/scheduling/timetable-grid";
import type { GridMeeting, TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { formatTime } from "~/app/platform/clock";
import { Button } from "~/app/ui/button";

/** The selected meeting: what it is, what can be done with it, and where it can be moved. */
export function SelectedMeeting({ page, meeting }: { page: TimetablePage; meeting: GridMeeting }) {
  const { t } = useTranslation("scheduling");
  const place = usePlaceText(page);
  const legal = page.places.filter(({ why }) => why === null).length;
  return (
    <section id="meeting" className="plan-selected card grid gap-2" aria-labelledby="meeting-name">
      <h2 id="meeting-name" className="text-lg">
        {t("meeting.pair", { host: meeting.hostName, provider: meeting.providerName })}
        {meeting.isLocked ? <Lock label={t("grid.locked")} /> : null}
      </h2>
      <p>
        {place(meeting)} · {t(`level.${meeting.level}`)}
      </p>
      <p className="text-muted" role="status">
        {meeting.isLocked ? t("meeting.lockedHelp") : t("meeting.moveHelp", { count: legal })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Form method="post" id={moveFormId} preventScrollReset>
          <PairFields page={page} meeting={meeting} />
          <input type="hidden" name="intent" value="move" />
        </Form>
        {meeting.slotId ? (
          <Form method="post" className="flex flex-wrap gap-3" preventScrollReset>
            <PairFields page={page} meeting={meeting} />
            <Button isSmall name="intent" value={meeting.isLocked ? "unlock" : "lock"}>
              {t(meeting.isLocked ? "meeting.unlock" : "meeting.lock")}
            </Button>
            {meeting.isLocked ? null : (
              <Button isSmall look="quiet" name="intent" value="unschedule">
                {t("meeting.unschedule")}
              </Button>
            )}
          </Form>
        ) : null}
        <Link to="?" preventScrollReset>
          {t("meeting.leave")}
        </Link>
      </div>
    </section>
  );
}

function PairFields({ page, meeting }: { page: TimetablePage; meeting: GridMeeting }) {
  return (
    <>
      <input type="hidden" name="expected" value={page.number} />
      <input type="hidden" name="hostId" value={meeting.hostId} />
      <input type="hidden" name="providerId" value={meeting.providerId} />
    </>
  );
}

/** Where a meeting is, in words. */
export function usePlaceText(page: Pick<TimetablePage, "slots">): (meeting: GridMeeting) => string {
  const { t, i18n } = useTranslation("scheduling");
  return ({ slotId, tableNumber }) => {
    const slot = page.slots.find(({ id }) => id === slotId);
    return slot
      ? t("meeting.place", { time: formatTime(slot.startsAt, i18n.language), number: tableNumber })
      : t("meeting.unplaced");
  };
}
