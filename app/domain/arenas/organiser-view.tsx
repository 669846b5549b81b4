import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganiserPage } from "~/app/domain/arenas/arena-page.server";
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
export function OrganiserView({ arena, meetings, participations, themeNeeds }: OrganiserPage) {
  const { t } = useTranslation(["arenas", "needs"]);
  const at = new Map(meetings.map((meeting) => [`${meeting.slotId} ${meeting.tableId}`, meeting]));
  return (
    <div className="grid gap-8">
      <section className="grid gap-3">
        <h2>{t("organiser.programme")}</h2>
        {meetings.length === 0 ? <p className="text-muted">{t("organiser.noMeetings")}</p> : null}
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
      </section>
      <section className="grid gap-3">
        <h2>{t("organiser.participants")}</h2>
        <DataTable
          caption={t("organiser.participants")}
          rows={participations}
          columns={[
            { label: t("needs:detail.employer"), cell: ({ organisation }) => organisation.name },
            { label: t("list.arena"), cell: ({ state }) => <span className="tag">{t(`participation.${state}`)}</span> },
            { label: t("employer.needs"), cell: ({ needs }) => needs.map(({ need }) => need.title).join(", ") || "–" },
            { label: t("table"), cell: ({ tables }) => tables.map(({ number }) => number).join(", ") || "–" },
          ]}
        />
      </section>
      {arena.state === "OPEN" ? <InviteForm participations={participations} themeNeeds={themeNeeds} /> : null}
    </div>
  );
}

function InviteForm({ participations, themeNeeds }: Pick<OrganiserPage, "participations" | "themeNeeds">) {
  const { t } = useTranslation("arenas");
  const known = new Set(participations.map(({ organisation }) => organisation.id));
  const employers = new Map<string, { id: string; name: string; titles: string[] }>();
  for (const { organisation, title } of themeNeeds) {
    const employer = employers.get(organisation.id) ?? { ...organisation, titles: [] };
    employers.set(organisation.id, { ...employer, titles: [...employer.titles, title] });
  }
  const fresh = [...employers.values()].filter(({ id }) => !known.has(id));
  return (
    <section className="no-print grid gap-3">
      <h2>{t("organiser.theme")}</h2>
      {fresh.length === 0 ? <p className="text-muted">{t("organiser.noTheme")}</p> : null}
      {fresh.length > 0 ? (
        <Form method="post" className="grid justify-items-start gap-2">
          <input type="hidden" name="intent" value="invite" />
          {fresh.map(({ id, name, titles }) => (
            <label key={id} htmlFor={`invite-${id}`} className="flex gap-3">
              <input id={`invite-${id}`} type="checkbox" name="employerId" value={id} />
              <span>
                {name} <span className="small block text-muted">{titles.join(", ")}</span>
              </span>
            </label>
          ))}
          <Button>{t("organiser.invite")}</Button>
        </Form>
      ) : null}
    </section>
  );
}
