import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import type { ChosenConcept } from "~/app/domain/catalogue/concept-frame";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { experienceBands } from "~/app/domain/catalogue/schema";
import { AddRequirements } from "~/app/domain/needs/add-requirements";
import { type FormRow, withoutDoubles } from "~/app/domain/needs/form-row";
import { supportKinds } from "~/app/domain/needs/kinds";
import type { needFormValues } from "~/app/domain/needs/need-form.server";
import { RequirementRow, WeightChoice, WhyField, whyId } from "~/app/domain/needs/requirement-row";
import { CheckboxField, CheckboxGroup } from "~/app/ui/choice-field";
import { type BoundField, initialText } from "~/app/ui/field";
import { FormErrors } from "~/app/ui/form-errors";
import { SelectField } from "~/app/ui/select-field";
import { TextArea, TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export type NeedFormValues = Awaited<ReturnType<typeof needFormValues>> & {
  occupationIdsText?: string;
  addSkillIdsText?: string;
};

/** Binds the form of a need to what is saved, or to what was typed when it was refused. */
export function useNeedForm({
  lastResult,
  values,
}: {
  lastResult: SubmissionResult<string[]> | null;
  values: NeedFormValues;
}) {
  const [form, fields] = useServerForm<NeedFormValues>({ id: "need", lastResult, defaultValue: values });
  return { form, fields };
}

type Bound = ReturnType<typeof useNeedForm>;
type Fields = Bound["fields"];
type Named = { label: string; labelEn: string | null; id: string };

type NeedFormProps = {
  bound: Bound;
  values: NeedFormValues;
  municipalities: { code: string; name: string }[];
  languages: Named[];
  occupations: Named[];
  /** Rows that were suggested after the form was made. */
  suggested: FormRow[];
  /** An occupation was chosen just now. */
  onOccupation: () => void;
};

/** All of a need: what, requirements, where and when, and for praktik what one learns. */
export function NeedFormFields({
  bound: { form, fields },
  values,
  municipalities,
  languages,
  occupations,
  suggested,
  onOccupation,
}: NeedFormProps) {
  const { t, i18n } = useTranslation("needs");
  const chosen = occupations.map((occupation) => ({
    id: occupation.id,
    label: conceptLabel(occupation, i18n.language),
  }));
  return (
    <div className="grid gap-6">
      <FormErrors
        form={form}
        fields={[
          [fields.title, t("form.name")],
          [fields.occupationIds, t("form.occupation")],
          [fields.positions, t("form.positions")],
          [fields.municipalityCode, t("form.municipality")],
          [fields.startsOn, t("form.startsOn")],
          [fields.extentPercent, t("form.extent")],
          [fields.answerBy, t("form.answerBy")],
          [fields.weeks, t("form.weeks")],
          [fields.learningGoals, t("form.goals")],
          [fields.description, t("form.description")],
          ...reasonsOf(form.allErrors).map((field): [BoundField, string] => [field, t("form.why")]),
        ]}
      />
      <AboutCard fields={fields} chosen={chosen} onOccupation={onOccupation} />
      <RequirementsCard
        rows={withoutDoubles((fields.requirements.value ?? values.requirements) as FormRow[], suggested)}
        errors={form.allErrors}
        languages={languages}
        formId={form.id}
        typedSkill={initialText(fields.addSkillIdsText)}
      />
      <WhereCard fields={fields} municipalities={municipalities} />
      {initialText(fields.kind) === "PRAKTIK" ? <PraktikCard fields={fields} /> : null}
    </div>
  );
}

/** Reasons that were refused, as fields. */
function reasonsOf(allErrors: Record<string, string[]>): BoundField[] {
  return Object.entries(allErrors)
    .filter(([name]) => /reason$/i.test(name))
    .map(([name, errors]) => ({ id: whyId(name), name, errorId: "", descriptionId: "", errors }));
}

type AboutProps = { fields: Fields; chosen: ChosenConcept[]; onOccupation: () => void };

function AboutCard({ fields, chosen, onOccupation }: AboutProps) {
  const { t } = useTranslation(["needs", "catalogue"]);
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.about")}</h2>
      <input type="hidden" name="kind" value={initialText(fields.kind)} />
      <ConceptField
        field={fields.occupationIds}
        kind="occupation"
        label={t("form.occupation")}
        help={t("form.occupationHelp")}
        chosen={chosen}
        typed={initialText(fields.occupationIdsText)}
        onChange={onOccupation}
      />
      <WeightChoice
        name="occupationWeight"
        isAlwaysAsked
        weight={initialText(fields.occupationWeight)}
        label={`${t("form.occupation")}: ${t("form.importance")}`}
      />
      <SelectField
        field={fields.experienceBand}
        label={t("form.experience")}
        placeholder={t("form.noExperience")}
        options={experienceBands.map((band) => ({ value: String(band), label: t(`catalogue:experience.${band}`) }))}
      />
      <div className="group grid gap-2">
        <WeightChoice
          name="experienceWeight"
          weight={initialText(fields.experienceWeight)}
          label={`${t("form.experience")}: ${t("form.importance")}`}
        />
        <WhyField
          name="experienceReason"
          value={initialText(fields.experienceReason)}
          errors={fields.experienceReason.errors}
        />
      </div>
      <TextField field={fields.title} label={t("form.name")} help={t("form.nameHelp")} maxLength={90} />
      <TextField
        field={fields.positions}
        label={t("form.positions")}
        type="number"
        min={1}
        max={500}
        inputMode="numeric"
      />
      <TextArea
        field={fields.description}
        label={t("form.description")}
        help={t("form.descriptionHelp")}
        maxLength={4000}
        rows={7}
        isOptional
      />
    </section>
  );
}

