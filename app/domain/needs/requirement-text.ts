import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { cefrName } from "~/app/domain/catalogue/schema";
import type { NeedRequirement } from "~/app/domain/needs/queries.server";
import { formatShortDate } from "~/app/platform/clock";

/** Of a need, what its requirements about place, start and extent say. */
export type NeedFacts = {
  municipality: { name: string } | null;
  isRemote: boolean;
  startsOn: string | null;
  extentPercent: number | null;
};

/** What is read of a requirement to say it. */
export type SaidRequirement = Omit<NeedRequirement, "occupations"> & {
  occupations: { label: string; labelEn: string | null; isRetired?: boolean }[];
};

/** Says a requirement in a few words: "Svenska B1", "B-körkort". */
export function useRequirementText(): (requirement: SaidRequirement, need: NeedFacts) => string {
  const { t, i18n } = useTranslation(["needs", "catalogue"]);
  const { language } = i18n;
  return (requirement, need) => {
    const { kind, skill, cefr, licence, educationLevel, educationField, experienceBand, hours } = requirement;
    switch (kind) {
      case "OCCUPATION": {
        const labels = requirement.occupations.map((occupation) => {
          const label = conceptLabel(occupation, language);
          return occupation.isRetired ? `${label} ${t("requirement.retired")}` : label;
        });
        return t("requirement.occupation", { labels: labels.join(", ") });
      }
      case "EXPERIENCE":
        return t("requirement.experience", { band: t(`catalogue:experience.${(experienceBand ?? 0) as 0}`) });
      case "SKILL": {
        const label = conceptLabel(skill, language);
        return skill?.isRetired ? `${label} ${t("requirement.retired")}` : label;
      }
      case "LANGUAGE":
        return t("requirement.language", {
          language: conceptLabel(requirement.language, language),
          level: cefrName(cefr ?? 1),
        });
      case "LICENCE":
        return t("requirement.licence", { licence });
      case "EDUCATION": {
        const level = t(`catalogue:education.${(educationLevel ?? 1) as 1}`);
        if (!educationField) return t("requirement.education", { level });
        return t("requirement.educationField", { level, field: t(`catalogue:field.${educationField as "0"}`) });
      }
      case "PLACE": {
        const places = [need.municipality?.name, need.isRemote ? t("requirement.remote") : null];
        return t("requirement.place", { place: places.filter(Boolean).join(", ") });
      }
      case "START":
        return t("requirement.start", { date: formatShortDate(need.startsOn ?? "2026-01-01", language) });
      case "EXTENT":
        return t("requirement.extent", { percent: need.extentPercent });
      case "HOURS":
        return t("requirement.hours", {
          hours: t(`catalogue:hours.${(hours ?? "EVENINGS") as "EVENINGS"}`).toLowerCase(),
        });
    }
  };
}
