import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { registerEmployer } from "~/app/domain/accounts/register-organisation.server";
import { OrganisationInput } from "~/app/domain/accounts/schema";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { applyForAuthorisation } from "~/app/domain/providers/apply-for-authorisation.server";
import { services } from "~/app/domain/providers/kinds";
import { ApplicationInput } from "~/app/domain/providers/schema";
import { wordsFor } from "~/app/i18n.server";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { CheckboxGroup } from "~/app/ui/choice-field";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";
import { Tabs } from "~/app/ui/tabs";
import { TextArea, TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["accounts", "providers"] };
export const meta = titleMeta;

/** Registers an employer, or with `?as=provider` applies to be authorised as a provider. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  return {
    title: t("register.title"),
    isProvider: isProvider(request),
    personName: viewer.name,
    municipalities: await listMunicipalities(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(request);
  if (isProvider(request)) {
    const submission = await parseForm(request, ApplicationInput);
    if (submission.status !== "success") return refuse(submission);
    const result = await applyForAuthorisation(submission.value, { personId });
    return result.ok
      ? redirect("/work?done=applied")
      : refuse(submission, { fieldErrors: { number: [result.reason] } });
  }
  const submission = await parseForm(request, OrganisationInput);
  if (submission.status !== "success") return refuse(submission);
  const result = await registerEmployer(submission.value, { personId });
  if (result.ok) return redirect("/work/needs?done=registered");
  return result.reason === "claimed"
    ? redirect("/work?done=claimed")
    : refuse(submission, { fieldErrors: { number: [result.reason] } });
}

function isProvider(request: Request): boolean {
  return new URL(request.url).searchParams.get("as") === "provider";
}

const fieldNames = ["name", "number", "municipalityCode", "about", "services", "motivation", "personName"] as const;

export default function Register() {
  const { isProvider: asProvider, personName, municipalities } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "providers"]);
  const { form, fields } = flatForm({
    id: "register",
    names: fieldNames,
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: { personName },
  });
  return (
    <div className="wrap">
      <PageHead title={t("register.title")} lead={t("register.lead")} />
      <Tabs
        label={t("register.kind")}
        tabs={[
          { to: "/register", label: t("register.employer"), isCurrent: !asProvider },
          { to: "/register?as=provider", label: t("register.provider"), isCurrent: asProvider },
        ]}
      />
      <Form method="post" id={form.id} noValidate className="mt-6 grid justify-items-start gap-6">
        <FormErrors
          form={form}
          fields={[
            [fields.name, t("organisation.name")],
            [fields.number, t("organisation.number")],
            [fields.municipalityCode, t("organisation.municipalityCode")],
            [fields.about, t("organisation.about")],
            [fields.services, t("providers:apply.services")],
            [fields.motivation, t("providers:apply.motivation")],
            [fields.personName, t("organisation.personName")],
          ]}
        />
        <TextField
          field={fields.name}
          label={t("organisation.name")}
          autoComplete="organization"
          maxLength={120}
          required
        />
        <TextField
          field={fields.number}
          label={t("organisation.number")}
          help={t("organisation.numberHelp")}
          maxLength={20}
          required
        />
        <SelectField
          field={fields.municipalityCode}
          label={t("organisation.municipalityCode")}
          placeholder={t("organisation.choose")}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextArea
          field={fields.about}
          label={t("organisation.about")}
          help={t("organisation.aboutHelp")}
          maxLength={600}
          isOptional
        />
        {asProvider ? (
          <>
            <CheckboxGroup
              field={fields.services}
              label={t("providers:apply.services")}
              options={services.map((value) => ({ value, label: t(`providers:service.${value}`) }))}
            />
            <TextArea
              field={fields.motivation}
              label={t("providers:apply.motivation")}
              help={t("providers:apply.motivationHelp")}
              maxLength={2000}
            />
          </>
        ) : null}
        <TextField
          field={fields.personName}
          label={t("organisation.personName")}
          help={t("organisation.personNameHelp")}
          autoComplete="name"
          maxLength={80}
          required
        />
        <Button look="main">{t(asProvider ? "register.apply" : "register.send")}</Button>
      </Form>
    </div>
  );
}
