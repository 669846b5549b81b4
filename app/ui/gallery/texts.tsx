import { useTranslation } from "react-i18next";
import { Example, GalleryPart, sampleField } from "~/app/ui/gallery/example";
import { TextArea, TextField } from "~/app/ui/text-field";

/** Fields for what is typed. */
export function TextExamples() {
  const { t } = useTranslation("gallery");
  const label = t("sample.heading");
  const help = t("sample.headingHelp");
  return (
    <GalleryPart name="texts">
      <div className="grid gap-6 sm:grid-cols-2">
        <Example state="default">
          <TextField field={sampleField("text")} label={label} />
        </Example>
        <Example state="help">
          <TextField field={sampleField("text-help")} label={label} help={help} />
        </Example>
        <Example state="filled">
          <TextField field={sampleField("text-filled", { initialValue: t("sample.headingValue") })} label={label} />
        </Example>
        <Example state="optional">
          <TextField field={sampleField("text-optional")} label={label} isOptional />
        </Example>
        <Example state="error">
          <TextField
            field={sampleField("text-error", { errors: ["invalid-email"], initialValue: t("sample.emailValue") })}
            label={t("sample.email")}
            type="email"
          />
        </Example>
        <Example state="error">
          <TextField field={sampleField("text-required", { errors: ["required"] })} {...{ label, help }} />
        </Example>
        <Example state="disabled">
          <TextField
            field={sampleField("text-disabled", { initialValue: t("sample.headingValue") })}
            {...{ label }}
            disabled
          />
        </Example>
        <Example state="long">
          <TextField
            field={sampleField("text-long", { initialValue: t("sample.headingLong") })}
            label={t("sample.longLabel")}
            help={t("sample.headingLong")}
          />
        </Example>
        <Example state="hiddenLabel">
          <TextField field={sampleField("text-hidden")} label={label} isLabelHidden placeholder={label} />
        </Example>
        <Example state="suffix">
          <TextField
            field={sampleField("number", { initialValue: "75" })}
            label={t("sample.extent")}
            suffix={t("sample.percent")}
            type="number"
          />
        </Example>
        <Example state="filled">
          <TextField
            field={sampleField("date", { initialValue: "2027-05-04" })}
            label={t("sample.start")}
            type="date"
          />
          <TextField field={sampleField("time", { initialValue: "09:20" })} label={t("sample.time")} type="time" />
        </Example>
        <Example state="error">
          <TextField
            field={sampleField("date-error", { errors: ["invalid-date"] })}
            label={t("sample.start")}
            type="date"
          />
        </Example>
        <AreaExamples />
      </div>
    </GalleryPart>
  );
}

function AreaExamples() {
  const { t } = useTranslation("gallery");
  const label = t("sample.description");
  const initialValue = t("sample.descriptionValue");
  return (
    <>
      <Example state="filled">
        <TextArea field={sampleField("area", { initialValue })} label={label} isOptional />
      </Example>
      <Example state="error">
        <TextArea field={sampleField("area-error", { initialValue, errors: ['too-long|{"max":60}'] })} label={label} />
      </Example>
    </>
  );
}
