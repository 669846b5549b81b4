import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cefrName } from "~/app/domain/catalogue/schema";
import type { FormRow } from "~/app/domain/needs/form-row";
import { weights } from "~/app/domain/needs/kinds";

type RequirementRowProps = { row: FormRow; index: number; children?: ReactNode };

/** One requirement of the form: what it is, what more is said of it, and how much it counts. */
export function RequirementRow({ row, index, children }: RequirementRowProps) {
  const { t } = useTranslation("needs");
  const text = useFormRowText();
  const name = (part: string) => `requirements[${index}].${part}`;
  return (
    <fieldset className="grid gap-1 border-t border-line py-3">
      <legend className="float-start font-semibold">{text(row)}</legend>
      {Object.entries(row).map(([part, value]) =>
        part === "weight" ? null : <input key={part} type="hidden" name={name(part)} value={value} />,
      )}
      {children ? <div className="clear-both">{children}</div> : null}
      <WeightChoice name={name("weight")} weight={row.weight} label={t("form.importance")} />
    </fieldset>
  );
}

type WeightChoiceProps = { name: string; weight: string; label: string; isAlwaysAsked?: boolean };

/** Must, important wish, wish, or not asked. */
export function WeightChoice({ name, weight, label, isAlwaysAsked }: WeightChoiceProps) {
  const { t } = useTranslation("needs");
  return (
    <fieldset className="seg justify-self-start">
      <legend className="sr-only">{label}</legend>
      {weights
        .filter((value) => value !== "NONE" || !isAlwaysAsked)
        .map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={weight === value} />
            {t(`weight.${value}`)}
          </label>
        ))}
    </fieldset>
  );
}

/** Says a row of the form. */
export function useFormRowText(): (row: FormRow) => string {
  const { t } = useTranslation(["needs", "catalogue"]);
  return ({ kind, skillLabel, languageLabel, cefr, licence, educationLevel, educationField, hours }) => {
    if (kind === "SKILL") return skillLabel ?? "";
    if (kind === "LANGUAGE")
      return t("requirement.language", { language: languageLabel, level: cefrName(Number(cefr)) });
    if (kind === "LICENCE") return t("requirement.licence", { licence });
    if (kind === "HOURS") {
      return t("requirement.hours", {
        hours: t(`catalogue:hours.${(hours ?? "EVENINGS") as "EVENINGS"}`).toLowerCase(),
      });
    }
    const level = t(`catalogue:education.${(educationLevel ?? "1") as "1"}`);
    if (!educationField) return t("requirement.education", { level });
    return t("requirement.educationField", { level, field: t(`catalogue:field.${educationField as "0"}`) });
  };
}
