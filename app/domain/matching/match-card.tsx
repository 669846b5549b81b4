import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { ComparisonMarks, ComparisonScore } from "~/app/domain/matching/comparison-marks";
import type { GapCourse } from "~/app/domain/matching/gap-courses.server";
import type { NeedMatch } from "~/app/domain/matching/shown-candidates.server";
import type { NeedDetail } from "~/app/domain/needs/queries.server";
import { formatShortDate } from "~/app/platform/clock";
import { Button, LinkButton } from "~/app/ui/button";

type MatchCardProps = {
  need: NeedDetail;
  match: NeedMatch;
  labels: Record<string, { label: string; labelEn: string | null }>;
  course: GapCourse | null;
  /** Whether the list is the saved one; a "what if" is only looked at. */
  isSaved: boolean;
};

/** A candidate beside a need: who, how every requirement stands, the course that closes the gap, and what to do. */
export function MatchCard({ need, match, labels, course, isSaved }: MatchCardProps) {
  const { t, i18n } = useTranslation("matching");
  const { language } = i18n;
  const occupation = conceptLabel(match.occupations[0] ?? null, language).toLowerCase();
  return (
    <article className="card grid gap-3">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
        <div>
          <h3>
            <Link to={`/candidates/${match.id}?need=${need.id}`} className="text-ink decoration-line">
              {match.alias}, {occupation}
            </Link>
          </h3>
          <p className="small text-muted">
            {match.availableFrom ? t("canBegin", { date: formatShortDate(match.availableFrom, language) }) : t("now")}
          </p>
        </div>
        <ComparisonScore comparison={match.comparison} />
      </div>
      <ComparisonMarks comparison={match.comparison} labels={labels} need={need} reader="employer" />
      {course ? <Gap course={course} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="small text-muted">{t("byProvider", { name: match.provider.name })}</span>
        {match.introduction ? (
          <LinkButton
            look="quiet"
            to={`/work/introductions/${match.introduction.id}`}
            aria-label={`${t("introduced")}: ${match.alias}`}
          >
            {t("introduced")}
          </LinkButton>
        ) : null}
        {!match.introduction && isSaved ? (
          <Form method="post" className="no-print">
            <input type="hidden" name="candidateId" value={match.id} />
            <Button name="intent" value="interest" aria-label={t("interestIn", { alias: match.alias })}>
              {t("interest")}
            </Button>
          </Form>
        ) : null}
      </div>
    </article>
  );
}

/** The course that gives what is missing before the need starts. */
export function Gap({ course }: { course: GapCourse }) {
  const { t, i18n } = useTranslation("matching");
  return (
    <p className="border-s-3 border-brand ps-3.5">
      <Trans
        t={t}
        i18nKey="gap"
        values={{ title: course.title, provider: course.provider, date: formatShortDate(course.endsOn, i18n.language) }}
        components={{ course: <Link to={`/courses/${course.id}`} /> }}
      />
    </p>
  );
}

/** The same in a cell of a table: the course, whose, and when it is done. */
export function GapCourseLink({ course: { id, title, provider, endsOn } }: { course: GapCourse }) {
  const { t, i18n } = useTranslation("matching");
  return (
    <>
      <Link to={`/courses/${id}`}>{title}</Link>
      <span className="block text-muted">
        {t("compare.courseEnds", { provider, date: formatShortDate(endsOn, i18n.language) })}
      </span>
    </>
  );
}
