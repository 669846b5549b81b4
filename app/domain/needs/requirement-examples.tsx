import { useTranslation } from "react-i18next";
import { RequirementRow } from "~/app/domain/needs/requirement-row";
import { Example, GalleryPart } from "~/app/ui/gallery/example";

/** Rows of requirements: one of each kind, each with another weight. */
export function RequirementExamples() {
  const { t } = useTranslation("gallery");
  return (
    <GalleryPart name="requirements">
      <div>
        <RequirementRow index={0} row={{ kind: "SKILL", weight: "MUST", skillLabel: t("sample.skillA") }} />
        <RequirementRow
          index={1}
          row={{ kind: "LANGUAGE", weight: "IMPORTANT_WISH", languageLabel: "Svenska", cefr: "3" }}
        />
        <RequirementRow index={2} row={{ kind: "LICENCE", weight: "WISH", licence: "B" }} />
        <RequirementRow index={3} row={{ kind: "HOURS", weight: "NONE", hours: "EVENINGS" }} />
      </div>
      <Example state="long">
        <RequirementRow index={4} row={{ kind: "SKILL", weight: "NONE", skillLabel: t("sample.headingLong") }} />
      </Example>
    </GalleryPart>
  );
}
