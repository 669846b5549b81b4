import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { markState, type Reader, type SaidNeed, useComparedText } from "~/app/domain/matching/compared-text";
import { ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { GapCourseLink } from "~/app/domain/matching/match-card";
import type { ToldMatch } from "~/app/domain/matching/tell-matches.server";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { formatShortDate } from "~/app/platform/clock";
import { CriterionMark } from "~/app/ui/criterion-mark";
import { SideBySide, type SideBySideRow } from "~/app/ui/side-by-side";

type ComparisonTableProps = {
  need: SaidNeed;
  matches: ToldMatch[];
  labels: Record<string, { label: string; labelEn: string | null }>;
  reader: Reader;
  /** Who the candidate is, as the reader calls it. */
  head: (match: ToldMatch) => ReactNode;
  /** What can be done, below how it stands. */
  action?: (match: ToldMatch) => ReactNode;
};

/** A few candidates side by side: a row for each requirement, musts before wishes, said in the words of every list. */
export function ComparisonTable({ need, matches, labels, reader, head, action }: ComparisonTableProps) {
  const { t, i18n } = useTranslation("matching");
  const sayCompared = useComparedText(need, { labels, reader });
  const say = useRequirementText();
  const requirements = (["MUST", "WISH"] as const).flatMap((importance) =>
    need.requirements.filter((requirement) => requirement.importance === importance),
  );
  const rows = requirements.map((requirement): SideBySideRow => {
    const cells = matches.map(({ comparison }) => {
      const compared = comparison.requirements.find((each) => each.requirement.id === requirement.id);
      return compared ? (
        <CriterionMark key={requirement.id} state={markState(compared.credit)}>
          {sayCompared(compared)}
        </CriterionMark>
      ) : (
        "–"
      );
    });
    return {
      id: requirement.id,
      head: <Asked importance={requirement.importance}>{say(requirement, need)}</Asked>,
      cells,
    };
  });
  const date = (at: Date | null) => (at ? t("canBegin", { date: formatShortDate(at, i18n.language) }) : t("now"));
  return (
    <SideBySide
      caption={t("compare.title")}
      corner={t("compare.corner")}
      columns={matches.map((match) => ({
        id: match.id,
        head: (
          <div className="grid gap-1">
            {head(match)}
            <span className="small font-normal text-muted">
              {conceptLabel(match.occupations[0] ?? null, i18n.language)}
              <span className="block">{date(match.availableFrom)}</span>
            </span>
            <ComparisonScore comparison={match.comparison} isInColumn />
            {action?.(match)}
          </div>
        ),
      }))}
      rows={[
        ...rows,
        {
          id: "course",
          head: t("compare.course"),
          cells: matches.map(({ id, course }) => (course ? <GapCourseLink key={id} course={course} /> : "–")),
        },
      ]}
    />
  );
}

function Asked({ importance, children }: { importance: "MUST" | "WISH"; children: string }) {
  const { t } = useTranslation("matching");
  return (
    <>
      <span className="block font-normal text-muted">{t(`compare.${importance}`)}</span>
      {children}
    </>
  );
}
