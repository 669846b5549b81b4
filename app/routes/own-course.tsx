import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { publishCourse, withdrawCourse } from "~/app/domain/courses/change-course-state.server";
import { CourseBody } from "~/app/domain/courses/course-body";
import { deleteCourseDraft } from "~/app/domain/courses/delete-course.server";
import { serviceOf } from "~/app/domain/courses/kinds";
import type { CourseGap } from "~/app/domain/courses/publish-policy";
import { findCourse, gapsOf } from "~/app/domain/courses/queries.server";
import { isAuthorised } from "~/app/domain/providers/queries.server";
import { dateIn } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DeleteDraft } from "~/app/ui/delete-draft";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["courses", "catalogue"] };
export const meta = titleMeta;

/** One of the provider's courses, and what it needs before others can see it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const course = found(await findCourse(uuidParam(params, "courseId"), { organisationId }));
  const now = new Date();
  const mayPublish = await isAuthorised(organisationId, { service: serviceOf[course.kind], now });
  return { title: course.title, course, mayPublish, gaps: gapsOf(course, dateIn(now)) };
}

/** Publishes, withdraws, or deletes a draft. What a course lacks is told by the page itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const courseId = uuidParam(params, "courseId");
  const intent = (await request.formData()).get("intent");
  if (intent === "withdraw") {
    if (!(await withdrawCourse(courseId, { organisationId, personId }))) throw new Response(null, { status: 404 });
    return redirect("?done=withdrawn");
  }
  if (intent === "delete") {
    if (!(await deleteCourseDraft(courseId, { organisationId, personId }))) throw new Response(null, { status: 404 });
    return redirect("/work/courses?done=deleted");
  }
  const result = await publishCourse(courseId, { organisationId, personId });
  if (result.ok) return redirect("?done=published");
  if (result.reason === "gone") throw new Response(null, { status: 404 });
  return data(result, { status: 409 });
}

export default function OwnCourse() {
  const { course, mayPublish, gaps } = useLoaderData<typeof loader>();
  const { t } = useTranslation("courses");
  const address = `/work/courses/${course.id}`;
  const isPublished = course.state === "PUBLISHED";
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={course.title || t("own.untitled")}
        crumbs={[{ to: "/work/courses", label: t("own.title") }]}
        state={t(`state.${course.state}`)}
        meta={[t(`kind.${course.kind}`)]}
        actions={
          <>
            {mayPublish && !isPublished && gaps.length === 0 ? (
              <Form method="post">
                <Button look="main" name="intent" value="publish">
                  {t("own.publish")}
                </Button>
              </Form>
            ) : null}
            <LinkButton to={`${address}/edit`}>{t("own.edit")}</LinkButton>
            {mayPublish && isPublished ? (
              <LinkButton look="quiet" to={`/courses/${course.id}`}>
                {t("own.publicPage")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <WhatIsMissing />
      <CourseBody course={course} ownAddress={address} />
      {isPublished ? (
        <ConfirmButton
          label={t("own.withdraw")}
          question={t("own.withdrawQuestion")}
          confirm={t("own.withdraw")}
          fields={{ intent: "withdraw" }}
          look="danger"
        />
      ) : null}
      <DeleteDraft of={course} />
    </div>
  );
}

/** Where each thing that is missing can be mended, after the course's address. */
const places: Record<CourseGap, string> = {
  title: "/edit",
  level: "/edit#teaches",
  teaches: "/edit#teaches",
  occasions: "/occasions/new",
};

function WhatIsMissing() {
  const { course, mayPublish, gaps } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = useTranslation("courses");
  const look = refusal ? "error" : "warning";
  const isPublished = course.state === "PUBLISHED";
  const title = isPublished ? t("own.missingNow") : t("own.missing");
  return (
    <>
      {mayPublish ? null : (
        <Banner look={look}>
          <p>{isPublished ? t("notAuthorisedNow") : t("notAuthorised")}</p>
          <p>
            <Link to="/work/organisation">{t("own.toOrganisation")}</Link>
          </p>
        </Banner>
      )}
      {gaps.length > 0 ? (
        <Banner look={look} title={title}>
          <ul className="grid list-disc gap-1 ps-5">
            {gaps.map((gap) => (
              <li key={gap}>
                <Link to={`/work/courses/${course.id}${places[gap]}`}>{t(`gap.${gap}`)}</Link>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
    </>
  );
}
