import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { aliasOf, ownAliasOf } from "~/app/domain/candidates/alias";
import type { OwnMeeting, ParticipantDay } from "~/app/domain/meetings/day-page.server";
import { OutcomeForm } from "~/app/domain/meetings/outcome-form";
import { answersCloseAt, choiceOf } from "~/app/domain/meetings/outcome-policy";
import { OutcomeText } from "~/app/domain/meetings/outcome-text";
import type { OutcomeQueue } from "~/app/domain/meetings/use-outcome-queue";
import { formatTime } from "~/app/platform/clock";

type CardProps = { meeting: OwnMeeting; day: ParticipantDay; queue: OutcomeQueue; organisationId: string; now: Date };

/** One meeting: table, time and with whom; from its beginning on, what came of it. */
export function DayMeetingCard({ meeting, day, queue, organisationId, now }: CardProps) {
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  const { side, arena, ownLabels } = day;
  const time = `${formatTime(meeting.startsAt, i18n.language)}–${formatTime(meeting.endsAt, i18n.language)}`;
  const other = side === "HOST" ? meeting.providerName : meeting.hostName;
  const aliases = meeting.candidates.map(({ candidate }) => ownAliasOf(aliasOf(candidate), ownLabels[candidate.id]));
  const own = meeting.said;
  const isAsked = meeting.startsAt <= now && now < answersCloseAt(arena.endsAt) && arena.state !== "CANCELLED";
  const choice = queue.waiting[meeting.id] ?? queue.sent[meeting.id] ?? (own ? choiceOf(own) : null);
  return (
    <li id={`meeting-${meeting.id}`} className="card grid content-start gap-3">
      <div className="flex gap-4">
        <p className="grid min-w-16 justify-items-center rounded-md bg-brand-soft px-2 pt-1 pb-2 text-brand">
          <span className="small">{t("arenas:table")}</span>
          <span className="text-4xl leading-none font-bold">{meeting.table.number}</span>
        </p>
        <div className="min-w-0">
          <h3>{other}</h3>
          <p className="font-semibold">{time}</p>
          {aliases.length > 0 ? (
            <p>{aliases.join(", ")}</p>
          ) : (
            <NobodyYet day={day} hasBegun={meeting.startsAt <= now} />
          )}
          {meeting.needs.length > 0 ? (
            <p className="small text-muted">{meeting.needs.map(({ title }) => title).join(" · ")}</p>
          ) : null}
        </div>
      </div>
      <OutcomeText
        {...{ meeting, side, choice }}
        isWaiting={meeting.id in queue.waiting}
        refusal={queue.refused[meeting.id]}
      />
      {isAsked ? (
        <OutcomeForm
          {...{ meeting, aliases, organisationId }}
          about={`${time}, ${other}`}
          isAnswered={choice !== null}
          send={queue.send}
        />
      ) : null}
    </li>
  );
}

/** A meeting of a timetable has no candidates until its provider has chosen them, which it does in its programme. */
function NobodyYet({ day, hasBegun }: { day: ParticipantDay; hasBegun: boolean }) {
  const { t } = useTranslation("meetings");
  return (
    <p className="text-muted">
      {t("day.nobodyChosen")}{" "}
      {day.side === "PROVIDER" && !hasBegun ? (
        <Link to={`/work/arenas/${day.arena.id}/programme`}>{t("day.choose")}</Link>
      ) : null}
    </p>
  );
}
