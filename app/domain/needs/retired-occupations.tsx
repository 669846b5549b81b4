import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";

/** Occupations of the need that the taxonomy has no longer; a button saves the form with what replaces one in its place. */
export function RetiredOccupations({ occupations }: { occupations: NeedDetail["occupations"] }) {
  const { t, i18n } = useTranslation("needs");
  return occupations
    .filter(({ isRetired }) => isRetired)
    .map((occupation) => {
      const label = conceptLabel(occupation, i18n.language);
      const { replacedBy } = occupation;
      return (
        <Banner key={occupation.id} look="warning" title={t("retired.title", { occupation: label })}>
          <p>{t(replacedBy ? "retired.help" : "retired.noSuccessor")}</p>
          {replacedBy ? (
            <Button isSmall name="replaceOccupation" value={`${occupation.id} ${replacedBy.id}`}>
              {t("retired.replace", { occupation: conceptLabel(replacedBy, i18n.language) })}
            </Button>
          ) : null}
        </Banner>
      );
    });
}
