import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { publishCourse, withdrawCourse } from "~/app/domain/courses/change-course-state.server";
import { CourseBody } from "~/app/domain/courses/course-body";
import { findCourse } from "~/app/domain/courses/queries.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["courses"] };
export const meta = titleMeta;

/** One of the provider's courses. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const course = found(await findCourse(uuidParam(params, "courseId"), { organisationId }));
  return { title: course.title, course };
}

/** Publishes or withdraws. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "PROVIDER");
  const courseId = uuidParam(params, "courseId");
  if ((await request.formData()).get("intent") === "withdraw") {
    if (!(await withdrawCourse(courseId, { organisationId, personId }))) throw new Response(null, { status: 404 });
    return redirect("?done=withdrawn");
  }
  const result = await publishCourse(courseId, { organisationId, personId });
  if (result.ok) return redirect("?done=published");
  if (result.reason === "gone") throw new Response(null, { status: 404 });
  return data(result, { status: 400 });
}

export default function OwnCourse() {
  const { course } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = useTranslation("courses");
  return (
    <div className="wrap">
      <PageHead
        title={course.title}
        crumbs={[{ to: "/work/courses", label: t("own.title") }]}
        meta={[
          <span key="state" className="tag">
            {t(`state.${course.state}`)}
          </span>,
          t(`kind.${course.kind}`),
        ]}
        actions={
          course.state === "PUBLISHED" ? (
            <ConfirmButton
              label={t("own.withdraw")}
              question={t("own.withdrawQuestion")}
              confirm={t("own.withdraw")}
              fields={{ intent: "withdraw" }}
              look="danger"
            />
          ) : (
            <Form method="post">
              <Button look="main" name="intent" value="publish">
                {t("own.publish")}
              </Button>
            </Form>
          )
        }
      />
      {refusal?.reason === "not-authorised" ? <Banner look="error">{t("notAuthorised")}</Banner> : null}
      {refusal?.reason === "incomplete" ? (
        <Banner look="error">
          <ul>
            {refusal.gaps.map((gap) => (
              <li key={gap}>{t(`gap.${gap}`)}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <CourseBody course={course} />
    </div>
  );
}
