import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { Button } from "~/app/ui/button";

type Answer = TimetablePage["answers"][number];

/** What participants say of the provisional programme, open requests for changes first. */
export function AnswerList({ answers }: { answers: Answer[] }) {
  const { t } = useTranslation("scheduling");
  if (answers.length === 0) return <p className="text-muted">{t("answers.none")}</p>;
  const open = answers.filter(({ isRight, handledAt }) => !isRight && !handledAt).length;
  return (
    <>
      {open > 0 ? <p>{t("answers.open", { count: open })}</p> : null}
      <ul className="grid gap-2">
        {answers.map((answer) => (
          <li key={answer.organisation.id} className="plan-line">
            <span className={answer.isRight || answer.handledAt ? "mark mark-met" : "mark mark-partly"}>
              {answer.isRight ? t("answers.yes") : t(answer.handledAt ? "answers.handled" : "answers.no")}
            </span>
            <span className="grow">
              <b className="font-semibold">{answer.organisation.name}</b>
              {answer.text ? <span className="block">{answer.text}</span> : null}
            </span>
            <span className="small text-muted">{t("answers.version", { number: answer.number })}</span>
            {answer.isRight ? null : <HandleForm answer={answer} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function HandleForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("scheduling");
  const { organisation, answeredAt, handledAt } = answer;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="handle" />
      <input type="hidden" name="participantId" value={organisation.id} />
      <input type="hidden" name="answeredAt" value={new Date(answeredAt).toISOString()} />
      <Button isSmall look="quiet" name="isHandled" value={handledAt ? "no" : "yes"}>
        <span>
          {t(handledAt ? "answers.reopen" : "answers.handle")}
          <span className="sr-only">: {organisation.name}</span>
        </span>
      </Button>
    </Form>
  );
}
