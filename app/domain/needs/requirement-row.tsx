import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cefrName } from "~/app/domain/catalogue/schema";
import type { FormRow } from "~/app/domain/needs/form-row";
import { longestReason, weights } from "~/app/domain/needs/kinds";
import { oftenExcludes } from "~/app/domain/needs/often-excludes-policy";
import { TextField } from "~/app/ui/text-field";

type RequirementRowProps = { row: FormRow; index: number; errors?: string[] | undefined; children?: ReactNode };

/** One requirement of the form: what it is, what more is said of it, and how much it counts. */
export function RequirementRow({ row, index, errors, children }: RequirementRowProps) {
  const { t } = useTranslation("needs");
  const text = useFormRowText();
  const name = (part: string) => `requirements[${index}].${part}`;
  return (
    <fieldset className="group grid gap-1 border-t border-line py-3">
      <legend className="float-start font-semibold">{text(row)}</legend>
      {Object.entries(row).map(([part, value]) =>
        part === "weight" || (part === "reason" && oftenExcludes(row)) ? null : (
          <input key={part} type="hidden" name={name(part)} value={value} />
        ),
      )}
      {children ? <div className="clear-both">{children}</div> : null}
      <WeightChoice name={name("weight")} weight={row.weight} label={t("form.importance")} />
      {oftenExcludes(row) ? <WhyField name={name("reason")} value={row.reason} errors={errors} /> : null}
    </fieldset>
  );
}

type WhyFieldProps = { name: string; value?: string | undefined; errors?: string[] | undefined };

/** Asks why a must that often shuts people out is needed; shown where the group it stands in has chosen "must". */
export function WhyField({ name, value = "", errors }: WhyFieldProps) {
  const { t } = useTranslation("needs");
  const id = whyId(name);
  const field = { id, name, errorId: `${id}-error`, descriptionId: `${id}-help`, initialValue: value };
  return (
    <div className={errors ? "" : "hidden group-has-[input[value=MUST]:checked]:block"}>
      <TextField
        field={{ ...field, ...(errors ? { errors } : {}) }}
        label={t("form.why")}
        help={t("form.whyHelp")}
        maxLength={longestReason}
        isOptional
      />
    </div>
  );
}

/** The id of a reason's field, by its name. */
export function whyId(name: string): string {
  return `why-${name.replace(/\W+/g, "-")}`;
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
