import { useId } from "react";
import { useTranslation } from "react-i18next";
import { markState, type Reader, type SaidNeed, useComparedText } from "~/app/domain/matching/compared-text";
import type { Comparison } from "~/app/domain/matching/schema";
import { CriterionMark } from "~/app/ui/criterion-mark";

type Props = {
  comparison: Comparison;
  /** Words of the occupations that the comparison tells of, by id. */
  labels: Record<string, { label: string; labelEn: string | null }>;
  need: SaidNeed;
  reader: Reader;
};

/** Every requirement with how it stands: musts, then wishes, and of each what is unmet first. */
export function ComparisonMarks({ comparison, labels, need, reader }: Props) {
  const { t } = useTranslation("matching");
  const say = useComparedText(need, { labels, reader });
  const id = useId();
  const sorted = [...comparison.requirements].sort((a, b) => a.credit - b.credit);
  return (["MUST", "WISH"] as const).map((importance) => {
    const group = sorted.filter(({ requirement }) => requirement.importance === importance);
    if (group.length === 0) return null;
    return (
      <div key={importance} className="grid gap-x-3 gap-y-1 sm:grid-cols-[5.5rem_1fr]">
        <p id={`${id}-${importance}`} className="small pt-0.5 text-muted">
          {t(`importance.${importance}`)}
        </p>
        <ul aria-labelledby={`${id}-${importance}`} className="flex flex-wrap gap-2">
          {group.map((compared) => (
            <li key={compared.requirement.id}>
              <CriterionMark state={markState(compared.credit)}>{say(compared)}</CriterionMark>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** "5 av 6 krav, 3 av 4 önskemål"; at the end of a card's head, or at the start of a column. */
export function ComparisonScore({ comparison, isInColumn }: { comparison: Comparison; isInColumn?: boolean }) {
  const { t } = useTranslation("matching");
  const { musts, metMusts, wishes, metWishes } = comparison;
  return (
    <p className={isInColumn ? "small" : "small sm:text-end"}>
      <strong className="text-base">{t("musts", { met: metMusts, all: musts })}</strong>
      {wishes > 0 ? <span className="block">{t("wishes", { met: metWishes, all: wishes })}</span> : null}
    </p>
  );
}
