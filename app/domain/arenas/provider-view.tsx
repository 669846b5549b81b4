import { Form, Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ProviderPage } from "~/app/domain/arenas/arena-page.server";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import { MeetingTable } from "~/app/domain/arenas/meeting-table";
import { addressOfForm } from "~/app/domain/arenas/refused-place";
import { FreePlace, type GridTable, SlotGrid } from "~/app/domain/arenas/slot-grid";
import { aliasOf, ownAliasOf } from "~/app/domain/candidates/alias";
import { formatTime } from "~/app/platform/clock";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";

/** A provider's schedule, and the times and tables it can book. */
export function ProviderView({
  arena,
  meetings,
  taken,
  waiting,
  ownLabels,
  now,
  move,
}: ProviderPage & { now: Date; move: string | null }) {
  const { t, i18n } = useTranslation("arenas");
  const [search] = useSearchParams();
  const moved = meetings.find(({ id }) => id === move) ?? null;
  const own = new Map(meetings.map((meeting) => [`${meeting.slotId} ${meeting.tableId}`, meeting]));
  const busy = new Map(taken.map((place) => [`${place.slotId} ${place.tableId}`, place]));
  const isOpen =
    arena.state === "OPEN" && !isOrganised(arena) && now >= arena.bookingOpensAt && now < arena.bookingClosesAt;
  const timeOf = (slotId: string) =>
    formatTime(arena.slots.find(({ id }) => id === slotId)?.startsAt ?? now, i18n.language);

  /** A line is for a table without a time to book, and stays for whoever is in it. */
  const mayWait = (table: GridTable) =>
    waiting.some(({ tableId }) => tableId === table.id) ||
    arena.slots.every(({ id }) => busy.has(`${id} ${table.id}`) || meetings.some(({ slotId }) => slotId === id));

  const cell = ({ slotId, tableId, number }: { slotId: string; tableId: string; number: number }) => {
    const meeting = own.get(`${slotId} ${tableId}`);
    if (meeting) {
      const aliases = meeting.candidates
        .map(({ candidate }) => ownAliasOf(aliasOf(candidate), ownLabels[candidate.id]))
        .join(", ");
      return { look: "own" as const, content: <b className="font-semibold">{`${t("provider.own")}: ${aliases}`}</b> };
    }
    const place = busy.get(`${slotId} ${tableId}`);
    if (place) {
      const time = place.heldUntil && formatTime(place.heldUntil, i18n.language);
      return { look: "closed" as const, content: time ? t("provider.held", { time }) : t("provider.taken") };
    }
    const isBusyThen = meetings.some((other) => other.slotId === slotId && other.id !== move);
    if (isBusyThen) return { look: "closed" as const, content: t("provider.busy") };
    if (!isOpen) return { look: "" as const, content: t("organiser.free") };
    const label = `${t(moved ? "provider.move" : "provider.book")}: ${timeOf(slotId)}, ${t("detail.table", { number })}`;
    const to = addressOfForm({ arenaId: arena.id, slotId, tableId }, { candidateIds: search.getAll("candidate") });
    return {
      look: "free" as const,
      content: <FreePlace to={to} label={label} moved={moved ? { bookingId: moved.id, slotId, tableId } : null} />,
    };
  };

  return (
    <div className="grid gap-8">
      <section className="grid gap-3">
        <h2>{t("provider.schedule")}</h2>
        {meetings.length === 0 ? (
          <p className="text-muted">{t(isOrganised(arena) ? "detail.organised" : "provider.noMeetings")}</p>
        ) : (
          <MeetingTable meetings={meetings} side="provider" ownLabels={ownLabels} arenaId={arena.id} now={now} />
        )}
      </section>
      {isOrganised(arena) ? null : (
        <section id="grid" className="no-print grid gap-3">
          <h2>{t("provider.grid")}</h2>
          {moved ? (
            <Banner>
              <p>
                {t("provider.moving", { time: formatTime(moved.startsAt, i18n.language) })}{" "}
                <Link to={`/work/arenas/${arena.id}`}>{t("provider.stop")}</Link>
              </p>
            </Banner>
          ) : null}
          <SlotGrid
            arena={arena}
            caption={t("provider.grid")}
            cell={cell}
            head={(table) => (isOpen && mayWait(table) ? <WaitingLine {...{ table, waiting, timeOf }} /> : null)}
          />
        </section>
      )}
    </div>
  );
}

type WaitingLineProps = {
  table: GridTable;
  waiting: ProviderPage["waiting"];
  /** A slot's time in words. */
  timeOf: (slotId: string) => string;
};

/** The line for a table: join it, or leave it. */
function WaitingLine({ table, waiting, timeOf }: WaitingLineProps) {
  const { t, i18n } = useTranslation("arenas");
  const entry = waiting.find(({ tableId }) => tableId === table.id);
  const name = t("detail.table", { number: table.number });
  const offer =
    entry?.state === "OFFERED" && entry.offeredSlotId && entry.offerExpiresAt
      ? t("provider.offered", {
          slot: timeOf(entry.offeredSlotId),
          time: formatTime(entry.offerExpiresAt, i18n.language),
        })
      : null;
  return (
    <Form method="post" className="no-print pt-1 font-normal">
      <input type="hidden" name="tableId" value={table.id} />
      {entry ? <span className="block">{offer ?? t("provider.waiting")}</span> : null}
      <Button
        isSmall
        look="quiet"
        name="intent"
        value={entry ? "leave" : "wait"}
        aria-label={`${t(entry ? "provider.leave" : "provider.wait")}: ${name}`}
      >
        {t(entry ? "provider.leave" : "provider.wait")}
      </Button>
    </Form>
  );
}
