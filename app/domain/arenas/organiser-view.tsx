import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganiserPage } from "~/app/domain/arenas/arena-page.server";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import { InviteView } from "~/app/domain/arenas/invite-view";
import type { ArenaDetail } from "~/app/domain/arenas/queries.server";
import { SlotGrid } from "~/app/domain/arenas/slot-grid";
import { aliasOf } from "~/app/domain/candidates/alias";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";

/** What the organiser can do with an arena. */
export function OrganiserActions({ arena }: { arena: ArenaDetail }) {
  const { t } = useTranslation("arenas");
  return (
    <>
      {arena.state === "DRAFT" ? (
        <Form method="post">
          <Button look="main" name="intent" value="open">
            {t("organiser.open")}
          </Button>
        </Form>
      ) : null}
      {arena.form === "TIMETABLE" && arena.state !== "DRAFT" ? (
        <LinkButton look="main" to={`/work/arenas/${arena.id}/timetable`}>
          {t("organiser.timetable")}
        </LinkButton>
      ) : null}
      {arena.state === "DRAFT" || arena.state === "OPEN" ? (
        <LinkButton to={`/work/arenas/${arena.id}/edit`}>{t("organiser.edit")}</LinkButton>
      ) : null}
      {arena.state === "OPEN" ? (
        <ConfirmButton
          label={t("organiser.cancel")}
          question={t("organiser.cancelQuestion")}
          confirm={t("organiser.cancel")}
          fields={{ intent: "call-off" }}
          look="danger"
        />
      ) : null}
    </>
  );
}

/** The whole programme, who takes part, and whom to invite. */
export function OrganiserView(page: OrganiserPage) {
  const { arena, meetings, participations } = page;
  const { t } = useTranslation(["arenas", "common"]);
  const at = new Map(meetings.map((meeting) => [`${meeting.slotId} ${meeting.tableId}`, meeting]));
  return (
    <div className="grid gap-8">
      <section className="grid gap-3">
        <h2>{t("organiser.programme")}</h2>
        {meetings.length === 0 && arena.participations.length > 0 ? (
          <p className="text-muted">{t("organiser.noMeetings")}</p>
        ) : null}
        {isOrganised(arena) && meetings.length === 0 ? null : (
          <SlotGrid
            arena={arena}
            caption={t("organiser.programme")}
            cell={({ slotId, tableId }) => {
              const meeting = at.get(`${slotId} ${tableId}`);
              if (!meeting) return { look: "", content: <span className="text-muted">{t("organiser.free")}</span> };
              return {
                look: "own",
                content: (
                  <>
                    <b className="block font-semibold">{meeting.providerName}</b>
                    {meeting.candidates.map(({ candidate }) => aliasOf(candidate)).join(", ")}
                  </>
                ),
              };
            }}
          />
        )}
      </section>
      <section className="grid gap-3">
        <h2>{t("organiser.participants")}</h2>
        {participations.length === 0 ? <p className="text-muted">{t("organiser.noParticipants")}</p> : null}
        {participations.length === 0 ? null : (
          <DataTable
            caption={t("organiser.participants")}
            rows={participations}
            columns={[
              { label: t("organiser.organisation"), cell: ({ organisation }) => organisation.name },
              { label: t("organiser.role"), cell: ({ organisation }) => t(`organiser.kind.${organisation.kind}`) },
              {
                label: t("common:state"),
                // Who is asked to a draft hears of it when the arena opens.
                cell: ({ state }) => (
                  <span className="tag">
                    {t(
                      state === "INVITED" && arena.state === "DRAFT" ? "participation.later" : `participation.${state}`,
                    )}
                  </span>
                ),
              },
              {
                label: t("organiser.needs"),
                cell: ({ state, needs }) =>
                  (state === "JOINED" ? needs.map(({ need }) => need.title).join(", ") : "") || "–",
              },
              {
                label: t("organiser.tables"),
                cell: ({ tables }) => tables.map(({ number }) => number).join(", ") || "–",
              },
              {
                label: t("organiser.meetings"),
                isNumber: true,
                cell: ({ organisation: { id } }) =>
                  meetings.filter(({ hostId, providerId }) => hostId === id || providerId === id).length,
              },
            ]}
          />
        )}
      </section>
      {arena.state === "OPEN" ? <InviteView {...page} /> : null}
    </div>
  );
}
