import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { listLanguages, listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { OccasionFormFields, occasionFormValues, useOccasionForm } from "~/app/domain/courses/occasion-form";
import { findCourse } from "~/app/domain/courses/queries.server";
import {
  addOccasion,
  changeOccasion,
  removeOccasion,
  type SaveOccasionRefusal,
} from "~/app/domain/courses/save-occasion.server";
import { OccasionInput } from "~/app/domain/courses/schema";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { refuse } from "~/app/platform/http/form.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["courses"] };
export const meta = titleMeta;

/** The form of a new occasion of one's own course, or of one that is there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const course = found(await findCourse(uuidParam(params, "courseId"), { organisationId }));
  const occasionId = params.occasionId ? uuidParam(params, "occasionId") : null;
  const occasion = occasionId ? found(course.occasions.find(({ id }) => id === occasionId)) : null;
  const [t, language] = [await wordsFor(request, "courses"), await languageOf(request)];
  const date = occasion ? formatShortDate(occasion.startsOn, language) : "";
  return {
    title: occasion ? t("occasion.editTitle", { date }) : t("occasion.newTitle"),
    course: { id: course.id, title: course.title },
    occasion,
    values: occasionFormValues(occasion, course.occasions.at(-1) ?? null),
    municipalities: await listMunicipalities(),
    languages: await listLanguages(),
  };
}

/** Adds, changes or removes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId } = await requireMember(request, "PROVIDER");
  const courseId = uuidParam(params, "courseId");
  const occasionId = params.occasionId ? uuidParam(params, "occasionId") : null;
  const form = await request.formData();
  if (occasionId && form.get("intent") === "remove") {
    if (!(await removeOccasion(occasionId, { courseId, organisationId }))) throw new Response(null, { status: 404 });
    return redirect(`/work/courses/${courseId}?done=removed`);
  }
  const submission = parseWithZod(form, { schema: OccasionInput });
  if (submission.status !== "success") return refuse(submission);
  const own = { courseId, organisationId };
  const saved = occasionId
    ? await changeOccasion(submission.value, { ...own, occasionId })
    : await addOccasion(submission.value, own);
  if (saved.ok) return redirect(`/work/courses/${courseId}?done=saved`);
  if (saved.reason === "gone") throw new Response(null, { status: 404 });
  return refuse(submission, { fieldErrors: refusals[saved.reason] });
}

/** At which field a refusal is told, and how. */
const refusals: Record<Exclude<SaveOccasionRefusal, "gone">, Record<string, string[]>> = {
  "start-passed": { startsOn: ["date-passed"] },
  "unknown-municipality": { municipalityCode: ["invalid-choice"] },
  "unknown-language": { languageId: ["invalid-choice"] },
};

export default function OccasionEdit() {
  const { title, course, occasion, values, municipalities, languages } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result ?? null;
  const { t } = useTranslation("courses");
  const bound = useOccasionForm({ lastResult, values });
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={title}
        crumbs={[
          { to: "/work/courses", label: t("own.title") },
          { to: `/work/courses/${course.id}`, label: course.title || t("own.untitled") },
        ]}
      />
      <Form method="post" id={bound.form.id} noValidate className="grid gap-6">
        <OccasionFormFields {...{ bound, municipalities, languages }} />
        <div>
          <Button look="main" name="intent" value="save">
            {t("occasion.save")}
          </Button>
        </div>
      </Form>
      {occasion ? (
        <ConfirmButton
          label={t("occasion.remove")}
          question={t("occasion.removeQuestion")}
          confirm={t("occasion.remove")}
          fields={{ intent: "remove" }}
          look="danger"
        >
          {occasion.seatsTaken > 0 ? <p>{t("occasion.removeTaken", { count: occasion.seatsTaken })}</p> : null}
        </ConfirmButton>
      ) : null}
    </div>
  );
}
