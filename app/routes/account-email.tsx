import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEmail, findEmailChange } from "~/app/domain/accounts/change-email.server";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** The page a link to a new address leads to; only the button changes anything, since mail scanners follow links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  const change = await findEmailChange(params.token ?? "", { personId });
  return data({ title: t("account.newEmail"), change }, { status: change ? 200 : 404 });
}

/** Gives the person the new address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { personId, sessionId } = await requireViewer(request);
  const result = await changeEmail(params.token ?? "", { personId, sessionId });
  if (result.ok) return redirect("/account?done=emailChanged");
  return data({ reason: result.reason }, { status: result.reason === "gone" ? 404 : 409 });
}

export default function AccountEmail() {
  const { change } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason ?? (change ? null : "gone");
  const { t } = useTranslation("accounts");
  if (reason || !change) {
    return (
      <div className="wrap">
        <PageHead title={t(`account.refusal.${reason ?? "gone"}`)} lead={t("account.refusalHelp")} />
        <LinkButton to="/account/edit">{t("account.edit")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="wrap">
      <PageHead title={t("account.confirmEmail", { email: change.email })} lead={t("account.confirmEmailLead")} />
      <Form method="post">
        <Button look="main">{t("account.useEmail")}</Button>
      </Form>
    </div>
  );
}
