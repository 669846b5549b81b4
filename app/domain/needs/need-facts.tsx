import { useTranslation } from "react-i18next";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { formatDate, formatShortDate } from "~/app/platform/clock";

/** The short facts under a need's heading. */
export function useNeedMeta(): (need: NeedDetail) => string[] {
  const { t, i18n } = useTranslation(["needs", "common"]);
  return (need) =>
    [
      t(`kind.${need.kind}`),
      need.municipality?.name,
      need.isRemote ? t("common:remote") : null,
      need.startsOn ? t("from", { date: formatDate(need.startsOn, i18n.language) }) : null,
      need.extentPercent ? t("extent", { percent: need.extentPercent }) : null,
      need.weeks ? t("weeks", { count: need.weeks }) : null,
      t("positions", { count: need.positions }),
      need.answerBy ? t("answerBy", { date: formatShortDate(need.answerBy, i18n.language) }) : null,
    ].filter((fact): fact is string => Boolean(fact));
}

/** What a need asks for, musts and wishes apart, and what it offers. */
export function NeedBody({ need }: { need: NeedDetail }) {
  const { t } = useTranslation("needs");
  const text = useRequirementText();
  const of = (importance: string) => need.requirements.filter((requirement) => requirement.importance === importance);
  const groups = [
    [t("detail.musts"), of("MUST")],
    [t("detail.wishes"), of("WISH")],
  ] as const;
  const hasWords = Boolean(need.description || need.learningGoals || need.support.length > 0);
  return (
    <div className={hasWords ? "grid gap-8 lg:grid-cols-[1fr_22rem]" : "grid max-w-prose"}>
      {hasWords ? <NeedWords need={need} /> : null}
      <section className="card grid content-start gap-3 self-start">
        <h2 className="text-xl">{t("detail.asks")}</h2>
        {groups.map(([heading, requirements]) =>
          requirements.length > 0 ? (
            <div key={heading}>
              <h3 className="text-base">{heading}</h3>
              <ul className="grid gap-1">
                {requirements.map((requirement) => (
                  <li key={requirement.id} className="border-t border-line py-1">
                    {text(requirement, need)}
                    {requirement.reason ? <span className="small block text-muted">{requirement.reason}</span> : null}
                  </li>
                ))}
              </ul>
            </div>
          ) : null,
        )}
      </section>
    </div>
  );
}

/** What the employer says of the work in its own words, and the support it gives. */
function NeedWords({ need }: { need: NeedDetail }) {
  const { t } = useTranslation("needs");
  return (
    <div className="grid content-start gap-4">
      {(need.description ? need.description.split(/\n{2,}/) : []).map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      {need.learningGoals ? (
        <>
          <h2>{t("detail.goals")}</h2>
          <p className="whitespace-pre-line">{need.learningGoals}</p>
        </>
      ) : null}
      {need.support.length > 0 ? (
        <>
          <h2>{t("detail.support")}</h2>
          <ul className="flex flex-wrap gap-2">
            {need.support.map((kind) => (
              <li key={kind} className="tag">
                {t(`support.${kind as "SUPERVISOR"}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

type GapLabel =
  | "form.name"
  | "form.occupation"
  | "form.municipality"
  | "form.weeks"
  | "form.startsOn"
  | "form.answerBy";

/** What a field that keeps a need from being published is called. */
export const gapLabels: Record<string, GapLabel> = {
  title: "form.name",
  occupationIds: "form.occupation",
  municipalityCode: "form.municipality",
  weeks: "form.weeks",
  startsOn: "form.startsOn",
  answerBy: "form.answerBy",
};
