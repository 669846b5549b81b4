import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { Example, GalleryPart } from "~/app/ui/gallery/example";

const looks = ["main", "plain", "quiet", "danger"] as const;

/** Buttons in all their looks. */
export function ButtonExamples() {
  const { t } = useTranslation("gallery");
  return (
    <GalleryPart name="buttons">
      {(["default", "small", "disabled"] as const).map((state) => (
        <Example key={state} state={state}>
          <div className="flex flex-wrap gap-3">
            {looks.map((look) => (
              <Button
                key={look}
                type="button"
                {...{ look }}
                isSmall={state === "small"}
                disabled={state === "disabled"}
              >
                {t(look === "danger" ? "sample.close" : "sample.publish")}
              </Button>
            ))}
          </div>
        </Example>
      ))}
      <Example state="link">
        <div className="flex flex-wrap gap-3">
          <LinkButton to="#buttons" look="main">
            {t("sample.newNeed")}
          </LinkButton>
          <LinkButton to="#buttons" look="quiet">
            {t("sample.back")}
          </LinkButton>
        </div>
      </Example>
      <Example state="long">
        <div className="max-w-xs">
          <Button type="button">{t("sample.headingLong")}</Button>
        </div>
      </Example>
      <Example state="confirm">
        <div className="flex flex-wrap gap-3">
          {(["quiet", "danger"] as const).map((look) => (
            <ConfirmButton
              key={look}
              label={t("sample.close")}
              question={t("sample.closeQuestion")}
              confirm={t("sample.close")}
              fields={{}}
              look={look}
            />
          ))}
        </div>
      </Example>
    </GalleryPart>
  );
}
