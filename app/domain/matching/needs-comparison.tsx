import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CandidateMatch } from "~/app/domain/matching/candidate-needs.server";
import { fullCredit } from "~/app/domain/matching/compare-policy";
import { markState, useComparedText } from "~/app/domain/matching/compared-text";
import { ComparisonScore } from "~/app/domain/matching/comparison-marks";
import { GapCourseLink } from "~/app/domain/matching/match-card";
import type { Compared } from "~/app/domain/matching/schema";
import { useNeedMeta } from "~/app/domain/needs/need-facts";
import { CriterionMark } from "~/app/ui/criterion-mark";
import { SideBySide } from "~/app/ui/side-by-side";

type Words = Record<string, { label: string; labelEn: string | null }>;

type NeedsComparisonProps = {
  matches: CandidateMatch[];
  labels: Words;
  /** What the need is called and whose it is. */
  head: (match: CandidateMatch) => ReactNode;
  /** What can be done, below how it stands. */
  action: (match: CandidateMatch) => ReactNode;
};

/**
 * A few needs side by side for one candidate. They ask for different things, so the rows are what a coach chooses by: what is
 * missing of the musts, of the wishes, what fits, what the work is like, and the course that gives something.
 */
export function NeedsComparison({ matches, labels, head, action }: NeedsComparisonProps) {
  const { t } = useTranslation("matching");
  const needMeta = useNeedMeta();
  const marks = (title: string, isShown: (compared: Compared) => boolean) => ({
    id: title,
    head: title,
    cells: matches.map((match) => <Marks key={match.need.id} match={match} labels={labels} isShown={isShown} />),
  });
  const lacks = ({ credit }: Compared) => credit < fullCredit;
  const isMust = ({ requirement }: Compared) => requirement.importance === "MUST";
  return (
    <SideBySide
      caption={t("compare.title")}
      corner={t("compare.need")}
      columns={matches.map((match) => ({
        id: match.need.id,
        head: (
          <div className="grid gap-1">
            {head(match)}
            <ComparisonScore comparison={match.comparison} isInColumn />
            {action(match)}
          </div>
        ),
      }))}
      rows={[
        marks(t("compare.lacksMust"), (compared) => isMust(compared) && lacks(compared)),
        marks(t("compare.lacksWish"), (compared) => !isMust(compared) && lacks(compared)),
        marks(t("compare.fits"), (compared) => !lacks(compared)),
        {
          id: "work",
          head: t("compare.work"),
          cells: matches.map(({ need }) => (
            <ul key={need.id}>
              {needMeta(need).map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          )),
        },
        {
          id: "course",
          head: t("compare.course"),
          cells: matches.map(({ need, course }) => (course ? <GapCourseLink key={need.id} course={course} /> : "–")),
        },
      ]}
    />
  );
}

type MarksProps = { match: CandidateMatch; labels: Words; isShown: (compared: Compared) => boolean };

/** How some of a need's requirements stand; a dash when there is none. */
function Marks({ match: { need, comparison }, labels, isShown }: MarksProps) {
  const say = useComparedText(need, { labels, reader: "provider" });
  const shown = comparison.requirements.filter(isShown);
  if (shown.length === 0) return "–";
  return (
    <ul className="grid justify-items-start gap-1.5">
      {shown.map((compared) => (
        <li key={compared.requirement.id}>
          <CriterionMark state={markState(compared.credit)}>{say(compared)}</CriterionMark>
        </li>
      ))}
    </ul>
  );
}
