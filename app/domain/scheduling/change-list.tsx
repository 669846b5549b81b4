import { useTranslation } from "react-i18next";
import type { NamedChange, NamedPlace } from "~/app/domain/scheduling/describe-diff";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { formatTime } from "~/app/platform/clock";

/** What publishing will change and who is told, before it is done. */
export function ChangeList({ changes }: { changes: TimetablePage["changes"] }) {
  const { t, i18n } = useTranslation("scheduling");
  const { lines, told } = changes;
  const place = (at: NamedPlace | null) =>
    at?.startsAt ? t("diff.place", { time: formatTime(at.startsAt, i18n.language), number: at.number ?? "–" }) : "–";
  const say = ({ kind, host, provider, from, to, isTold }: NamedChange) => {
    const pair = t("meeting.pair", { host, provider });
    return isTold ? t(`diff.${kind}`, { pair, from: place(from), to: place(to) }) : t("diff.seatOnly", { pair });
  };
  return (
    <details className="menu">
      <summary className="btn btn-quiet btn-small">{t("diff.see")}</summary>
      <div className="mt-2 grid gap-2">
        <p>{told.length === 0 ? t("diff.toldNone") : t("diff.told", { count: told.length, names: told.join(", ") })}</p>
        <ul className="list-disc ps-5">
          {lines.map((line) => (
            <li key={`${line.host} ${line.provider}`}>{say(line)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
