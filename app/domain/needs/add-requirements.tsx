import { useTranslation } from "react-i18next";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { cefrLevels, educationFields, educationLevels, licences } from "~/app/domain/catalogue/schema";
import { Button } from "~/app/ui/button";
import { SelectField } from "~/app/ui/select-field";

type AddRequirementsProps = {
  formId: string;
  languages: { id: string; label: string; labelEn: string | null }[];
  typedSkill: string;
};

/** Adds a skill, a language, a licence or an education to what a need asks for, or has some suggested. */
export function AddRequirements({ formId, languages, typedSkill }: AddRequirementsProps) {
  const { t, i18n } = useTranslation(["needs", "catalogue"]);
  const addField = addFieldOf(formId);
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <h3>{t("form.add")}</h3>
      <ConceptField
        field={addField("addSkillIds")}
        kind="skill"
        label={t("form.addSkill")}
        help={t("form.addSkillHelp")}
        chosen={[]}
        typed={typedSkill}
      />
      <div className="flex flex-wrap gap-4">
        <SelectField
          field={addField("addLanguageId")}
          label={t("form.addLanguage")}
          placeholder={t("form.none")}
          options={languages.map((language) => ({
            value: language.id,
            label: conceptLabel(language, i18n.language),
          }))}
        />
        <SelectField
          field={addField("addCefr")}
          label={t("form.addCefr")}
          placeholder={t("form.none")}
          options={cefrLevels.map((_, at) => ({
            value: String(at + 1),
            label: t(`catalogue:cefr.${(at + 1) as 1}`),
          }))}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <SelectField
          field={addField("addLicence")}
          label={t("form.addLicence")}
          placeholder={t("form.none")}
          options={licences.map((value) => ({ value, label: t(`catalogue:licence.${value}`) }))}
        />
        <SelectField
          field={addField("addEducation")}
          label={t("form.addEducation")}
          placeholder={t("form.none")}
          options={educationLevels.map((level) => ({
            value: String(level),
            label: t(`catalogue:education.${level}`),
          }))}
        />
        <SelectField
          field={addField("addField")}
          label={t("form.addField")}
          placeholder={t("form.none")}
          options={educationFields.map((value) => ({ value, label: t(`catalogue:field.${value}`) }))}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="add">
          {t("form.addButton")}
        </Button>
        <Button look="quiet" name="intent" value="suggest">
          {t("form.suggest")}
        </Button>
      </div>
    </div>
  );
}

/** A field that only adds: it has no saved value and no error of its own. */
function addFieldOf(formId: string) {
  return (name: string) => ({
    id: `${formId}-${name}`,
    name,
    errorId: `${formId}-${name}-error`,
    descriptionId: `${formId}-${name}-help`,
  });
}
