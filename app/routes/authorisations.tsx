import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DecisionTabs } from "~/app/domain/accounts/decision-tabs";
import { shownNumber } from "~/app/domain/accounts/organisation-number";
import { ReasonInput } from "~/app/domain/accounts/schema";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { authorisationStatus, byUrgency } from "~/app/domain/providers/authorisation-policy";
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
import { DataTable } from "~/app/ui/data-table";
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
  const rows = (await listAllAuthorisations()).map((row) => {
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
  return { title: t("desk.title"), authorisations: rows.sort(byUrgency), today, nextYear: addDays(today, 365) };
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
  const date = (text: string) => `${formatShortDate(text, i18n.language)} ${text.slice(0, 4)}`;
  return (
    <div className="wrap">
      <PageHead title={t("desk.title")} lead={t("desk.lead")} />
      <DecisionTabs current="authorisations" />
      {authorisations.length === 0 ? (
        <EmptyState title={t("desk.empty")} />
      ) : (
        <DataTable
          caption={t("desk.title")}
          rows={authorisations}
          columns={[
            {
              label: t("desk.provider"),
              cell: ({ provider }) => (
                <>
                  {provider.name}
                  <span className="small block font-normal text-muted">{provider.number}</span>
                </>
              ),
            },
            { label: t("desk.service"), cell: ({ service }) => t(`service.${service as "COURSES"}`) },
            { label: t("desk.status"), cell: ({ status }) => <span className="tag">{t(`status.${status}`)}</span> },
            {
              label: t("desk.period"),
              cell: ({ startsOn, endsOn }) => (startsOn && endsOn ? `${date(startsOn)} – ${date(endsOn)}` : "–"),
            },
            { label: t("desk.decide"), cell: (row) => <Decisions row={row} /> },
          ]}
        />
      )}
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["authorisations"][number];

/** What the provider wrote or was told, and what can be decided. */
function Decisions({ row }: { row: Row }) {
  const { t } = useTranslation("providers");
  const about = `${row.provider.name}, ${t(`service.${row.service as "COURSES"}`)}`;
  return (
    <div className="grid gap-2">
      {row.state === "APPLIED" ? <p>{row.motivation}</p> : null}
      {row.reason ? <p>{row.reason}</p> : null}
      {row.state === "APPLIED" ? <Decision id={row.id} intent="grant" about={about} /> : null}
      {row.state === "APPLIED" ? <Decision id={row.id} intent="refuse" about={about} /> : null}
      {row.state === "GRANTED" && row.status !== "ended" ? (
        <Decision id={row.id} intent="withdraw" about={about} />
      ) : null}
    </div>
  );
}

/** A decision behind a summary, so that it is not made by mistake. */
function Decision({ id, intent, about }: { id: string; intent: "grant" | "refuse" | "withdraw"; about: string }) {
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
      <summary className={`btn btn-small${intent === "grant" ? "" : " btn-quiet"}`}>
        <span>
          {t(`desk.${intent}`)}
          <span className="sr-only">: {about}</span>
        </span>
      </summary>
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
        <Button
          name="intent"
          value={intent}
          look={intent === "grant" ? "main" : "danger"}
          aria-label={`${t(`desk.${intent}`)}: ${about}`}
        >
          {t(`desk.${intent}`)}
        </Button>
      </Form>
    </details>
  );
}
