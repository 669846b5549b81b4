import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getAccount } from "~/app/domain/accounts/queries.server";
import { requestEmailChange } from "~/app/domain/accounts/request-email-change.server";
import { saveAccount } from "~/app/domain/accounts/save-account.server";
import { AccountChange, EmailChangeInput } from "~/app/domain/accounts/schema";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { languages } from "~/app/i18n";
import { languageCookie, languageOf, wordsFor } from "~/app/i18n.server";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** A person's own name, language and address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  return { title: t("account.edit"), account: await getAccount(viewer) };
}

/** Saves name and language, or has a link mailed to a new address. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(request);
  if ((await request.clone().formData()).get("intent") === "email") {
    const submission = await parseForm(request, EmailChangeInput);
    if (submission.status !== "success") return refuse(submission);
    const language = await languageOf(request);
    const asked = await requestEmailChange(submission.value, { personId, language });
    return asked.ok
      ? redirect("/account?done=linkSent")
      : refuse(submission, { fieldErrors: { email: [asked.reason] } });
  }
  const submission = await parseForm(request, AccountChange);
  if (submission.status !== "success") return refuse(submission);
  const saved = await saveAccount(submission.value, { personId });
  if (!saved.ok) return refuse(submission, { formErrors: [saved.reason] });
  const cookie = await languageCookie.serialize(submission.value.language);
  return redirect("/account?done=saved", { headers: { "set-cookie": cookie } });
}

export default function AccountEdit() {
  const { title, account } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { t } = useTranslation(["accounts", "common"]);
  const isAboutEmail = lastResult?.initialValue?.intent === "email";
  const ofEmail = isAboutEmail ? lastResult : null;
  const about = flatForm({
    id: "account",
    names: ["name", "language"],
    lastResult: isAboutEmail ? null : lastResult,
    defaultValue: account,
  });
  const address = flatForm({ id: "address", names: ["email"], lastResult: ofEmail });
  return (
    <div className="wrap grid gap-8">
      <PageHead title={title} crumbs={[{ to: "/account", label: t("account.title") }]} />
      <Form method="post" id={about.form.id} noValidate className="grid max-w-xl gap-6">
        <FormErrors
          form={about.form}
          fields={[
            [about.fields.name, t("organisation.personName")],
            [about.fields.language, t("account.language")],
          ]}
        />
        {about.form.errors?.includes("changed-meanwhile") ? (
          <Banner look="warning" title={t("account.now")}>
            {account.name}, {t(`common:language.${account.language as "sv"}`)}
          </Banner>
        ) : null}
        <input type="hidden" name="version" value={account.version} />
        <TextField
          field={about.fields.name}
          label={t("organisation.personName")}
          help={t("organisation.personNameHelp")}
          autoComplete="name"
          maxLength={80}
          required
        />
        <SelectField
          field={about.fields.language}
          label={t("account.language")}
          help={t("account.languageHelp")}
          options={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        />
        <div>
          <Button look="main">{t("common:save")}</Button>
        </div>
      </Form>
      <section className="grid gap-4">
        <h2>{t("account.newEmail")}</h2>
        <p>{t("account.newEmailLead", { email: account.email })}</p>
        <Form method="post" id={address.form.id} noValidate className="grid max-w-xl gap-4">
          <FormErrors form={address.form} fields={[[address.fields.email, t("account.newEmail")]]} />
          <TextField
            field={address.fields.email}
            label={t("account.newEmail")}
            type="email"
            autoComplete="email"
            maxLength={200}
            required
          />
          <div>
            <Button name="intent" value="email">
              {t("signIn.send")}
            </Button>
          </div>
        </Form>
      </section>
    </div>
  );
}
