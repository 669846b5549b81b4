import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { browserCookie, sessionCookie } from "~/app/domain/accounts/cookies.server";
import { listDemoPersons } from "~/app/domain/accounts/queries.server";
import { requestSignIn } from "~/app/domain/accounts/request-sign-in.server";
import { SignInInput } from "~/app/domain/accounts/schema";
import { signInAsDemo } from "~/app/domain/accounts/sign-in-as-demo.server";
import { newToken } from "~/app/domain/accounts/tokens.server";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { parseForm, refuse } from "~/app/platform/http/form.server";
import { safeRedirect } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { flatForm } from "~/app/ui/flat-form";
import { FormErrors } from "~/app/ui/form-errors";
import { PageHead } from "~/app/ui/page-head";
import { TextField } from "~/app/ui/text-field";

export const handle = { i18n: ["accounts"] };

export const meta = titleMeta;

/** The address to be signed in, and in demo mode the persons one can be. */
export async function loader({ request }: LoaderFunctionArgs) {
  const redirectTo = safeRedirect(new URL(request.url).searchParams.get("redirectTo"));
  if (await findViewer(request)) throw redirect(redirectTo);
  const { isDemo } = env();
  const t = await wordsFor(request, "accounts");
  return { title: t("signIn.title"), redirectTo, isDemo, demoPersons: isDemo ? await listDemoPersons() : [] };
}

/** Has a link mailed, or in demo mode signs in as one of the persons. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  const redirectTo = safeRedirect(form.get("redirectTo"));
  const personId = form.get("demoPersonId");
  if (typeof personId === "string") return enterAsDemo(personId, { request, redirectTo });

  const submission = await parseForm(request, SignInInput);
  if (submission.status !== "success") return refuse(submission);
  const known: unknown = await browserCookie.parse(request.headers.get("cookie"));
  const browserToken = typeof known === "string" && known ? known : newToken();
  const result = await requestSignIn(
    { email: submission.value.email, redirectTo },
    { browserToken, clientAddress: context.clientAddress, language: await languageOf(request) },
  );
  if (!result.ok) return refuse(submission, { formErrors: ["too-many-attempts"] });
  return data(
    { sentTo: submission.value.email },
    { headers: { "set-cookie": await browserCookie.serialize(browserToken) } },
  );
}

async function enterAsDemo(personId: string, { request, redirectTo }: { request: Request; redirectTo: string }) {
  const token = await signInAsDemo(personId, { userAgent: request.headers.get("user-agent") ?? "" });
  if (!token) throw new Response(null, { status: 404 });
  return redirect(redirectTo, { headers: { "set-cookie": await sessionCookie.serialize(token) } });
}

export default function SignIn() {
  const { redirectTo, isDemo, demoPersons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const lastResult = answer && "result" in answer ? answer.result : null;
  const { form, fields } = flatForm({ id: "sign-in", names: ["email"], lastResult });
  const sentTo = answer && "sentTo" in answer ? answer.sentTo : null;
  return (
    <div className="wrap grid gap-10">
      <div className="grid gap-6">
        <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
        {sentTo ? (
          <Banner look="success" title={t("signIn.sent", { email: sentTo })}>
            <p>{t("signIn.sentHelp")}</p>
            {isDemo ? <Link to="/dev/mail">{t("signIn.readMail")}</Link> : null}
          </Banner>
        ) : null}
        <Form method="post" id={form.id} noValidate className="grid justify-items-start gap-5">
          <FormErrors form={form} fields={[[fields.email, t("signIn.email")]]} />
          <input type="hidden" name="redirectTo" value={redirectTo} />
          <TextField
            field={fields.email}
            label={t("signIn.email")}
            help={t("signIn.emailHelp")}
            type="email"
            autoComplete="email"
            maxLength={200}
            required
          />
          <Button look="main">{t("signIn.send")}</Button>
        </Form>
      </div>
      {demoPersons.length > 0 ? <DemoPersons persons={demoPersons} redirectTo={redirectTo} /> : null}
    </div>
  );
}

type DemoPerson = Awaited<ReturnType<typeof listDemoPersons>>[number];

function DemoPersons({ persons, redirectTo }: { persons: DemoPerson[]; redirectTo: string }) {
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <section className="grid gap-3">
      <h2>{t("accounts:signIn.demoTitle")}</h2>
      <p className="text-muted">{t("accounts:signIn.demoLead")}</p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {persons.map(({ id, name, memberships: [membership] }) => (
          <li key={id}>
            <Form method="post" className="card grid h-full content-between justify-items-start gap-3">
              <input type="hidden" name="redirectTo" value={redirectTo} />
              <div>
                <p className="font-semibold">{name}</p>
                {membership ? (
                  <p className="small text-muted">
                    {membership.organisation.name}, {t(`common:kind.${membership.organisation.kind}`).toLowerCase()}
                  </p>
                ) : null}
              </div>
              <Button isSmall name="demoPersonId" value={id} aria-label={t("accounts:signIn.demoEnterAs", { name })}>
                {t("accounts:signIn.demoEnter")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
