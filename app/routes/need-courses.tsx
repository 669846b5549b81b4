import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { askingNeed } from "~/app/domain/matching/asking-need";
import { listNeedCourses } from "~/app/domain/matching/gap-courses.server";
import { NeedMatchHead } from "~/app/domain/matching/need-match-head";
import { countProposals } from "~/app/domain/matching/need-proposals.server";
import { findNeed } from "~/app/domain/needs/queries.server";
import { useRequirementText } from "~/app/domain/needs/requirement-text";
import { wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { CriterionMark } from "~/app/ui/criterion-mark";
import { EmptyState } from "~/app/ui/empty-state";

export const handle = { i18n: ["matching", "needs", "catalogue"] };
export const meta = titleMeta;

/** Courses that give something the need asks for, and end before it starts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  const need = found(await findNeed(uuidParam(params, "needId"), { organisationId }));
  const t = await wordsFor(request, "matching");
  const courses = await listNeedCourses(askingNeed(need), { startsOn: need.startsOn, now: new Date() });
  const proposals = await countProposals(need.id, { organisationId });
  return { title: `${need.title}: ${t("courses")}`, need, courses, proposals };
}

export default function NeedCourses() {
  const { need, courses, proposals } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("matching");
  const say = useRequirementText();
  const date = (text: string) => formatShortDate(text, i18n.language);
  const requirements = new Map(need.requirements.map((requirement) => [requirement.id, requirement]));
  return (
    <div className="wrap">
      <NeedMatchHead need={need} current="courses" proposals={proposals} />
      <div className="grid gap-3 pt-6">
        {courses.length === 0 ? (
          <EmptyState title={t("courseNone")}>
            <p>{t("courseNoneHelp")}</p>
            <LinkButton to="/courses">{t("courses")}</LinkButton>
          </EmptyState>
        ) : null}
        {courses.map((course) => (
          <article key={course.id} className="card grid gap-2">
            <h2 className="text-xl">
              <Link to={`/courses/${course.id}`}>{course.title}</Link>
            </h2>
            <p className="small text-muted">
              {[
                course.provider,
                `${date(course.startsOn)} – ${date(course.endsOn)}`,
                course.place ?? t("compared.remote").toLowerCase(),
              ].join(", ")}
            </p>
            <ul className="flex flex-wrap gap-2">
              {course.requirementIds.flatMap((id) => {
                const requirement = requirements.get(id);
                return requirement ? (
                  <li key={id}>
                    <CriterionMark state="met">{say(requirement, need)}</CriterionMark>
                  </li>
                ) : (
                  []
                );
              })}
            </ul>
          </article>
        ))}
      </div>
    </div>
  );
}
