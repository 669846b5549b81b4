import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptInvitation } from "~/app/domain/accounts/accept-invitation.server";
import { findInvitation } from "~/app/domain/accounts/queries.server";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** An invitation to an organisation, for whoever got the mail and is signed in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  const invitation = await findInvitation(params.token ?? "");
  return data({ title: t("invitation.title"), invitation }, { status: invitation ? 200 : 404 });
}

/** Joins the organisation. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId, sessionId } = await requireViewer(request);
  const result = await acceptInvitation(params.token ?? "", { personId, sessionId });
  return result.ok ? redirect("/work?done=accepted") : data({ isGone: true }, { status: 404 });
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const isGone = useActionData<typeof action>()?.isGone || !invitation;
  const { t } = useTranslation(["accounts", "common"]);
  if (isGone) {
    return (
      <div className="wrap">
        <PageHead title={t("invitation.gone")} lead={t("invitation.goneHelp")} />
        <LinkButton to="/work">{t("common:nav.desk")}</LinkButton>
      </div>
    );
  }
  const role = t(`common:role.${invitation.role}`);
  return (
    <div className="wrap">
      <PageHead
        title={t("invitation.to", { name: invitation.organisation.name })}
        lead={t("invitation.lead", { role: role.toLowerCase() })}
      />
      <Form method="post">
        <Button look="main">{t("invitation.accept")}</Button>
      </Form>
    </div>
  );
}
