import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DecisionTabs } from "~/app/domain/accounts/decision-tabs";
import { shownNumber } from "~/app/domain/accounts/organisation-number";
import { ReasonInput } from "~/app/domain/accounts/schema";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { authorisationStatus } from "~/app/domain/providers/authorisation-policy";
import {
  grantAuthorisation,
  refuseAuthorisation,
  withdrawAuthorisation,
} from "~/app/domain/providers/decide-authorisation.server";
import { listAllAuthorisations } from "~/app/domain/providers/queries.server";
import { GrantInput } from "~/app/domain/providers/schema";
import { wordsFor } from "~/app/i18n.server";
import { addDays, dateIn, formatShortDate, isoDate } from "~/app/platform/clock";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { isUuid } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["providers"] };
export const meta = titleMeta;

/** All applications and authorisations, those that wait first. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request, "MUNICIPALITY");
  const t = await wordsFor(request, "providers");
  const today = dateIn(new Date());
  const authorisations = (await listAllAuthorisations()).map((row) => {
    const [startsOn, endsOn] = [row.startsOn && isoDate(row.startsOn), row.endsOn && isoDate(row.endsOn)];
    const status = authorisationStatus({ state: row.state, startsOn, endsOn }, today);
    return {
      ...row,
      startsOn,
      endsOn,
      status,
      provider: { ...row.provider, number: shownNumber(row.provider.number) },
    };
  });
  return { title: t("desk.title"), authorisations, today, nextYear: addDays(today, 365) };
}

/** Grants, refuses or withdraws; it counts from the provider's next request. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const form = await request.clone().formData();
  const id = String(form.get("authorisationId"));
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const decider = { organisationId, personId };
  if (form.get("intent") === "grant") {
    const submission = await parseForm(request, GrantInput);
    if (submission.status !== "success") return refuse(submission);
    const result = await grantAuthorisation(id, submission.value, decider);
    if (!result.ok) throw new Response(null, { status: 404 });
    return redirect("?done=granted");
  }
  const submission = await parseForm(request, ReasonInput);
  if (submission.status !== "success") return refuse(submission);
  const decide = form.get("intent") === "withdraw" ? withdrawAuthorisation : refuseAuthorisation;
  const result = await decide(id, submission.value, decider);
  if (!result.ok) throw new Response(null, { status: 404 });
  return redirect(`?done=${form.get("intent") === "withdraw" ? "withdrawn" : "refused"}`);
}

export default function Authorisations() {
  const { authorisations } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("providers");
  const date = (text: string) => formatShortDate(text, i18n.language);
  return (
    <div className="wrap">
      <PageHead title={t("desk.title")} lead={t("desk.lead")} />
      <DecisionTabs current="authorisations" />
      {authorisations.length === 0 ? <EmptyState title={t("desk.empty")} /> : null}
      <ul className="mt-6 grid gap-3">
        {authorisations.map((row) => (
          <li key={row.id} className="card grid gap-2">
            <h2 className="text-xl">
              {row.provider.name}: {t(`service.${row.service as "COURSES"}`)}
            </h2>
            <p className="flex flex-wrap gap-x-5 text-muted">
              <span className="tag">{t(`status.${row.status}`)}</span>
              <span>{row.provider.number}</span>
              {row.startsOn && row.endsOn ? (
                <span>
                  {date(row.startsOn)} – {date(row.endsOn)} {row.endsOn.slice(0, 4)}
                </span>
              ) : null}
            </p>
            {row.state === "APPLIED" ? <p>{row.motivation}</p> : null}
            {row.reason ? <p>{row.reason}</p> : null}
            {row.state === "APPLIED" ? <Decision id={row.id} intent="grant" /> : null}
            {row.state === "APPLIED" ? <Decision id={row.id} intent="refuse" /> : null}
            {row.state === "GRANTED" && row.status !== "ended" ? <Decision id={row.id} intent="withdraw" /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A decision behind a summary, so that it is not made by mistake. */
function Decision({ id, intent }: { id: string; intent: "grant" | "refuse" | "withdraw" }) {
  const { today, nextYear } = useLoaderData<typeof loader>();
  const { t } = useTranslation("providers");
  const lastResult = useActionData<typeof action>()?.result;
  const isThis = lastResult?.initialValue?.authorisationId === id && lastResult.initialValue.intent === intent;
  const [form, fields] = useServerForm<{ startsOn: string; endsOn: string; reason: string }>({
    id: `${intent}-${id}`,
    lastResult: isThis ? lastResult : null,
    defaultValue: { startsOn: today, endsOn: nextYear },
  });
  return (
    <details className="menu" open={isThis || undefined}>
      <summary className={intent === "grant" ? "btn" : "btn btn-quiet"}>{t(`desk.${intent}`)}</summary>
      <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-3 pt-3">
        <FormErrors
          form={form}
          fields={[
            [fields.startsOn, t("desk.from")],
            [fields.endsOn, t("desk.to")],
            [fields.reason, t("desk.reason")],
          ]}
        />
        <input type="hidden" name="authorisationId" value={id} />
        {intent === "grant" ? (
          <>
            <TextField field={fields.startsOn} label={t("desk.from")} type="date" required />
            <TextField field={fields.endsOn} label={t("desk.to")} type="date" required />
          </>
        ) : (
          <>
            <p>{t(`desk.${intent}Question`)}</p>
            <TextField
              field={fields.reason}
              label={t("desk.reason")}
              help={t("desk.reasonHelp")}
              maxLength={1000}
              required
            />
          </>
        )}
        <Button name="intent" value={intent} look={intent === "grant" ? "main" : "danger"}>
          {t(`desk.${intent}`)}
        </Button>
      </Form>
    </details>
  );
}
