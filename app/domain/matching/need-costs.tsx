import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { useCostText } from "~/app/domain/matching/cost-text";
import type { NearOccupation } from "~/app/domain/matching/near-occupations.server";
import { excludesMost, type RequirementCosts } from "~/app/domain/matching/small-numbers-policy";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { Button } from "~/app/ui/button";

/** What a need is about: that most people do something else, or live elsewhere, is nothing to warn of. */
const given = ["OCCUPATION", "PLACE"];

/** How many candidates meet all musts, and how many more would without each. */
export function NeedCosts({ need, costs }: { need: NeedDetail; costs: RequirementCosts | null }) {
  const { t } = useTranslation("needs");
  const say = useRequirementText();
  const costText = useCostText();
  if (!costs) return <p className="small text-muted">{t("cost.unavailable")}</p>;
  const texts = new Map(need.requirements.map((requirement) => [requirement.id, say(requirement, need)]));
  const chosen = new Set(need.requirements.filter(({ kind }) => !given.includes(kind)).map(({ id }) => id));
  const excluding = costs.without.filter(
    ({ requirementId, more }) => chosen.has(requirementId) && excludesMost({ all: costs.all, more }),
  );
  const others = costs.without.filter((cost) => !excluding.includes(cost));
  return (
    <section className="rounded-md bg-brand-soft p-4" aria-live="polite">
      <h2 className="text-lg">{t("cost.title")}</h2>
      <p className="font-semibold">{costText.all(costs)}</p>
      {excluding.map(({ requirementId, more }) => (
        <p key={requirementId} className="mt-2 flex gap-2">
          <span aria-hidden="true" className="font-semibold text-partly">
            !
          </span>
          <span>{costText.excluding(texts.get(requirementId) ?? "", { all: costs.all, more })}</span>
        </p>
      ))}
      <ul className="small mt-2 grid gap-1">
        {others.map(({ requirementId, more }) => (
          <li key={requirementId}>{costText.without(texts.get(requirementId) ?? "", more)}</li>
        ))}
      </ul>
      <Button isSmall look="quiet" name="intent" value="save" className="mt-3">
        {t("cost.recount")}
      </Button>
    </section>
  );
}

/** Near occupations that would give most more candidates; each button saves the form with it among the occupations. */
export function NearOccupations({ near }: { near: NearOccupation[] }) {
  const { t, i18n } = useTranslation("needs");
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="near-title" className="grid gap-2 rounded-md bg-brand-soft p-4">
      <h2 id="near-title" className="text-lg">
        {t("near.title")}
      </h2>
      <p className="small">{t("near.help")}</p>
      <ul className="grid gap-3">
        {near.map(({ atLeast, ...occupation }) => (
          <li key={occupation.id} className="grid justify-items-start gap-1">
            <span>
              <span className="font-semibold">{conceptLabel(occupation, i18n.language)}</span>
              {": "}
              {t("near.more", { count: atLeast })}
            </span>
            <Button
              isSmall
              name="addOccupationId"
              value={occupation.id}
              aria-label={t("near.addOf", { occupation: conceptLabel(occupation, i18n.language) })}
            >
              {t("near.add")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
