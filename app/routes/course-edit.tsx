import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { conceptLabel } from "~/app/domain/catalogue/concept-label";
import { listLanguages } from "~/app/domain/catalogue/queries.server";
import { chosenIn, includeTyped } from "~/app/domain/catalogue/typed-concepts.server";
import { CourseBody } from "~/app/domain/courses/course-body";
import { CourseFormFields, useCourseForm } from "~/app/domain/courses/course-form";
import { courseConcepts, courseFormValues } from "~/app/domain/courses/course-form.server";
import type { ContentGap } from "~/app/domain/courses/publish-policy";
import { type CourseDetail, findCourse } from "~/app/domain/courses/queries.server";
import { createCourse, saveCourse } from "~/app/domain/courses/save-course.server";
import { CourseInput } from "~/app/domain/courses/schema";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["courses", "catalogue"] };
export const meta = titleMeta;

/** The form of a new course, or of one of the provider's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const t = await wordsFor(request, "courses");
  const course = params.courseId ? found(await findCourse(uuidParam(params, "courseId"), { organisationId })) : null;
  const title = course ? t("form.editTitle") : t("form.newTitle");
  return { title, course, values: courseFormValues(course), languages: await listLanguages() };
}

/** Writes a draft, or saves a course. Two who edit: the second is shown both. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const form = await request.formData();
  const unknown = await includeTyped(form, courseConcepts);
  const submission = parseWithZod(form, { schema: CourseInput });
  const isValid = submission.status === "success" && Object.keys(unknown).length === 0;
  const refused = async (refusal: Parameters<typeof submission.reply>[0], theirs: CourseDetail | null = null) =>
    data(
      { result: submission.reply(refusal), chosen: await chosenIn(form, courseConcepts), theirs },
      { status: isValid ? 409 : 400 },
    );
  if (!isValid) return refused({ fieldErrors: unknown });
  const saved = params.courseId
    ? await saveCourse(submission.value, { courseId: uuidParam(params, "courseId"), organisationId })
    : await createCourse(submission.value, { organisationId });
  if (saved.ok) return redirect(`/work/courses/${saved.courseId}${addressAfter(form.get("intent"))}`);
  if (saved.reason === "gone") throw new Response(null, { status: 404 });
  if (saved.reason === "incomplete")
    return refused({ fieldErrors: Object.assign({}, ...saved.gaps.map((gap) => gapErrors[gap])) });
  return refused({ formErrors: [saved.reason] }, "theirs" in saved ? saved.theirs : null);
}

/** Where a published course that would become incomplete says so. */
const gapErrors: Record<ContentGap, Record<string, string[]>> = {
  title: { title: ["title-needed"] },
  level: { cefr: ["swedish-level-needed"] },
  teaches: { skillIds: ["teaches-needed"] },
};

/** To the course's page, or back to the card where more is to be added. */
function addressAfter(intent: FormDataEntryValue | null): string {
  return intent === "teaches" || intent === "leadsTo" ? `/edit?done=saved#${intent}` : "?done=saved";
}

export default function CourseEdit() {
  const { course } = useLoaderData<typeof loader>();
  return <EditForm key={course ? `${course.id} ${course.version}` : "new"} />;
}

/** Begins anew with every saved version, so that added words are seen. */
function EditForm() {
  const { title, course, values, languages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation("courses");
  const bound = useCourseForm({ lastResult: answer?.result ?? null, values });
  const theirs = answer?.theirs ?? null;
  const named = (concept: { id: string; label: string; labelEn: string | null }) => ({
    id: concept.id,
    label: conceptLabel(concept, i18n.language),
  });
  const skills = answer?.chosen.skillIds ?? course?.skills.map(({ skill }) => skill) ?? [];
  const occupations = answer?.chosen.occupationIds ?? course?.occupations.map(({ occupation }) => occupation) ?? [];
  const here = course ? [{ to: `/work/courses/${course.id}`, label: course.title || t("own.untitled") }] : [];
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={title}
        lead={course ? undefined : t("form.newLead")}
        crumbs={[{ to: "/work/courses", label: t("own.title") }, ...here]}
      />
      {theirs ? (
        <Banner look="warning" title={t("form.changedTitle")}>
          <p>{t("form.changedHelp")}</p>
          <p className="font-semibold">{theirs.title || t("own.untitled")}</p>
          <CourseBody course={theirs} />
        </Banner>
      ) : null}
      <Form method="post" id={bound.form.id} noValidate className="grid gap-6">
        <input type="hidden" name="version" value={theirs?.version ?? values.version} />
        <CourseFormFields
          bound={bound}
          skills={skills.map(named)}
          occupations={occupations.map(named)}
          languages={languages.map(named)}
        />
        <div>
          <Button look="main" name="intent" value="save">
            {theirs ? t("form.overwrite") : t("form.save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
