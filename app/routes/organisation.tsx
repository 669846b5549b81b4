import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inviteMember, revokeInvitation } from "~/app/domain/accounts/invite-member.server";
import { rolesOf } from "~/app/domain/accounts/kinds";
import { OrganisationContact } from "~/app/domain/accounts/organisation-contact";
import { shownNumber } from "~/app/domain/accounts/organisation-number";
import { getOrganisation, listMembers, listOpenInvitations } from "~/app/domain/accounts/queries.server";
import { removeMember } from "~/app/domain/accounts/remove-member.server";
import { InvitationInput } from "~/app/domain/accounts/schema";
import { requireAdmin, requireMember } from "~/app/domain/accounts/viewer.server";
import { languageOf } from "~/app/i18n.server";
import { formatDate } from "~/app/platform/clock";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { isUuid } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { DataTable } from "~/app/ui/data-table";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { SelectField } from "~/app/ui/select-field";
import { TextField } from "~/app/ui/text-field";
import { useServerForm } from "~/app/ui/use-server-form";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** The viewer's organisation with its members; administrators invite and remove. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, role, personId } = await requireMember(request);
  const [organisation, members, invitations] = await Promise.all([
    getOrganisation(organisationId),
    listMembers({ organisationId }),
    role === "ADMIN" ? listOpenInvitations({ organisationId }) : [],
  ]);
  return {
    title: organisation.name,
    organisation: { ...organisation, number: shownNumber(organisation.number) },
    members: members.map(({ role: memberRole, person }) => ({ ...person, role: memberRole })),
    invitations,
    isAdmin: role === "ADMIN",
    personId,
  };
}

/** Invites, takes an invitation back, or removes a member: for administrators, but whoever wants to leaves. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request);
  const form = await request.clone().formData();
  const id = String(form.get("invitationId") ?? form.get("memberId") ?? "");
  const isLeaving = form.get("intent") === "remove" && id === personId;
  if (!isLeaving) await requireAdmin(request);
  if (form.get("intent") === "invite") {
    const submission = await parseForm(request, InvitationInput);
    if (submission.status !== "success") return refuse(submission);
    const language = await languageOf(request);
    const result = await inviteMember(submission.value, { organisationId, personId, language });
    return result.ok ? redirect("?done=invited") : refuse(submission, { fieldErrors: { email: [result.reason] } });
  }
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  if (form.get("intent") === "revoke") {
    if (!(await revokeInvitation(id, { organisationId }))) throw new Response(null, { status: 404 });
    return redirect("?done=removed");
  }
  const result = await removeMember(id, { organisationId, personId });
  if (!result.ok && result.reason === "not-member") throw new Response(null, { status: 404 });
  const next = id === personId ? "/account?done=organisationLeft" : "?done=removed";
  return result.ok ? redirect(next) : data({ isLastAdmin: true }, { status: 409 });
}

export default function Organisation() {
  const { organisation, members, invitations, isAdmin, personId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(["accounts", "common"]);
  return (
    <div className="wrap grid gap-8">
      <PageHead
        title={organisation.name}
        meta={[t(`common:kind.${organisation.kind}`), organisation.number]}
        lead={organisation.about}
        actions={isAdmin ? <LinkButton to="/work/organisation/edit">{t("common:edit")}</LinkButton> : null}
      />
      <OrganisationContact {...organisation} />
      {answer && "isLastAdmin" in answer ? <Banner look="error">{t("members.lastAdmin")}</Banner> : null}
      <section className="grid gap-3">
        <h2>{t("members.title")}</h2>
        <DataTable
          caption={t("members.title")}
          rows={members}
          columns={[
            { label: t("members.name"), cell: ({ name }) => name },
            { label: t("members.email"), cell: ({ email }) => email },
            { label: t("members.role"), cell: ({ role }) => t(`common:role.${role}`) },
            { label: t("members.change"), cell: changeCell },
          ]}
        />
      </section>
      {isAdmin ? <InviteForm kind={organisation.kind} answer={answer} /> : null}
      {invitations.length > 0 ? (
        <section className="grid gap-3">
          <h2>{t("invitation.open")}</h2>
          <DataTable
            caption={t("invitation.open")}
            rows={invitations}
            columns={[
              { label: t("members.email"), cell: ({ email }) => email },
              { label: t("members.role"), cell: ({ role }) => t(`common:role.${role}`) },
              { label: t("invitation.until"), cell: ({ expiresAt }) => formatDate(expiresAt, i18n.language) },
              {
                label: t("members.remove"),
                cell: ({ id, email }) => <SmallForm intent="revoke" name="invitationId" value={id} about={email} />,
              },
            ]}
          />
        </section>
      ) : null}
    </div>
  );

  function changeCell({ id, name }: { id: string; name: string }) {
    if (id !== personId) return isAdmin ? <SmallForm intent="remove" name="memberId" value={id} about={name} /> : null;
    const hasOtherAdmin = members.some(({ id: other, role }) => role === "ADMIN" && other !== personId);
    if (!hasOtherAdmin) return t("members.onlyAdmin");
    return (
      <ConfirmButton
        label={t("members.leave")}
        question={t("members.leaveQuestion")}
        confirm={t("members.leaveYes")}
        fields={{ intent: "remove", memberId: id }}
      />
    );
  }
}

function SmallForm({ intent, name, value, about }: { intent: string; name: string; value: string; about: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button isSmall look="quiet" name={name} value={value} aria-label={`${t("members.removeOne")}: ${about}`}>
        {t("members.removeOne")}
      </Button>
    </Form>
  );
}

function InviteForm({
  kind,
  answer,
}: {
  kind: keyof typeof rolesOf;
  answer: ReturnType<typeof useActionData<typeof action>>;
}) {
  const { t } = useTranslation(["accounts", "common"]);
  const [form, fields] = useServerForm<{ email: string; role: string }>({
    id: "invite",
    lastResult: answer && "result" in answer ? answer.result : null,
  });
  return (
    <section className="grid gap-4">
      <h2>{t("invitation.make")}</h2>
      <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-4">
        <FormErrors form={form} fields={[[fields.email, t("members.email")]]} />
        <input type="hidden" name="intent" value="invite" />
        <TextField field={fields.email} label={t("members.email")} type="email" maxLength={200} required />
        <SelectField
          field={fields.role}
          label={t("members.role")}
          options={[...rolesOf[kind]].reverse().map((value) => ({ value, label: t(`common:role.${value}`) }))}
        />
        <Button>{t("invitation.send")}</Button>
      </Form>
    </section>
  );
}
