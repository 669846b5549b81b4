import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getOrganisation } from "~/app/domain/accounts/queries.server";
import { saveOrganisation } from "~/app/domain/accounts/save-organisation.server";
import { OrganisationChange } from "~/app/domain/accounts/schema";
import { requireAdmin } from "~/app/domain/accounts/viewer.server";
import { listMunicipalities } from "~/app/domain/catalogue/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { FactList } from "~/app/ui/fact-list";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";
import { TextArea, TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** What the organisation says of itself, for its administrators to change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireAdmin(request);
  const t = await wordsFor(request, "accounts");
  const [{ number: _, ...organisation }, municipalities] = await Promise.all([
    getOrganisation(organisationId),
    listMunicipalities(),
  ]);
  return { title: t("organisation.edit"), organisation, municipalities };
}

/** Saves. Two who edit: the second is shown what the first wrote. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireAdmin(request);
  const submission = await parseForm(request, OrganisationChange);
  if (submission.status !== "success") return refuse(submission);
  const saved = await saveOrganisation(submission.value, { organisationId, personId });
  return saved.ok ? redirect("/work/organisation?done=saved") : refuse(submission, { formErrors: [saved.reason] });
}

const names = ["name", "municipalityCode", "about", "website", "contactEmail", "contactPhone"] as const;

export default function OrganisationEdit() {
  const { title, organisation, municipalities } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const { t } = useTranslation(["accounts", "common"]);
  const { form, fields } = flatForm({ id: "organisation", names, lastResult, defaultValue: organisation });
  const isChanged = form.errors?.includes("changed-meanwhile");
  const home = municipalities.find(({ code }) => code === organisation.municipalityCode)?.name;
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={t("organisation.editLead")}
        crumbs={[{ to: "/work/organisation", label: organisation.name }]}
      />
      <Form method="post" id={form.id} noValidate className="grid max-w-xl gap-6">
        <FormErrors form={form} fields={names.map((name) => [fields[name], t(`organisation.${name}`)])} />
        {isChanged ? (
          <Banner look="warning" title={t("organisation.now")}>
            <FactList
              facts={names.map((name) => [
                t(`organisation.${name}`),
                name === "municipalityCode" ? home : organisation[name],
              ])}
            />
          </Banner>
        ) : null}
        <input type="hidden" name="version" value={organisation.version} />
        <TextField field={fields.name} label={t("organisation.name")} maxLength={120} required />
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
        <TextField
          field={fields.website}
          label={t("organisation.website")}
          help={t("organisation.websiteHelp")}
          inputMode="url"
          maxLength={200}
          isOptional
        />
        <TextField
          field={fields.contactEmail}
          label={t("organisation.contactEmail")}
          help={t("organisation.contactHelp")}
          type="email"
          maxLength={200}
          isOptional
        />
        <TextField
          field={fields.contactPhone}
          label={t("organisation.contactPhone")}
          type="tel"
          maxLength={25}
          isOptional
        />
        <div>
          <Button look="main">{isChanged ? t("organisation.overwrite") : t("common:save")}</Button>
        </div>
      </Form>
    </div>
  );
}
