import { useTranslation } from "react-i18next";
import { Banner } from "~/app/ui/banner";
import { CriterionMark } from "~/app/ui/criterion-mark";
import { ErrorSummary } from "~/app/ui/error-summary";
import { Example, GalleryPart } from "~/app/ui/gallery/example";

/** What a page tells its reader. */
export function MessageExamples() {
  const { t } = useTranslation("gallery");
  return (
    <GalleryPart name="messages">
      {(["info", "success", "warning", "error"] as const).map((look) => (
        <Example key={look} state={look}>
          <Banner look={look}>{t(`sample.${look}Text`)}</Banner>
        </Example>
      ))}
      <Example state="long">
        <Banner title={t("sample.headingLong")}>
          <p>{t("sample.descriptionValue")}</p>
        </Banner>
      </Example>
      <Example state="summary">
        <details>
          <summary>{t("state.show")}</summary>
          <ErrorSummary
            errors={[
              { id: "messages", label: "", error: "too-many-attempts" },
              { id: "sample-text-error", label: t("sample.email"), error: "invalid-email" },
              { id: "sample-area-error", label: t("sample.description"), error: 'too-long|{"max":60}' },
            ]}
          />
        </details>
      </Example>
    </GalleryPart>
  );
}

/** How a requirement can stand. */
export function MarkExamples() {
  const { t } = useTranslation("gallery");
  return (
    <GalleryPart name="marks">
      <ul className="flex flex-wrap gap-2">
        <li>
          <CriterionMark state="unmet">{t("sample.markUnmet")}</CriterionMark>
        </li>
        <li>
          <CriterionMark state="partly">{t("sample.markPartly")}</CriterionMark>
        </li>
        <li>
          <CriterionMark state="met">{t("sample.markMet")}</CriterionMark>
        </li>
        <li>
          <CriterionMark state="partly">{t("sample.headingLong")}</CriterionMark>
        </li>
      </ul>
    </GalleryPart>
  );
}
