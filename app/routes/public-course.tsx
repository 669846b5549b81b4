import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactSection } from "~/app/domain/accounts/organisation-contact";
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
        meta={[course.organisation.name, t(`kind.${course.kind}`)]}
      />
      <CourseBody course={course} />
      <ContactSection {...course.organisation} />
    </div>
  );
}
