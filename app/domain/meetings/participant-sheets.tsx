import { useTranslation } from "react-i18next";
import { aliasOf } from "~/app/domain/candidates/alias";
import type { PrintPage } from "~/app/domain/meetings/print-page.server";
import { SheetHead } from "~/app/domain/meetings/sheet-head";
import { formatTime } from "~/app/platform/clock";

/** A sheet for each participant with its own meetings in order, and room for a word about each. */
export function ParticipantSheets({ arena, meetings, participants }: PrintPage) {
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  return participants.map(({ id, name, isHost, tables }) => {
    const own = meetings.filter(({ hostId, providerId }) => hostId === id || providerId === id);
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      <section key={id} aria-label={name} tabIndex={0} className="sheet">
        <SheetHead arena={arena} />
        <h2 className="sheet-name">{name}</h2>
        <p className="pb-4">
          {[
            t(isHost ? "side.HOST" : "side.PROVIDER"),
            ...tables.map((number) => t("arenas:detail.table", { number })),
            t("checkIn.meetings", { count: own.length }),
          ].join(" · ")}
        </p>
        {own.length === 0 ? <p>{t("print.noMeetings")}</p> : null}
        {own.length > 0 ? (
          <table className="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t("arenas:organiser.time")}</th>
                <th scope="col">{t("arenas:table")}</th>
                <th scope="col">{t("arenas:with")}</th>
                <th scope="col">{t("arenas:candidates")}</th>
                <th scope="col">{t("print.notes")}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((meeting) => (
                <tr key={meeting.id}>
                  <th scope="row">
                    {formatTime(meeting.startsAt, i18n.language)}–{formatTime(meeting.endsAt, i18n.language)}
                  </th>
                  <td className="font-bold">{meeting.table.number}</td>
                  <td>{isHost ? meeting.providerName : meeting.hostName}</td>
                  <td>{meeting.candidates.map(({ candidate }) => aliasOf(candidate)).join(", ")}</td>
                  <td className="sheet-notes" />
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </section>
    );
  });
}
