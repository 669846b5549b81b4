import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { describeWatched } from "~/app/domain/alerts/describe-watched.server";
import { alertPaces, mostSearches } from "~/app/domain/alerts/kinds";
import { saveSearch } from "~/app/domain/alerts/save-search.server";
import { SaveSearchInput, WatchAddress } from "~/app/domain/alerts/schema";
import { useWatchedWords } from "~/app/domain/alerts/watched-words";
import { wordsFor } from "~/app/i18n.server";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { found } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { RadioGroup } from "~/app/ui/choice-field";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["alerts", "browsing", "needs", "courses", "catalogue"] };
export const meta = titleMeta;

/** What the address asks to watch: `list`, `subject` for match pages, and the parameters of the list itself. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, organisationId } = await requireMember(request);
  const kind = found(viewer.organisation).kind;
  const { searchParams } = new URL(request.url);
  const asked = found(WatchAddress.safeParse(Object.fromEntries(searchParams)).data);
  const watched = found(await describeWatched({ ...asked, query: `${searchParams}` }, { organisationId, kind }));
  const t = await wordsFor(request, "alerts");
  return { title: t("save.title"), watched };
}

/** Saves it; one that is saved already is shown instead. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, personId, organisationId } = await requireMember(request);
  const submission = await parseForm(request, SaveSearchInput);
  if (submission.status !== "success") return refuse(submission);
  const kind = found(viewer.organisation).kind;
  const result = await saveSearch(submission.value, { personId, organisationId, kind });
  if (result.ok) return redirect("/work/searches?done=watched");
  if (result.reason === "gone") throw new Response(null, { status: 404 });
  if (result.reason === "same") return redirect("/work/searches?done=watchedAlready");
  return refuse(submission, { formErrors: [`too-many-searches|{"max":${mostSearches}}`] });
}

export default function SaveSearch() {
  const { title, watched } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { t } = useTranslation("alerts");
  const { choices, name } = useWatchedWords()(watched);
  const { list, query, subject, subjectId, address } = watched;
  const { form, fields } = flatForm({
    id: "search",
    names: ["name", "pace"],
    lastResult,
    defaultValue: { name, pace: "DAILY" },
  });
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={t("save.lead")}
        crumbs={[{ to: "/work/searches", label: t("title") }]}
        actions={<Link to={address}>{t("save.back")}</Link>}
      />
      <Form method="post" id={form.id} noValidate className="grid max-w-xl gap-6">
        <FormErrors
          form={form}
          fields={[
            [fields.name, t("save.name")],
            [fields.pace, t("save.pace")],
          ]}
        />
        {watched.asked?.isAllKnown === false ? <Banner look="warning">{t("save.unknown")}</Banner> : null}
        <section className="card grid gap-2">
          <h2 className="text-xl">{t("save.what")}</h2>
          <p>{t(`list.${list}`, { subject: subject ?? "" })}</p>
          {watched.asked && choices.length === 0 ? <p className="text-muted">{t("save.everything")}</p> : null}
          <ul className="flex flex-wrap gap-2">
            {choices.map((choice) => (
              <li key={choice} className="tag">
                {choice}
              </li>
            ))}
          </ul>
        </section>
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="query" value={query} />
        {subjectId ? <input type="hidden" name="subjectId" value={subjectId} /> : null}
        <TextField field={fields.name} label={t("save.name")} help={t("save.nameHelp")} maxLength={80} required />
        <RadioGroup
          field={fields.pace}
          label={t("save.pace")}
          options={alertPaces.map((value) => ({
            value,
            label: t(`paceOf.${value}`),
            help: t(`paceHelp.${value}`),
          }))}
        />
        <div>
          <Button look="main">{t("save.submit")}</Button>
        </div>
      </Form>
    </div>
  );
}
