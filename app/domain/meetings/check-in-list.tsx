import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganiserDay } from "~/app/domain/meetings/day-page.server";
import type { Participant } from "~/app/domain/meetings/queries.server";
import { formatTime } from "~/app/platform/clock";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { CriterionMark } from "~/app/ui/criterion-mark";

type ListProps = Pick<OrganiserDay, "participants" | "found" | "q"> & { isOpen: boolean; hasBegun: boolean };

/** Who has come: found by name, each with what can be noted. Those who have come are folded away. */
export function CheckInList({ participants, found, q, isOpen, hasBegun }: ListProps) {
  const { t } = useTranslation("meetings");
  const come = found.filter(({ cameAt }) => cameAt);
  return (
    <section id="check-in" className="grid gap-3">
      <h2>{t("checkIn.title")}</h2>
      {participants.length === 0 ? <p className="text-muted">{t("checkIn.nobody")}</p> : null}
      {participants.length > 0 ? (
        <Form method="get" className="flex flex-wrap items-end gap-3" role="search">
          <label className="grid grow gap-1 sm:grow-0">
            <span className="font-semibold">{t("checkIn.search")}</span>
            <input type="search" name="q" defaultValue={q} maxLength={80} className="input" />
          </label>
          <Button look="quiet">{t("checkIn.find")}</Button>
        </Form>
      ) : null}
      {participants.length > 0 && found.length === 0 ? (
        <p className="text-muted">{t("checkIn.noneFound", { q })}</p>
      ) : null}
      <ParticipantCards participants={found.filter(({ cameAt }) => !cameAt)} {...{ isOpen, hasBegun }} />
      {come.length > 0 ? (
        <details open={q !== ""}>
          <summary className="py-2 font-semibold">{t("checkIn.done", { count: come.length })}</summary>
          <ParticipantCards participants={come} {...{ isOpen, hasBegun }} />
        </details>
      ) : null}
    </section>
  );
}

type CardsProps = { participants: Participant[]; isOpen: boolean; hasBegun: boolean };

function ParticipantCards({ participants, isOpen, hasBegun }: CardsProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {participants.map((participant) => (
        <li key={participant.id} className="card grid content-start gap-3">
          <ParticipantFacts participant={participant} />
          {isOpen ? <Actions participant={participant} hasBegun={hasBegun} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Who a participant is, where it sits, and whether it has come. */
export function ParticipantFacts({ participant }: { participant: Participant }) {
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  const { name, isHost, tables, meetings, cameAt, missingAt } = participant;
  const facts = [
    t(isHost ? "side.HOST" : "side.PROVIDER"),
    ...tables.map((number) => t("arenas:detail.table", { number })),
    t("checkIn.meetings", { count: meetings }),
  ];
  return (
    <div className="grid justify-items-start gap-1">
      <h3>{name}</h3>
      <p className="small text-muted">{facts.join(" · ")}</p>
      {cameAt ? (
        <CriterionMark state="met">{t("checkIn.came", { time: formatTime(cameAt, i18n.language) })}</CriterionMark>
      ) : null}
      {missingAt ? (
        <CriterionMark state="unmet">
          {t("checkIn.missing", { time: formatTime(missingAt, i18n.language) })}
        </CriterionMark>
      ) : null}
    </div>
  );
}

function Actions({ participant, hasBegun }: { participant: Participant; hasBegun: boolean }) {
  const { t } = useTranslation("meetings");
  const { id, name, cameAt, missingAt, isHost, meetings } = participant;
  if (cameAt) return <OneButton {...{ id, name }} intent="take-back" label={t("checkIn.takeBack")} isQuiet />;
  if (missingAt) return <OneButton {...{ id, name }} intent="back" label={t("checkIn.back")} />;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <OneButton {...{ id, name }} intent="came" label={t("checkIn.note")} />
      {hasBegun ? (
        <ConfirmButton
          label={t("checkIn.mark")}
          about={name}
          question={t(isHost ? "checkIn.markHost" : "checkIn.markProvider", { count: meetings })}
          confirm={t("checkIn.markConfirm")}
          fields={{ intent: "missing", participantId: id }}
        />
      ) : null}
    </div>
  );
}

type OneButtonProps = { id: string; name: string; intent: string; label: string; isQuiet?: boolean };

function OneButton({ id, name, intent, label, isQuiet = false }: OneButtonProps) {
  return (
    <Form method="post">
      <input type="hidden" name="participantId" value={id} />
      <Button look={isQuiet ? "quiet" : "plain"} isSmall={isQuiet} name="intent" value={intent}>
        <span>
          {label}
          <span className="sr-only">: {name}</span>
        </span>
      </Button>
    </Form>
  );
}
