import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { candidateFormValues, LanguageRow, OccupationRow } from "~/app/domain/candidates/candidate-form.server";
import { LanguagesCard, OccupationsCard } from "~/app/domain/candidates/candidate-rows";
import { maxOwnLabel } from "~/app/domain/candidates/kinds";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import type { ChosenConcept } from "~/app/domain/catalogue/concept-frame";
import { educationFields, educationLevels, licences } from "~/app/domain/catalogue/schema";
import { CheckboxField, CheckboxGroup } from "~/app/ui/choice-field";
import { initialText } from "~/app/ui/field";
import { FormErrors } from "~/app/ui/form-errors";
import { SelectField } from "~/app/ui/select-field";
import { TextArea, TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

/** The fields that add are empty at first; a refused form shows what was typed in them. */
type AddFields = Partial<
  Record<"addOccupationIds" | "addOccupationIdsText" | "addExperienceBand" | "addIsSought" | "skillIdsText", string>
>;
type CandidateFormValues = ReturnType<typeof candidateFormValues> & AddFields;
type Last = SubmissionResult<string[]> | null;

/** Binds the form of a profile to what is saved, or to what was typed when it was refused. */
export function useCandidateForm({ lastResult, values }: { lastResult: Last; values: CandidateFormValues }) {
  const [form, fields] = useServerForm<CandidateFormValues>({ id: "candidate", lastResult, defaultValue: values });
  return { form, fields };
}

type Bound = ReturnType<typeof useCandidateForm>;
type Fields = Bound["fields"];

type CandidateFormProps = {
  bound: Bound;
  skills: ChosenConcept[];
  languages: ChosenConcept[];
  municipalities: { code: string; name: string }[];
};

/** All of a profile: what, where and when, and what is sought. */
export function CandidateFormFields({
  bound: { form, fields },
  skills,
  languages,
  municipalities,
}: CandidateFormProps) {
  const { t } = useTranslation("candidates");
  const occupationRows = (fields.occupations.value ?? []) as OccupationRow[];
  const languageRows = (fields.languages.value ?? []) as LanguageRow[];
  return (
    <div className="grid gap-6">
      <FormErrors
        form={form}
        fields={[
          [fields.ownLabel, t("form.ownLabel")],
          [fields.summary, t("form.summary")],
          [fields.occupations, t("form.occupations")],
          [fields.addOccupationIds, t("form.addOccupation")],
          [fields.skillIds, t("form.skills")],
          [fields.languages, t("form.languages")],
          [fields.municipalityCode, t("form.municipality")],
          [fields.commuteKm, t("form.commuteKm")],
          [fields.availableFrom, t("form.availableFrom")],
          [fields.maxExtentPercent, t("form.extent")],
        ]}
      />
      <section className="card grid gap-5">
        <h2 className="text-xl">{t("form.about")}</h2>
        <TextField
          field={fields.ownLabel}
          label={t("form.ownLabel")}
          help={t("form.ownLabelHelp")}
          maxLength={maxOwnLabel}
          isOptional
        />
        <TextArea
          field={fields.summary}
          label={t("form.summary")}
          help={t("form.summaryHelp")}
          maxLength={600}
          isOptional
        />
      </section>
      <OccupationsCard rows={occupationRows} fields={fields} />
      <section className="card grid gap-5">
        <ConceptField
          field={fields.skillIds}
          kind="skill"
          label={t("form.skills")}
          help={t("form.skillsHelp")}
          chosen={skills}
          typed={initialText(fields.skillIdsText)}
          max={40}
          isOptional
        />
      </section>
      <LanguagesCard rows={languageRows} languages={languages} cefrField={fields.addCefr} />
      <EducationCard fields={fields} />
      <WhereCard fields={fields} municipalities={municipalities} />
    </div>
  );
}

function EducationCard({ fields }: { fields: Fields }) {
  const { t } = useTranslation(["candidates", "catalogue"]);
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.education")}</h2>
      <SelectField
        field={fields.educationLevel}
        label={t("form.educationLevel")}
        placeholder={t("form.noLevel")}
        options={educationLevels.map((level) => ({ value: String(level), label: t(`catalogue:education.${level}`) }))}
      />
      <SelectField
        field={fields.educationField}
        label={t("form.educationField")}
        placeholder={t("form.noLevel")}
        options={educationFields.map((value) => ({ value, label: t(`catalogue:field.${value}`) }))}
      />
      <CheckboxGroup
        field={fields.licences}
        label={t("form.licences")}
        isOptional
        options={licences.map((value) => ({ value, label: t(`catalogue:licence.${value}`) }))}
      />
    </section>
  );
}

function WhereCard({ fields, municipalities }: { fields: Fields } & Pick<CandidateFormProps, "municipalities">) {
  const { t } = useTranslation("candidates");
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.where")}</h2>
      <SelectField
        field={fields.municipalityCode}
        label={t("form.municipality")}
        placeholder={t("form.none")}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        field={fields.commuteKm}
        label={t("form.commuteKm")}
        type="number"
        min={0}
        max={200}
        suffix={t("form.km")}
      />
      <CheckboxField field={fields.acceptsRemote} label={t("form.remote")} />
      <TextField
        field={fields.availableFrom}
        label={t("form.availableFrom")}
        help={t("form.availableFromHelp")}
        type="date"
        isOptional
      />
      <TextField
        field={fields.maxExtentPercent}
        label={t("form.extent")}
        type="number"
        min={5}
        max={100}
        suffix={t("form.percent")}
      />
      <div>
        <CheckboxField field={fields.evenings} label={t("form.evenings")} />
        <CheckboxField field={fields.nights} label={t("form.nights")} />
        <CheckboxField field={fields.weekends} label={t("form.weekends")} />
      </div>
      <fieldset>
        <legend className="font-semibold">{t("form.seeks")}</legend>
        <CheckboxField field={fields.seeksJob} label={t("profile.seeksJob")} />
        <CheckboxField field={fields.seeksPraktik} label={t("profile.seeksPraktik")} />
        <CheckboxField field={fields.seeksCourse} label={t("profile.seeksCourse")} />
      </fieldset>
    </section>
  );
}
