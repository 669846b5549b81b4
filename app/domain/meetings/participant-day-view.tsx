import { useTranslation } from "react-i18next";
import { DayMeetingCard } from "~/app/domain/meetings/day-meeting-card";
import type { ParticipantDay } from "~/app/domain/meetings/day-page.server";
import { DoorCode } from "~/app/domain/meetings/door-code";
import { splitByNow } from "~/app/domain/meetings/now-policy";
import { answersCloseAt } from "~/app/domain/meetings/outcome-policy";
import { RatingForm } from "~/app/domain/meetings/rating-form";
import { useNow } from "~/app/domain/meetings/use-now";
import { useOutcomeQueue } from "~/app/domain/meetings/use-outcome-queue";
import { formatShortDate, formatTime } from "~/app/platform/clock";
import { Banner } from "~/app/ui/banner";
import { LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";

/** A participant's day: what is now and next, what came of each meeting, and the code for the door. */
export function ParticipantDayView({ organisationId, now: first, ...page }: ParticipantDay & DayProps) {
  const { arena, meetings, offers, rating, door } = page;
  const { t, i18n } = useTranslation("meetings");
  const now = useNow(first);
  const queue = useOutcomeQueue(organisationId);
  const waiting = Object.keys(queue.waiting).length;
  const parts = splitByNow(meetings, now);
  const isOver = arena.endsAt <= now;
  const unanswered = parts.past.filter(({ id, said }) => !queue.sent[id] && !said);
  const sections = [
    ["now", parts.now],
    ["next", parts.next],
    ["unanswered", unanswered],
    ["later", parts.later],
    ["past", parts.past.filter((meeting) => !unanswered.includes(meeting))],
  ] as const;
  return (
    <div className="grid gap-8">
      <div role="status" className={waiting > 0 ? "" : "hidden"}>
        <Banner look="warning">
          <p>{t(queue.isSignedOut ? "queue.signedOut" : "queue.waiting", { count: waiting })}</p>
        </Banner>
      </div>
      {offers.map((offer) => (
        <Banner key={offer.id} title={t("offer.title")}>
          <p>
            {t("offer.text", {
              slot: offer.offeredSlot ? formatTime(offer.offeredSlot.startsAt, i18n.language) : "",
              number: offer.table.number,
              host: offer.table.participation.organisation.name,
              time: offer.offerExpiresAt ? formatTime(offer.offerExpiresAt, i18n.language) : "",
            })}
          </p>
          <p>
            <LinkButton to={`/work/arenas/${arena.id}/book?slot=${offer.offeredSlotId}&table=${offer.tableId}`}>
              {t("offer.take")}
            </LinkButton>
          </p>
        </Banner>
      ))}
      {meetings.length === 0 ? (
        <EmptyState title={t("day.empty")}>
          <LinkButton to={`/work/arenas/${arena.id}`}>{t("day.toArena")}</LinkButton>
        </EmptyState>
      ) : null}
      {sections.map(([name, shown]) =>
        shown.length === 0 ? null : (
          <section key={name} className="grid gap-3">
            <h2>{t(`day.${name}`)}</h2>
            <ul className="grid gap-3 lg:grid-cols-2">
              {shown.map((meeting) => (
                <DayMeetingCard key={meeting.id} {...{ meeting, queue, organisationId, now }} day={page} />
              ))}
            </ul>
          </section>
        ),
      )}
      {meetings.length > 0 ? (
        <p className="small text-muted">
          {t("day.until", { date: formatShortDate(answersCloseAt(arena.endsAt), i18n.language) })}
        </p>
      ) : null}
      {isOver && door ? <RatingForm rating={rating} /> : null}
      {door && !isOver ? <DoorCode code={door} /> : null}
    </div>
  );
}

type DayProps = { organisationId: string; now: Date };
