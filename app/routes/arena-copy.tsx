import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { findOwnArena } from "~/app/domain/arenas/queries.server";
import { copyArena } from "~/app/domain/meetings/copy-arena.server";
import { CopyInput } from "~/app/domain/meetings/schema";
import { wordsFor } from "~/app/i18n.server";
import { addDays, dateIn } from "~/app/platform/clock";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { CheckboxField } from "~/app/ui/choice-field";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["meetings", "arenas"] };
export const meta = titleMeta;

/** One of the organiser's arenas, to be held again on another day. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const arena = found(await findOwnArena(uuidParam(params, "arenaId"), { organisationId }));
  const t = await wordsFor(request, "meetings");
  return { title: t("copy.title"), arena, values: { date: addDays(dateIn(new Date()), 42), invite: "on" } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const arenaId = uuidParam(params, "arenaId");
  const submission = await parseForm(request, CopyInput);
  if (submission.status !== "success") return refuse(submission);
  const copied = await copyArena(submission.value, { arenaId, organisationId, personId });
  if (copied.ok) return redirect(`/work/arenas/${copied.arenaId}?done=copied`);
  if (copied.reason === "gone") throw new Response(null, { status: 404 });
  return refuse(submission, { fieldErrors: { date: ["date-passed"] } });
}

export default function ArenaCopy() {
  const { title, arena, values } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result ?? null;
  const { t } = useTranslation(["meetings", "arenas"]);
  const [form, fields] = useServerForm<typeof values>({ id: "copy", lastResult, defaultValue: values });
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={t("copy.lead", { arena: arena.title })}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
      />
      <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-5 pb-10">
        <FormErrors form={{ id: form.id }} fields={[[fields.date, t("arenas:form.date")]]} />
        <TextField field={fields.date} label={t("arenas:form.date")} type="date" required />
        <CheckboxField field={fields.invite} label={t("copy.invite")} help={t("copy.inviteHelp")} />
        <Button look="main">{t("copy.button")}</Button>
      </Form>
    </div>
  );
}
