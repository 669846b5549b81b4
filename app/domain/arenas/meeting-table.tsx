import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "~/app/domain/arenas/queries.server";
import { aliasOf, ownAliasOf } from "~/app/domain/candidates/alias";
import { formatTime } from "~/app/platform/clock";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";

type Props = {
  meetings: Meeting[];
  side: "host" | "provider";
  arenaId: string;
  now: Date;
  ownLabels?: Record<string, string>;
};

/** "My schedule": an organisation's meetings in order, with what can be done before they begin. */
export function MeetingTable({ meetings, side, arenaId, now, ownLabels = {} }: Props) {
  const { t, i18n } = useTranslation("arenas");
  const nameOf = ({ startsAt, table }: Meeting) =>
    `${formatTime(startsAt, i18n.language)}, ${t("detail.table", { number: table.number })}`;
  return (
    <DataTable
      hasActions
      caption={t(side === "host" ? "employer.schedule" : "provider.schedule")}
      rows={meetings}
      columns={[
        {
          label: t("organiser.time"),
          cell: ({ startsAt, endsAt }) => `${formatTime(startsAt, i18n.language)}–${formatTime(endsAt, i18n.language)}`,
        },
        { label: t("table"), cell: ({ table }) => table.number },
        { label: t("with"), cell: ({ hostName, providerName }) => (side === "host" ? providerName : hostName) },
        {
          label: t("candidates"),
          cell: ({ candidates }) =>
            candidates.map(({ candidate }) => ownAliasOf(aliasOf(candidate), ownLabels[candidate.id])).join(", "),
        },
        {
          label: t("meeting"),
          cell: (meeting) =>
            meeting.startsAt > now ? (
              <span className="no-print flex flex-wrap gap-3">
                {side === "provider" ? (
                  <Link
                    to={`/work/arenas/${arenaId}?move=${meeting.id}#grid`}
                    aria-label={`${t("provider.moveLink")}: ${nameOf(meeting)}`}
                  >
                    {t("provider.moveLink")}
                  </Link>
                ) : null}
                <ConfirmButton
                  label={t("provider.cancel")}
                  about={nameOf(meeting)}
                  question={t("provider.cancelQuestion")}
                  confirm={t("provider.cancel")}
                  fields={{ intent: "cancel", bookingId: meeting.id }}
                />
              </span>
            ) : null,
        },
      ]}
    />
  );
}
