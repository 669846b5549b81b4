import { useTranslation } from "react-i18next";
import { CheckboxField, CheckboxGroup, RadioGroup } from "~/app/ui/choice-field";
import { Example, GalleryPart, sampleField } from "~/app/ui/gallery/example";
import { SelectField } from "~/app/ui/select-field";

/** Fields for what is chosen. */
export function ChoiceExamples() {
  const { t } = useTranslation("gallery");
  const kinds = [
    { value: "job", label: t("sample.job"), help: t("sample.jobHelp") },
    { value: "praktik", label: t("sample.praktik"), help: t("sample.praktikHelp") },
    { value: "training", label: t("sample.training") },
  ];
  const hours = (["evenings", "nights", "weekends"] as const).map((value) => ({ value, label: t(`sample.${value}`) }));
  return (
    <GalleryPart name="choices">
      <div className="grid gap-6 sm:grid-cols-2">
        <Example state="filled">
          <RadioGroup field={sampleField("radio", { initialValue: "job" })} label={t("sample.kind")} options={kinds} />
        </Example>
        <Example state="error">
          <RadioGroup
            field={sampleField("radio-error", { errors: ["required"] })}
            label={t("sample.kind")}
            help={t("sample.headingHelp")}
            options={kinds}
          />
        </Example>
        <Example state="filled">
          <CheckboxGroup
            field={sampleField("boxes", { initialValue: ["evenings", "weekends"] })}
            label={t("sample.hours")}
            options={hours}
            isOptional
          />
        </Example>
        <Example state="error">
          <CheckboxGroup
            field={sampleField("boxes-error", { errors: ["invalid-choice"] })}
            label={t("sample.hours")}
            options={hours}
          />
        </Example>
        <Example state="help">
          <CheckboxField field={sampleField("box")} label={t("sample.remote")} help={t("sample.remoteHelp")} />
        </Example>
        <Example state="error">
          <CheckboxField
            field={sampleField("box-error", { errors: ["required"], initialValue: "on" })}
            label={t("sample.longLabel")}
          />
        </Example>
        <SelectExamples />
      </div>
    </GalleryPart>
  );
}

function SelectExamples() {
  const { t } = useTranslation("gallery");
  const options = [
    { value: "0182", label: "Nacka" },
    { value: "0120", label: "Värmdö" },
    { value: "0138", label: "Tyresö" },
  ];
  const words = { label: t("sample.municipality"), placeholder: t("sample.choose"), options };
  return (
    <>
      <Example state="empty">
        <SelectField field={sampleField("select")} {...words} />
      </Example>
      <Example state="filled">
        <SelectField field={sampleField("select-filled", { initialValue: "0182" })} {...words} isOptional />
      </Example>
      <Example state="error">
        <SelectField field={sampleField("select-error", { errors: ["required"] })} {...words} />
      </Example>
      <Example state="disabled">
        <SelectField field={sampleField("select-disabled", { initialValue: "0182" })} {...words} disabled />
      </Example>
    </>
  );
}
