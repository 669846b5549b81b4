import { useTranslation } from "react-i18next";
import { useCostText } from "~/app/domain/matching/cost-text";
import type { RequirementCosts } from "~/app/domain/matching/small-numbers-policy";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { Button } from "~/app/ui/button";

/** How many candidates meet all musts, and how many more would without each. */
export function NeedCosts({ need, costs }: { need: NeedDetail; costs: RequirementCosts | null }) {
  const { t } = useTranslation("needs");
  const say = useRequirementText();
  const costText = useCostText();
  if (!costs) return <p className="small text-muted">{t("cost.unavailable")}</p>;
  const texts = new Map(need.requirements.map((requirement) => [requirement.id, say(requirement, need)]));
  return (
    <section className="rounded-md bg-brand-soft p-4" aria-live="polite">
      <h2 className="text-lg">{t("cost.title")}</h2>
      <p className="font-semibold">{costText.all(costs)}</p>
      <ul className="small mt-2 grid gap-1">
        {costs.without.map(({ requirementId, more }) => (
          <li key={requirementId}>{costText.without(texts.get(requirementId) ?? "", more)}</li>
        ))}
      </ul>
      <Button isSmall look="quiet" name="intent" value="save" className="mt-3">
        {t("cost.recount")}
      </Button>
    </section>
  );
}
