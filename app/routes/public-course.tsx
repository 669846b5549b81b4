import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { OrganisationContact } from "~/app/domain/accounts/organisation-contact";
import { CourseBody } from "~/app/domain/courses/course-body";
import { findPublicCourse } from "~/app/domain/courses/queries.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["courses", "catalogue"] };
export const meta = titleMeta;

/** A published course, for anybody. */
export async function loader({ params }: LoaderFunctionArgs) {
  const course = found(await findPublicCourse(uuidParam(params, "courseId"), { now: new Date() }));
  return { title: course.title, description: course.description, course };
}

export default function PublicCourse() {
  const { course } = useLoaderData<typeof loader>();
  const { t } = useTranslation("courses");
  return (
    <div className="wrap">
      <PageHead
        title={course.title}
        crumbs={[{ to: "/courses", label: t("list.title") }]}
        meta={[
          <Link key="provider" to={`/providers/${course.organisation.id}`}>
            {course.organisation.name}
          </Link>,
          t(`kind.${course.kind}`),
        ]}
      />
      <CourseBody course={course} />
      <section className="grid gap-2 pt-6">
        <h2 className="text-xl">{t("detail.apply")}</h2>
        <p>
          <Trans
            t={t}
            i18nKey="detail.applyText"
            values={{ name: course.organisation.name }}
            components={{ provider: <Link to={`/providers/${course.organisation.id}`} /> }}
          />
        </p>
        <OrganisationContact {...course.organisation} />
      </section>
    </div>
  );
}
