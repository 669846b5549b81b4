import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import type { ChosenConcept } from "~/app/domain/catalogue/concept-frame";
import { cefrLevels, educationFields, educationLevels, licences } from "~/app/domain/catalogue/schema";
import type { courseFormValues } from "~/app/domain/courses/course-form.server";
import { courseKinds, mostOccupations, mostSkills } from "~/app/domain/courses/kinds";
import { Button } from "~/app/ui/button";
import { CheckboxField, CheckboxGroup, RadioGroup } from "~/app/ui/choice-field";
import { initialText, initialTexts } from "~/app/ui/field";
import { FormErrors } from "~/app/ui/form-errors";
import { SelectField } from "~/app/ui/select-field";
import { TextArea, TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

type CourseFormValues = ReturnType<typeof courseFormValues> & { skillIdsText?: string; occupationIdsText?: string };
type Last = SubmissionResult<string[]> | null;

/** Binds the form of a course to what is saved, or to what was typed when it was refused. */
export function useCourseForm({ lastResult, values }: { lastResult: Last; values: CourseFormValues }) {
  const [form, fields] = useServerForm<CourseFormValues>({ id: "course", lastResult, defaultValue: values });
  return { form, fields };
}

type Bound = ReturnType<typeof useCourseForm>;
type Fields = Bound["fields"];

type CourseFormProps = {
  bound: Bound;
  /** Chosen already. */
  skills: ChosenConcept[];
  occupations: ChosenConcept[];
  languages: ChosenConcept[];
};

/** All of a course but its occasions: what it is, what it teaches, and what it leads to. */
export function CourseFormFields({ bound: { form, fields }, skills, occupations, languages }: CourseFormProps) {
  const { t } = useTranslation("courses");
  return (
    <div className="grid gap-6">
      <FormErrors
        form={form}
        fields={[
          [fields.title, t("form.title")],
          [fields.kind, t("form.kind")],
          [fields.description, t("form.description")],
          [fields.entryLevel, t("form.entryLevel")],
          [fields.skillIds, t("form.skills")],
          [fields.languageId, t("form.language")],
          [fields.cefr, t("form.level")],
          [fields.licences, t("form.licences")],
          [fields.occupationIds, t("form.occupations")],
          [fields.educationLevel, t("form.educationLevel")],
          [fields.educationField, t("form.educationField")],
        ]}
      />
      <AboutCard fields={fields} />
      <TeachesCard fields={fields} skills={skills} languages={languages} />
      <section id="leadsTo" className="card grid gap-5">
        <h2 className="text-xl">{t("form.leadsTo")}</h2>
        <ConceptField
          field={fields.occupationIds}
          kind="occupation"
          label={t("form.occupations")}
          help={t("form.occupationsHelp", { max: mostOccupations })}
          chosen={occupations}
          typed={initialText(fields.occupationIdsText)}
          max={mostOccupations}
          isOptional
        />
        <AddMore intent="leadsTo" />
        <EducationFields fields={fields} />
      </section>
    </div>
  );
}

/** Saves and comes back to the same card: without JavaScript one concept is added at a time. */
function AddMore({ intent }: { intent: "teaches" | "leadsTo" }) {
  const { t } = useTranslation("courses");
  return (
    <div>
      <Button name="intent" value={intent} aria-label={`${t("form.addMore")}: ${t(`form.${intent}`)}`}>
        {t("form.addMore")}
      </Button>
    </div>
  );
}

/** Which level of education one has afterwards, where the course leads to one. */
function EducationFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation(["courses", "catalogue"]);
  return (
    <div className="flex flex-wrap gap-4">
      <SelectField
        field={fields.educationLevel}
        label={t("form.educationLevel")}
        placeholder={t("form.noLevel")}
        options={educationLevels.map((level) => ({ value: String(level), label: t(`catalogue:education.${level}`) }))}
        isOptional
      />
      <SelectField
        field={fields.educationField}
        label={t("form.educationField")}
        placeholder={t("form.none")}
        options={educationFields.map((value) => ({ value, label: t(`catalogue:field.${value}`) }))}
        isOptional
      />
    </div>
  );
}

function AboutCard({ fields }: { fields: Fields }) {
  const { t } = useTranslation(["courses", "catalogue"]);
  return (
    <section className="card grid gap-5">
      <h2 className="text-xl">{t("form.about")}</h2>
      <TextField field={fields.title} label={t("form.title")} help={t("form.titleHelp")} maxLength={120} />
      <RadioGroup
        field={fields.kind}
        label={t("form.kind")}
        options={courseKinds.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          help: t(`form.kindHelp.${kind}`),
        }))}
      />
      <TextArea
        field={fields.description}
        label={t("form.description")}
        help={t("form.descriptionHelp")}
        maxLength={4000}
        rows={7}
        isOptional
      />
      <CheckboxField field={fields.isEvening} label={t("form.evening")} help={t("form.eveningHelp")} />
      <CheckboxField field={fields.isEasySwedish} label={t("form.easySwedish")} help={t("form.easySwedishHelp")} />
      <div className="flex">
        <SelectField
          field={fields.entryLevel}
          label={t("form.entryLevel")}
          help={t("form.entryLevelHelp")}
          placeholder={t("form.anyLevel")}
          options={educationLevels.map((level) => ({ value: String(level), label: t(`catalogue:education.${level}`) }))}
          isOptional
        />
      </div>
    </section>
  );
}

function TeachesCard({
  fields,
  skills,
  languages,
}: { fields: Fields } & Pick<CourseFormProps, "skills" | "languages">) {
  const { t } = useTranslation(["courses", "catalogue"]);
  return (
    <section id="teaches" className="card grid gap-5">
      <h2 className="text-xl">{t("form.teaches")}</h2>
      <p className="small text-muted">{t("form.teachesHelp")}</p>
      <ConceptField
        field={fields.skillIds}
        kind="skill"
        label={t("form.skills")}
        help={t("form.skillsHelp", { max: mostSkills })}
        chosen={skills}
        typed={initialText(fields.skillIdsText)}
        max={mostSkills}
        isOptional
      />
      <AddMore intent="teaches" />
      <p className="small text-muted">{t("form.levelHelp")}</p>
      <div className="flex flex-wrap gap-4">
        <SelectField
          field={fields.languageId}
          label={t("form.language")}
          placeholder={t("form.none")}
          options={languages.map(({ id, label }) => ({ value: id, label }))}
          isOptional
        />
        <SelectField
          field={fields.cefr}
          label={t("form.level")}
          placeholder={t("form.noLevel")}
          options={cefrLevels.map((_, at) => ({ value: String(at + 1), label: t(`catalogue:cefr.${(at + 1) as 1}`) }))}
          isOptional
        />
      </div>
      <details open={initialTexts(fields.licences).length > 0 || Boolean(fields.licences.errors)}>
        <summary className="btn btn-quiet">{t("form.licences")}</summary>
        <div className="pt-3">
          <CheckboxGroup
            field={fields.licences}
            label={t("form.licences")}
            isOptional
            options={licences.map((value) => ({ value, label: t(`catalogue:licence.${value}`) }))}
          />
        </div>
      </details>
    </section>
  );
}
