import { type FormEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OwnMeeting } from "~/app/domain/meetings/day-page.server";
import { type Choice, choices } from "~/app/domain/meetings/kinds";
import type { QueuedOutcome } from "~/app/domain/meetings/outcome-queue";
import { Button } from "~/app/ui/button";

type FormProps = {
  meeting: OwnMeeting;
  /** In the order of the places. */
  aliases: string[];
  organisationId: string;
  /** Which meeting, read aloud after the words of the buttons. */
  about: string;
  isAnswered: boolean;
  send: (entry: QueuedOutcome) => void;
};

/**
 * What came of a meeting, in two taps. Without JavaScript it is a form like any other; with it, the answer is kept in the
 * browser until the server has it.
 */
export function OutcomeForm({ meeting, aliases, organisationId, about, isAnswered, send }: FormProps) {
  const { t } = useTranslation("meetings");
  const box = useRef<HTMLDetailsElement>(null);
  const isKeyUsed = useRef(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const key = isKeyUsed.current ? crypto.randomUUID() : meeting.key;
    isKeyUsed.current = true;
    send({
      ownerId: organisationId,
      arenaId: meeting.arenaId,
      bookingId: meeting.id,
      key,
      choice: String(form.get("choice")) as Choice,
      needId: String(form.get("needId") ?? ""),
      places: form.getAll("places").map(String),
    });
    box.current?.removeAttribute("open");
  };
  const fields = (
    <div className="grid gap-2">
      <details ref={isAnswered ? undefined : box} className="menu">
        <summary className="btn btn-main w-full">
          {t("outcome.met")}
          <span className="sr-only">: {about}</span>
        </summary>
        <div className="mt-2 grid gap-3 rounded-md border border-line p-3">
          <Subject meeting={meeting} aliases={aliases} />
          <p className="font-semibold">{t("outcome.next")}</p>
          <div className="grid gap-2 sm:grid-cols-2">
            {choices.map((choice) =>
              choice === "NOT_HELD" ? null : (
                <Button key={choice} name="choice" value={choice}>
                  <span>
                    {t(`follow.${choice}`)}
                    <span className="sr-only">: {about}</span>
                  </span>
                </Button>
              ),
            )}
          </div>
        </div>
      </details>
      <Button look="quiet" name="choice" value="NOT_HELD">
        <span>
          {t("outcome.notHeld")}
          <span className="sr-only">: {about}</span>
        </span>
      </Button>
    </div>
  );
  return (
    <form method="post" onSubmit={submit}>
      <input type="hidden" name="intent" value="outcome" />
      <input type="hidden" name="key" value={meeting.key} />
      <input type="hidden" name="bookingId" value={meeting.id} />
      {isAnswered ? (
        <details ref={box} className="menu">
          <summary className="btn btn-quiet btn-small">
            {t("outcome.change")}
            <span className="sr-only">: {about}</span>
          </summary>
          <div className="mt-2">{fields}</div>
        </details>
      ) : (
        fields
      )}
    </form>
  );
}

/** Whom and which need it goes on about; asked only when there are several. */
function Subject({ meeting, aliases }: { meeting: OwnMeeting; aliases: string[] }) {
  const { t } = useTranslation("meetings");
  return (
    <>
      {aliases.length === 0 ? <p className="small text-muted">{t("outcome.nobodyChosen")}</p> : null}
      {aliases.length > 1 ? (
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t("outcome.who")}</legend>
          {aliases.map((alias, at) => (
            <label key={alias} className="flex gap-3 py-1">
              <input type="checkbox" name="places" value={at + 1} defaultChecked />
              {alias}
            </label>
          ))}
        </fieldset>
      ) : null}
      {meeting.needs.length > 1 ? (
        <label className="grid gap-1">
          <span className="font-semibold">{t("outcome.need")}</span>
          <select name="needId" defaultValue={meeting.said?.needId ?? meeting.needs[0]?.id} className="input">
            {meeting.needs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
