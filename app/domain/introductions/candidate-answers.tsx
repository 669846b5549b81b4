import { useTranslation } from "react-i18next";
import type { CandidateAnswer } from "~/app/domain/introductions/queries.server";
import { formatDate } from "~/app/platform/clock";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";

/** What the candidate has answered whom, on the candidate's own page; a yes that counts can be taken back. */
export function CandidateAnswers({ answers }: { answers: CandidateAnswer[] }) {
  const { t, i18n } = useTranslation("introductions");
  const { language } = i18n;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t("mine.title")}</h2>
      {answers.length === 0 ? <p className="text-muted">{t("mine.none")}</p> : null}
      {answers.length > 0 ? (
        <DataTable
          caption={t("mine.title")}
          rows={answers}
          columns={[
            {
              label: t("mine.employer"),
              cell: ({ employer, need }) => (
                <>
                  {employer}
                  <span className="small block font-normal text-muted">{need}</span>
                </>
              ),
            },
            { label: t("mine.answer"), cell: (answer) => <AnswerWords answer={answer} /> },
            {
              label: t("mine.when"),
              cell: ({ at, isByLink }) => (
                <>
                  {formatDate(at, language)}
                  <span className="small block text-muted">{t(isByLink ? "mine.byLink" : "mine.byProvider")}</span>
                </>
              ),
            },
            {
              label: t("mine.change"),
              cell: (answer) => (answer.isStanding ? <TakeBack answer={answer} /> : "–"),
            },
          ]}
        />
      ) : null}
    </section>
  );
}

function AnswerWords({ answer: { kind, until, isStanding } }: { answer: CandidateAnswer }) {
  const { t, i18n } = useTranslation("introductions");
  return (
    <>
      <strong>{t(`mine.kind.${kind}`)}</strong>
      {until ? (
        <span className="small block">
          {t(isStanding ? "mine.until" : "mine.ended", { date: formatDate(until, i18n.language) })}
        </span>
      ) : null}
    </>
  );
}

function TakeBack({ answer: { introductionId, employer } }: { answer: CandidateAnswer }) {
  const { t } = useTranslation("introductions");
  return (
    <ConfirmButton
      label={t("mine.takeBack")}
      question={t("mine.takeBackQuestion", { employer })}
      confirm={t("mine.takeBackConfirm")}
      fields={{ intent: "take-back", introductionId }}
    />
  );
}
