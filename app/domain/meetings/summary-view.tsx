import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { fewestRatings } from "~/app/domain/meetings/kinds";
import { answersCloseAt } from "~/app/domain/meetings/outcome-policy";
import type { SummaryPage } from "~/app/domain/meetings/summary-page.server";
import { percentOf } from "~/app/domain/meetings/summary-policy";
import { formatShortDate } from "~/app/platform/clock";
import { FactList } from "~/app/ui/fact-list";

type ViewProps = SummaryPage & { now: Date; children: ReactNode };

/**
 * What an arena came to: who came, what became of the meetings, what follows, who answered, and how it was. `children`: what
 * other domains know of it.
 */
export function SummaryView({ arena, summary, participants, ratings, now, children }: ViewProps) {
  const { t, i18n } = useTranslation("meetings");
  const closes = answersCloseAt(arena.endsAt);
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  const share = (part: number, whole: number) => {
    const percent = percentOf(part, whole);
    return percent === null ? "–" : t("summary.share", { part, whole, percent });
  };
  return (
    <div className="grid gap-10 pb-10">
      {now < closes ? (
        <p className="text-muted">{t("summary.changing", { date: formatShortDate(closes, i18n.language) })}</p>
      ) : null}
      <MeetingBar summary={summary} />
      <div className="grid gap-10 md:grid-cols-2">
        {children}
        <Part title={t("summary.follows")} help={t("summary.followsHelp")}>
          <FactList
            facts={(["HIRE", "PRAKTIK", "INTRODUCTION", "NOTHING"] as const).map((follow) => [
              t(`follow.${follow}`),
              number(summary.follows[follow]),
            ])}
          />
        </Part>
        <Part title={t("summary.participants")} help={t("summary.participantsHelp")}>
          <FactList
            facts={[
              [t("summary.employers"), cameOf(participants.filter(({ isHost }) => isHost))],
              [t("summary.providers"), cameOf(participants.filter(({ isHost }) => !isHost))],
            ]}
          />
        </Part>
        <Part title={t("summary.answers")} help={t("summary.answersHelp")}>
          <FactList
            facts={(["HOST", "PROVIDER"] as const).map((side) => [
              t(`summary.by.${side}`),
              share(summary.answered[side], summary.begun),
            ])}
          />
        </Part>
        <Part title={t("summary.ratings")} help={t("summary.ratingsHelp", { count: ratings.count })}>
          {ratings.averages ? (
            <FactList
              facts={(["worth", "arranged"] as const).map((question) => [
                t(`rating.${question}`),
                t("summary.outOf", { average: number(ratings.averages?.[question] ?? 0) }),
              ])}
            />
          ) : (
            <p className="text-muted">{t("summary.fewRatings", { count: fewestRatings })}</p>
          )}
        </Part>
      </div>
    </div>
  );
}

/** "6 of 7 have come", as a figure. */
function cameOf(participants: SummaryPage["participants"]): string {
  return `${participants.filter(({ cameAt }) => cameAt).length} / ${participants.length}`;
}

function Part({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="text-xl">{title}</h2>
      <p className="small text-muted">{help}</p>
      {children}
    </section>
  );
}

const fills = { held: "fill-met", notHeld: "fill-unmet", unknown: "fill-edge", coming: "fill-line" } as const;
const looks = { held: "bg-met", notHeld: "bg-unmet", unknown: "bg-edge", coming: "bg-line" } as const;

/** What became of the meetings, as one bar with its figures under it. */
function MeetingBar({ summary }: { summary: SummaryPage["summary"] }) {
  const { t } = useTranslation("meetings");
  const parts = (["held", "notHeld", "unknown", "coming"] as const).filter((part) => summary[part] > 0);
  return (
    <section className="grid gap-3">
      <h2>{t("summary.planned", { count: summary.planned })}</h2>
      <svg
        viewBox={`0 0 ${Math.max(summary.planned, 1)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-6 w-full rounded-md"
      >
        {parts.map((part, at) => (
          <rect
            key={part}
            x={parts.slice(0, at).reduce((sum, before) => sum + summary[before], 0)}
            width={summary[part]}
            height="1"
            className={fills[part]}
          />
        ))}
      </svg>
      <ul className="grid gap-2 sm:grid-cols-4">
        {parts.map((part) => (
          <li key={part} className="flex items-baseline gap-2">
            <span aria-hidden="true" className={`size-3 shrink-0 rounded-sm ${looks[part]}`} />
            <span>
              <b>{summary[part]}</b> {t(`summary.part.${part}`)}
              {summary.planned > 0 ? (
                <span className="text-muted"> ({percentOf(summary[part], summary.planned)} %)</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
