import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/app/domain/scheduling/timetable-page.server";

/** What participants say of the provisional programme, requests for changes first. */
export function AnswerList({ answers }: { answers: TimetablePage["answers"] }) {
  const { t } = useTranslation("scheduling");
  if (answers.length === 0) return <p className="text-muted">{t("answers.none")}</p>;
  return (
    <ul className="grid gap-2">
      {answers.map(({ organisation, isRight, text, number }) => (
        <li key={organisation.id} className="plan-line">
          <span className={isRight ? "mark mark-met" : "mark mark-partly"}>
            {t(isRight ? "answers.yes" : "answers.no")}
          </span>
          <span className="grow">
            <b className="font-semibold">{organisation.name}</b>
            {text ? <span className="block">{text}</span> : null}
          </span>
          <span className="small text-muted">{t("answers.version", { number })}</span>
        </li>
      ))}
    </ul>
  );
}
