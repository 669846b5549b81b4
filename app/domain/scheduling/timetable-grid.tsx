import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GridMeeting, TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { useWhyNotText } from "~/app/domain/scheduling/why-not-text";
import { formatTime } from "~/app/platform/clock";

/** The form that moves the selected meeting; the buttons of the cells belong to it by its name. */
export const moveFormId = "move-meeting";

/** Tables or participants by time. A meeting is a link that selects it; then places become buttons or say why not. */
export function TimetableGrid({ page, view }: { page: TimetablePage; view: "tables" | "participants" }) {
  const { t, i18n } = useTranslation("scheduling");
  const rows = view === "tables" ? tableRows(page) : participantRows(page);
  return (
    <section
      aria-label={t(`grid.${view}`)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      className="plan-scroll hidden overflow-x-auto rounded-md border border-line bg-surface sm:block print:block"
    >
      <table className="plan-table">
        <caption className="sr-only">{t(`grid.${view}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(view === "tables" ? "grid.table" : "grid.participant")}</th>
            {page.slots.map(({ id, startsAt }) => (
              <th key={id} scope="col">
                {formatTime(startsAt, i18n.language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.number === null ? null : <span className="plan-number">{row.number}</span>}
                <span>{row.name}</span>
              </th>
              {page.slots.map(({ id }) => (
                <Cell key={id} page={page} row={row} slotId={id} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = {
  id: string;
  name: string;
  number: number | null;
  tableId: string | null;
  awaySlotIds: string[];
  meetings: GridMeeting[];
  side: "host" | "provider";
  organisationId: string;
};

function tableRows({ hosts, meetings }: TimetablePage): Row[] {
  return hosts
    .flatMap((host) =>
      host.tables.map(
        ({ id, number }): Row => ({
          id,
          name: host.name,
          number,
          tableId: id,
          awaySlotIds: host.awaySlotIds,
          meetings: meetings.filter(({ tableId }) => tableId === id),
          side: "host",
          organisationId: host.id,
        }),
      ),
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

function participantRows({ hosts, providers, meetings }: TimetablePage): Row[] {
  const row = (side: "host" | "provider", { id, name, awaySlotIds }: TimetablePage["providers"][number]): Row => ({
    id,
    name,
    number: null,
    tableId: null,
    awaySlotIds,
    meetings: meetings.filter(({ hostId, providerId }) => hostId === id || providerId === id),
    side,
    organisationId: id,
  });
  return [...providers.map((each) => row("provider", each)), ...hosts.map((each) => row("host", each))];
}

function Cell({ page, row, slotId }: { page: TimetablePage; row: Row; slotId: string }) {
  const { t } = useTranslation("scheduling");
  const here = row.meetings.filter((meeting) => meeting.slotId === slotId);
  const target = targetOf(page, row, slotId);
  const isAway = row.awaySlotIds.includes(slotId);
  const looks = [
    here.length > 0 ? "own" : "",
    here.length === 0 && isAway ? "closed" : "",
    target && !target.why ? "free" : "",
  ];
  const content: ReactNode[] = here.map((meeting) => (
    <MeetingLink key={meeting.key} meeting={meeting} page={page} side={row.side} hasTable={row.tableId === null} />
  ));
  if (target) content.push(<MoveTarget key="move" {...target} page={page} />);
  else if (here.length === 0 && isAway)
    content.push(
      <span key="away" className="text-muted">
        {t("grid.away")}
      </span>,
    );
  return <td className={looks.filter(Boolean).join(" ") || undefined}>{content}</td>;
}

/** Where the selected meeting would come to in a cell, or why not; null where it has nothing to do with the row. */
function targetOf(page: TimetablePage, row: Row, slotId: string) {
  const { selected, places } = page;
  if (!selected || ![selected.hostId, selected.providerId].includes(row.organisationId)) return null;
  const then = places.filter((place) => place.slotId === slotId && (!row.tableId || place.tableId === row.tableId));
  const place = then.find(({ why }) => why === null) ?? then[0];
  return place && place.why?.why !== "here" ? place : null;
}

type LinkProps = { meeting: GridMeeting; page: TimetablePage; side: "host" | "provider"; hasTable: boolean };

function MeetingLink({ meeting, page, side, hasTable }: LinkProps) {
  const { t } = useTranslation("scheduling");
  const other = side === "host" ? meeting.providerName : meeting.hostName;
  const isSelected = page.selected?.key === meeting.key;
  const words = (
    <>
      {hasTable ? <span className="text-muted">{t("grid.tableShort", { number: meeting.tableNumber })} </span> : null}
      {shortName(other)}
      {meeting.isLocked && !meeting.isBooked ? <Lock label={t("grid.locked")} /> : null}
      {meeting.isBooked ? <span className="small block text-muted">{t("grid.booked")}</span> : null}
    </>
  );
  if (meeting.isBooked || !page.mayChange) return <span className="plan-meeting">{words}</span>;
  const to = isSelected ? "?" : `?meeting=${meeting.key}`;
  return (
    <Link
      to={hasTable ? `${to}&view=participants` : to}
      preventScrollReset
      aria-current={isSelected ? "true" : undefined}
      className="plan-meeting"
    >
      {words}
    </Link>
  );
}

function MoveTarget({ slotId, tableId, why, page }: TimetablePage["places"][number] & { page: TimetablePage }) {
  const { t, i18n } = useTranslation("scheduling");
  const say = useWhyNotText();
  if (why) return <span className="plan-why">{say(why)}</span>;
  const number = page.hosts.flatMap(({ tables }) => tables).find(({ id }) => id === tableId)?.number;
  const time = formatTime(page.slots.find(({ id }) => id === slotId)?.startsAt ?? new Date(), i18n.language);
  return (
    <button
      type="submit"
      form={moveFormId}
      name="place"
      value={`${slotId}_${tableId}`}
      className="plan-move"
      aria-label={t("grid.moveTo", { time, number })}
    >
      {t("grid.move")}
    </button>
  );
}

/** A padlock with its word. */
export function Lock({ label }: { label: string }) {
  return (
    <span className="plan-lock">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" fill="currentColor" />
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** "Nacka Jobbpartner" for "Nacka Jobbpartner AB": the form of the company is no help in a narrow cell. */
function shortName(name: string): string {
  return name.replace(/ AB$/, "");
}
