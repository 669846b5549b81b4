import { useTranslation } from "react-i18next";
import { markState, type SaidNeed, useComparedText } from "~/app/domain/matching/compared-text";
import type { Comparison } from "~/app/domain/matching/schema";
import { CriterionMark } from "~/app/ui/criterion-mark";

type Props = {
  comparison: Comparison;
  /** Words of the occupations that the comparison tells of, by id. */
  labels: Record<string, { label: string; labelEn: string | null }>;
  need: SaidNeed;
};

/** Every requirement with how it stands, what is unmet first, and of that the musts before the wishes. */
export function ComparisonMarks({ comparison, labels, need }: Props) {
  const say = useComparedText(need, labels);
  const sorted = [...comparison.requirements].sort(
    (a, b) => a.credit - b.credit || wishesLast(a.requirement) - wishesLast(b.requirement),
  );
  return (
    <ul className="flex flex-wrap gap-2">
      {sorted.map((compared) => (
        <li key={compared.requirement.id}>
          <CriterionMark state={markState(compared.credit)}>{say(compared)}</CriterionMark>
        </li>
      ))}
    </ul>
  );
}

function wishesLast({ importance }: { importance: "MUST" | "WISH" }): number {
  return importance === "MUST" ? 0 : 1;
}

/** "5 av 6 krav, 3 av 4 önskemål". */
export function ComparisonScore({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation("matching");
  const { musts, metMusts, wishes, metWishes } = comparison;
  return (
    <p className="small sm:text-end">
      <strong className="text-base">{t("musts", { met: metMusts, all: musts })}</strong>
      {wishes > 0 ? <span className="block">{t("wishes", { met: metWishes, all: wishes })}</span> : null}
    </p>
  );
}
