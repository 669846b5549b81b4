import { useTranslation } from "react-i18next";
import { tablesOf } from "~/app/domain/arenas/slot-grid";
import { CheckInList } from "~/app/domain/meetings/check-in-list";
import type { OrganiserDay } from "~/app/domain/meetings/day-page.server";
import { LateForm } from "~/app/domain/meetings/late-form";
import { splitByNow } from "~/app/domain/meetings/now-policy";
import { meetingState } from "~/app/domain/meetings/outcome-policy";
import { useNow } from "~/app/domain/meetings/use-now";
import { formatTime } from "~/app/platform/clock";
import { LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";

/** The organiser's day: who has come, what is now and next, running late, and what to print. */
export function OrganiserDayView({ now: first, ...page }: OrganiserDay & { now: Date }) {
  const { arena, participants, meetings } = page;
  const { t } = useTranslation("meetings");
  const now = useNow(first);
  const parts = splitByNow(meetings, now);
  const isOpen = arena.state === "OPEN";
  const states = meetings.map(({ said, startsAt }) => meetingState(said, { startsAt, now }));
  const figures = [
    ["came", `${participants.filter(({ cameAt }) => cameAt).length} / ${participants.length}`],
    ["begun", `${states.filter((state) => state !== "coming").length} / ${meetings.length}`],
    ["told", String(states.filter((state) => state === "held" || state === "not-held").length)],
  ] as const;
  return (
    <div className="grid gap-10">
      <dl className="grid gap-3 sm:grid-cols-3">
        {figures.map(([name, figure]) => (
          <div key={name} className="card flex flex-row-reverse items-baseline justify-end gap-3 py-3">
            <dt className="small text-muted">{t(`figure.${name}`)}</dt>
            <dd className="text-2xl font-bold">{figure}</dd>
          </div>
        ))}
      </dl>
      <nav aria-label={t("print.title")} className="flex flex-wrap gap-3">
        {(["door", "tables", "participants"] as const).map((what) => (
          <LinkButton key={what} look="quiet" to={`/work/arenas/${arena.id}/print?what=${what}`}>
            {t(`print.${what}`)}
          </LinkButton>
        ))}
        <LinkButton look="quiet" to={`/work/arenas/${arena.id}/summary`}>
          {t("summary.link")}
        </LinkButton>
      </nav>
      <CheckInList {...page} isOpen={isOpen} hasBegun={arena.startsAt <= now} />
      {(["now", "next"] as const).map((name) =>
        parts[name].length === 0 ? null : (
          <section key={name} className="grid gap-3">
            <h2>{t(`day.${name}`)}</h2>
            <MeetingsOf meetings={parts[name]} caption={t(`day.${name}`)} now={now} />
          </section>
        ),
      )}
      {isOpen && parts.next.length > 0 ? <LateForm tables={tablesOf(arena)} /> : null}
    </div>
  );
}

type Rows = OrganiserDay["meetings"];

function MeetingsOf({ meetings, caption, now }: { meetings: Rows; caption: string; now: Date }) {
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  return (
    <DataTable
      caption={caption}
      rows={meetings.toSorted((a, b) => a.table.number - b.table.number)}
      columns={[
        { label: t("arenas:table"), cell: ({ table }) => t("arenas:detail.table", { number: table.number }) },
        {
          label: t("arenas:organiser.time"),
          cell: ({ startsAt, endsAt }) => `${formatTime(startsAt, i18n.language)}–${formatTime(endsAt, i18n.language)}`,
        },
        { label: t("side.HOST"), cell: ({ hostName }) => hostName },
        { label: t("side.PROVIDER"), cell: ({ providerName }) => providerName },
        {
          label: t("summary.state"),
          cell: ({ said, startsAt, endsAt }) => {
            const state = meetingState(said, { startsAt, now });
            return t(`state.${state === "unknown" && endsAt > now ? "now" : state}`);
          },
        },
      ]}
    />
  );
}
