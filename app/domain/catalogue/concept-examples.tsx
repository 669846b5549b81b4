import { useTranslation } from "react-i18next";
import { ConceptField } from "~/app/domain/catalogue/concept-field";
import { Example, GalleryPart, sampleField } from "~/app/ui/gallery/example";

/** The search field for concepts; it asks the real catalogue. */
export function ConceptExamples() {
  const { t } = useTranslation("gallery");
  const label = t("sample.skills");
  const chosen = [
    { id: "sample-a", label: t("sample.skillA") },
    { id: "sample-b", label: t("sample.skillB") },
  ];
  return (
    <GalleryPart name="concepts">
      <div className="grid gap-6 sm:grid-cols-2">
        <Example state="default">
          <ConceptField field={sampleField("concept")} kind="skill" label={label} chosen={[]} />
        </Example>
        <Example state="chosen">
          <ConceptField
            field={sampleField("concept-chosen")}
            kind="skill"
            label={label}
            help={t("sample.skillsHelp")}
            chosen={chosen}
            isOptional
          />
        </Example>
        <Example state="error">
          <ConceptField
            field={sampleField("concept-error", { errors: ["required"] })}
            kind="skill"
            label={label}
            chosen={[]}
          />
        </Example>
        <Example state="long">
          <ConceptField
            field={sampleField("concept-long")}
            kind="skill"
            label={t("sample.longLabel")}
            chosen={[{ id: "sample-c", label: t("sample.headingLong") }]}
          />
        </Example>
      </div>
    </GalleryPart>
  );
}
