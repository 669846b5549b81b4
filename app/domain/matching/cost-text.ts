import { useTranslation } from "react-i18next";
import { type RequirementCosts, smallestTold } from "~/app/domain/matching/small-numbers-policy";

/** The sentences of what musts cost (`needs:cost`); a number that is not told is "fewer than ten". */
export function useCostText() {
  const { t } = useTranslation("needs");
  return {
    all({ all }: RequirementCosts): string {
      const text = all === null ? t("cost.few", { least: smallestTold }) : t("cost.count", { count: all });
      return t("cost.all", { text });
    },
    /** What shuts out more than it lets in, as a sentence of its own. */
    excluding(requirement: string, { all, more }: { all: number | null; more: number | null }): string {
      const text = all === null ? t("cost.few", { least: smallestTold }) : t("cost.count", { count: all });
      return t("cost.excludes", { requirement, text, count: more ?? 0 });
    },
    without(requirement: string, more: number | null): string {
      const text = more === null ? t("cost.fewMore", { least: smallestTold }) : t("cost.more", { count: more });
      return t("cost.without", { requirement, text });
    },
  };
}
