import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { EmployerPage } from "~/app/domain/arenas/arena-page.server";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import { MeetingTable } from "~/app/domain/arenas/meeting-table";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { EmptyState } from "~/app/ui/empty-state";

/** An employer's schedule, and what it brings. */
export function EmployerView({ arena, meetings, participation, needs, now }: EmployerPage & { now: Date }) {
  const { t } = useTranslation("arenas");
  const isJoined = participation?.state === "JOINED";
  return (
    <div className="grid gap-8">
      {isJoined ? (
        <section className="grid gap-3">
          <h2>{t("employer.schedule")}</h2>
          {meetings.length === 0 ? (
            <p className="text-muted">{t(isOrganised(arena) ? "detail.organised" : "employer.empty")}</p>
          ) : (
            <MeetingTable meetings={meetings} side="host" arenaId={arena.id} now={now} />
          )}
        </section>
      ) : null}
      {arena.state === "OPEN" && now < arena.bookingClosesAt ? (
        <section className="no-print grid gap-3">
          <h2>{t(isJoined ? "employer.change" : "employer.join")}</h2>
          {needs.length === 0 ? (
            <EmptyState title={t("employer.noNeeds")}>
              <LinkButton to="/work/needs">{t("employer.needs")}</LinkButton>
            </EmptyState>
          ) : (
            <Form method="post" className="grid justify-items-start gap-4">
              <input type="hidden" name="intent" value="join" />
              <fieldset className="grid gap-1">
                <legend className="font-semibold">{t("employer.needs")}</legend>
                {needs.map(({ id, title }) => (
                  <label key={id} htmlFor={`need-${id}`} className="flex gap-3">
                    <input
                      id={`need-${id}`}
                      type="checkbox"
                      name="needId"
                      value={id}
                      defaultChecked={participation?.needs.some(({ needId }) => needId === id)}
                    />
                    {title}
                  </label>
                ))}
              </fieldset>
              <label className="grid gap-1">
                <span className="font-semibold">{t("employer.tables")}</span>
                <input
                  type="number"
                  name="tables"
                  min={1}
                  max={10}
                  defaultValue={participation?.tables.length || 1}
                  className="input max-w-28"
                />
              </label>
              <Button look="main">{t(isJoined ? "employer.change" : "employer.join")}</Button>
            </Form>
          )}
          {participation?.state === "INVITED" ? (
            <Form method="post">
              <Button look="quiet" name="intent" value="decline">
                {t("employer.decline")}
              </Button>
            </Form>
          ) : null}
        </section>
      ) : null}
      {isJoined && arena.state === "OPEN" && now < arena.startsAt ? (
        <section className="no-print">
          <ConfirmButton
            label={t("employer.leave")}
            question={t("employer.leaveQuestion", { count: meetings.length })}
            confirm={t("employer.leaveConfirm")}
            fields={{ intent: "leave" }}
            look="danger"
          />
        </section>
      ) : null}
    </div>
  );
}
