import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CandidateMeeting } from "~/app/domain/arenas/queries.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";

/** The meetings that the candidate is to come to, on the candidate's own page; each can be said no to until it begins. */
export function CandidateMeetings({ meetings }: { meetings: CandidateMeeting[] }) {
  const { t, i18n } = useTranslation("arenas");
  const { language } = i18n;
  const timeOf = ({ startsAt, endsAt }: CandidateMeeting) =>
    `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t("mine.title")}</h2>
      <p className={meetings.length === 0 ? "text-muted" : undefined}>
        {t(meetings.length === 0 ? "mine.none" : "mine.help")}
      </p>
      {meetings.length > 0 ? (
        <DataTable
          caption={t("mine.title")}
          rows={meetings}
          columns={[
            {
              label: t("mine.when"),
              cell: (meeting) => `${formatDate(meeting.startsAt, language)} ${timeOf(meeting)}`,
            },
            {
              label: t("mine.where"),
              cell: ({ arena }) => (
                <>
                  <Link to={`/arenas/${arena.id}`}>{arena.title}</Link>
                  <span className="small block">{[arena.venue, arena.address].filter(Boolean).join(", ")}</span>
                </>
              ),
            },
            { label: t("mine.employer"), cell: ({ host }) => host },
            { label: t("table"), cell: ({ table }) => table },
            {
              label: t("mine.change"),
              cell: ({ id, host, mayLeave }) =>
                mayLeave ? (
                  <ConfirmButton
                    label={t("mine.leave")}
                    question={t("mine.leaveQuestion", { employer: host })}
                    confirm={t("mine.leaveConfirm")}
                    fields={{ intent: "leave-meeting", bookingId: id }}
                  />
                ) : (
                  t("mine.begun")
                ),
            },
          ]}
        />
      ) : null}
    </section>
  );
}
