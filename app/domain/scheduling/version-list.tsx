import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { formatShortDate, formatTime } from "~/app/platform/clock";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";

type Version = TimetablePage["versions"][number];

/** Who made which version when, what it is worth, and the way back to it. */
export function VersionList({ page }: { page: TimetablePage }) {
  const { t, i18n } = useTranslation("scheduling");
  return (
    <DataTable
      hasActions={page.mayChange}
      caption={t("versions.title")}
      rows={page.versions}
      columns={[
        { label: t("versions.number"), cell: ({ number }) => t("versions.name", { number }) },
        { label: t("versions.how"), cell: ({ kind }) => t(`versions.kind.${kind}`) },
        { label: t("versions.who"), cell: ({ createdBy }) => createdBy?.name ?? "–" },
        {
          label: t("versions.when"),
          cell: ({ createdAt }) =>
            `${formatShortDate(createdAt, i18n.language)} ${formatTime(createdAt, i18n.language)}`,
        },
        { label: t("versions.breaks"), isNumber: true, cell: ({ breaks }) => breaks },
        { label: t("versions.unplaced"), isNumber: true, cell: ({ unplaced }) => unplaced },
        {
          label: t("versions.seen"),
          cell: (version) => <Seen version={version} />,
        },
        ...(page.mayChange
          ? [{ label: t("versions.back"), cell: ({ number }: Version) => <WayBack page={page} number={number} /> }]
          : []),
      ]}
    />
  );
}

function WayBack({ page, number }: { page: TimetablePage; number: number }) {
  const { t } = useTranslation("scheduling");
  if (number === page.number) return <span className="text-muted">{t("versions.current")}</span>;
  return (
    <ConfirmButton
      label={t("versions.rollBack")}
      about={t("versions.name", { number })}
      question={t("versions.rollBackQuestion", { number })}
      confirm={t("versions.rollBack")}
      fields={{ intent: "roll-back", number: String(number), expected: String(page.number) }}
    />
  );
}

function Seen({ version: { publishedAt, shownAt } }: { version: Version }) {
  const { t } = useTranslation("scheduling");
  if (publishedAt) return <span className="tag">{t("versions.published")}</span>;
  return shownAt ? <span className="tag">{t("versions.shown")}</span> : <span>–</span>;
}
