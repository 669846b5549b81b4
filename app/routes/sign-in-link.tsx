import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { browserCookie, sessionCookie } from "~/app/domain/accounts/cookies.server";
import { useSignInLink as consumeSignInLink, findSignInLink } from "~/app/domain/accounts/use-sign-in-link.server";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** The page of a mailed link. Nothing happens until its button is pressed, since mail scanners follow links. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const t = await wordsFor(request, "accounts");
  const link = await findSignInLink(token, { browserToken: await browserTokenOf(request) });
  return { title: t("link.title"), token, link };
}

/** Uses the link, once. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await consumeSignInLink(
    { token: String(form.get("token") ?? ""), isConfirmed: form.get("isConfirmed") === "yes" },
    {
      browserToken: await browserTokenOf(request),
      userAgent: request.headers.get("user-agent") ?? "",
      language: await languageOf(request),
    },
  );
  if (!result.ok) return data({ reason: result.reason }, { status: result.reason === "other-browser" ? 409 : 400 });
  return redirect(result.redirectTo, { headers: { "set-cookie": await sessionCookie.serialize(result.sessionToken) } });
}

async function browserTokenOf(request: Request): Promise<string | null> {
  const token: unknown = await browserCookie.parse(request.headers.get("cookie"));
  return typeof token === "string" && token ? token : null;
}

export default function SignInLink() {
  const { token, link } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const isGone = useActionData<typeof action>()?.reason === "link-gone" || !link;
  if (isGone) {
    return (
      <div className="wrap grid justify-items-start gap-4">
        <PageHead title={t("link.gone")} lead={t("link.goneHelp")} />
        <LinkButton to="/sign-in">{t("link.again")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="wrap">
      <PageHead title={t("link.title")} lead={t(link.isSameBrowser ? "link.lead" : "link.otherBrowser")} />
      <Form method="post" className="grid justify-items-start gap-4">
        <input type="hidden" name="token" value={token} />
        {link.isSameBrowser ? null : (
          <label className="flex gap-3">
            <input type="checkbox" name="isConfirmed" value="yes" required />
            <span>{t("link.itWasMe")}</span>
          </label>
        )}
        <Button look="main">{t("link.enter")}</Button>
      </Form>
    </div>
  );
}
