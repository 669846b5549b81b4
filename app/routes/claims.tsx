import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { approveClaim, refuseClaim } from "~/app/domain/accounts/decide-claim.server";
import { DecisionTabs } from "~/app/domain/accounts/decision-tabs";
import { shownNumber } from "~/app/domain/accounts/organisation-number";
import { listWaitingClaims } from "~/app/domain/accounts/queries.server";
import { ReasonInput } from "~/app/domain/accounts/schema";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate } from "~/app/platform/clock";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { isUuid } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { EmptyState } from "~/app/ui/empty-state";
import { FactList } from "~/app/ui/fact-list";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** Persons who say that an imported employer is theirs. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request, "MUNICIPALITY");
  const t = await wordsFor(request, "accounts");
  const claims = await listWaitingClaims();
  return {
    title: t("claims.title"),
    claims: claims.map(({ organisation, ...claim }) => ({
      ...claim,
      imported: organisation.name,
      number: shownNumber(organisation.number),
      needCount: organisation._count.needs,
    })),
  };
}

/** Gives the employer to the person, or says why not. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const form = await request.clone().formData();
  const claimId = String(form.get("claimId"));
  if (!isUuid(claimId)) throw new Response(null, { status: 404 });
  const decider = { organisationId, personId };
  if (form.get("intent") === "approve") {
    if (!(await approveClaim(claimId, decider)).ok) throw new Response(null, { status: 404 });
    return redirect("?done=claimApproved");
  }
  const submission = await parseForm(request, ReasonInput);
  if (submission.status !== "success") return refuse(submission);
  if (!(await refuseClaim(claimId, submission.value, decider)).ok) throw new Response(null, { status: 404 });
  return redirect("?done=claimRefused");
}

export default function Claims() {
  const { title, claims } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("accounts");
  return (
    <div className="wrap">
      <PageHead title={title} lead={t("claims.lead")} />
      <DecisionTabs current="claims" />
      {claims.length === 0 ? <EmptyState title={t("claims.empty")} /> : null}
      <ul className="mt-6 grid gap-3">
        {claims.map(({ id, name, about, createdAt, person, imported, number, needCount }) => (
          <li key={id} id={id} className="card grid gap-3">
            <h2 className="text-xl">{imported}</h2>
            <FactList
              facts={[
                [t("organisation.number"), number],
                [t("claims.needs"), String(needCount)],
                [t("claims.by"), `${person.name}, ${person.email}`],
                [t("claims.as"), name],
                [t("organisation.about"), about],
                [t("claims.asked"), formatDate(createdAt, i18n.language)],
              ]}
            />
            <ConfirmButton
              label={t("claims.approve")}
              question={t("claims.approveQuestion", { person: person.name, name: imported })}
              confirm={t("claims.approve")}
              fields={{ intent: "approve", claimId: id }}
              look="plain"
            />
            <Refusal id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The no, behind a summary, with the reason the person reads. */
function Refusal({ id }: { id: string }) {
  const { t } = useTranslation("accounts");
  const lastResult = useActionData<typeof action>()?.result;
  const isThis = lastResult?.initialValue?.claimId === id;
  const names = ["reason"] as const;
  const { form, fields } = flatForm({ id: `refuse-${id}`, names, lastResult: isThis ? lastResult : null });
  return (
    <details className="menu" open={isThis || undefined}>
      <summary className="btn btn-quiet">{t("claims.refuse")}</summary>
      <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-3 pt-3">
        <FormErrors form={form} fields={[[fields.reason, t("claims.reason")]]} />
        <input type="hidden" name="claimId" value={id} />
        <TextField
          field={fields.reason}
          label={t("claims.reason")}
          help={t("claims.reasonHelp")}
          maxLength={1000}
          required
        />
        <Button name="intent" value="refuse" look="danger">
          {t("claims.refuse")}
        </Button>
      </Form>
    </details>
  );
}