type RequirementsProps = {
  rows: FormRow[];
  errors: Record<string, string[]>;
  languages: Named[];
  formId: string;
  typedSkill: string;
};

function RequirementsCard({ rows, errors, languages, formId, typedSkill }: RequirementsProps) {
  const { t } = useTranslation(["needs", "catalogue"]);
  return (
    <section id="requirements" className="card grid gap-3">
      <h2 className="text-xl">{t("form.requirements")}</h2>
      <p className="small text-muted">{t("form.requirementsHelp")}</p>
      {rows.map((row, index) => (
        <RequirementRow
          key={Object.entries(row)
            .filter(([part]) => part !== "weight" && part !== "reason")
            .join()}
          row={row}
          index={index}
          errors={errors[`requirements[${index}].reason`]}
        />
      ))}
      <AddRequirements {...{ formId, languages, typedSkill }} />
    </section>
  );
}

function WhereCard({ fields, municipalities }: { fields: Fields; municipalities: { code: string; name: string }[] }) {
  const { t } = useTranslation("needs");
  const weight = (name: "placeWeight" | "startWeight" | "extentWeight", label: string) => (
    <WeightChoice name={name} weight={initialText(fields[name])} label={`${label}: ${t("form.importance")}`} />
  );
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.where")}</h2>
      <SelectField
        field={fields.municipalityCode}
        label={t("form.municipality")}
        placeholder={t("form.none")}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <CheckboxField field={fields.isRemote} label={t("form.remote")} />
      {weight("placeWeight", t("form.municipality"))}
      <TextField field={fields.startsOn} label={t("form.startsOn")} type="date" />
      {weight("startWeight", t("form.startsOn"))}
      <TextField
        field={fields.extentPercent}
        label={t("form.extent")}
        type="number"
        min={5}
        max={100}
        suffix={t("form.percent")}
        isOptional
      />
      {weight("extentWeight", t("form.extent"))}
      <TextField
        field={fields.answerBy}
        label={t("form.answerBy")}
        help={t("form.answerByHelp")}
        type="date"
        isOptional
      />
      <CheckboxField field={fields.isForArena} label={t("form.arena")} />
    </section>
  );
}

function PraktikCard({ fields }: { fields: Fields }) {
  const { t } = useTranslation("needs");
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.praktik")}</h2>
      <TextField
        field={fields.weeks}
        label={t("form.weeks")}
        type="number"
        min={1}
        max={52}
        suffix={t("form.weeksUnit")}
      />
      <TextArea field={fields.learningGoals} label={t("form.goals")} maxLength={1000} isOptional />
      <CheckboxGroup
        field={fields.support}
        label={t("form.support")}
        isOptional
        options={supportKinds.map((value) => ({ value, label: t(`support.${value}`) }))}
      />
    </section>
  );
}
