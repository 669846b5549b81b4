import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { endOtherSessions, endSession } from "~/app/domain/accounts/end-session.server";
import { listSessions } from "~/app/domain/accounts/queries.server";
import { switchOrganisation } from "~/app/domain/accounts/switch-organisation.server";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { isUuid, safeRedirect } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts"] };
export const meta = titleMeta;

/** A person's own sessions and organisations. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  const { name, email, sessionId, organisation, organisations } = viewer;
  const sessions = await listSessions(viewer);
  return { title: t("account.title"), name, email, sessionId, organisation, organisations, sessions };
}

/** Switches the organisation one acts for, or ends sessions. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId, sessionId } = await requireViewer(request);
  const form = await request.formData();
  const id = String(form.get("organisationId") ?? form.get("endedId") ?? "");
  switch (form.get("intent")) {
    case "switch":
      if (!isUuid(id) || !(await switchOrganisation(id, { personId, sessionId }))) break;
      return redirect(safeRedirect(form.get("redirectTo"), "/work?done=switched"));
    case "end":
      if (!isUuid(id) || !(await endSession(id, { personId }))) break;
      return redirect("/account?done=sessionEnded");
    case "end-others":
      await endOtherSessions(sessionId, { personId });
      return redirect("/account?done=sessionEnded");
  }
  throw new Response(null, { status: 404 });
}

export default function Account() {
  const { name, email, sessionId, sessions, organisation, organisations } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["accounts", "common"]);
  const when = (instant: Date) => `${formatDate(instant, i18n.language)} ${formatTime(instant, i18n.language)}`;
  return (
    <div className="wrap grid gap-8">
      <PageHead
        title={t("account.title")}
        meta={[name, email]}
        actions={<LinkButton to="/account/edit">{t("common:edit")}</LinkButton>}
      />
      <section className="grid gap-3">
        <h2>{t("account.organisations")}</h2>
        {organisations.length === 0 ? <p>{t("account.noOrganisation")}</p> : null}
        <ul className="grid gap-2">
          {organisations.map(({ id, name: organisationName }) => (
            <li key={id} className="flex flex-wrap items-center gap-4">
              <span className="font-semibold">{organisationName}</span>
              {id === organisation?.id ? (
                <span className="tag">{t("account.current")}</span>
              ) : (
                <Form method="post">
                  <input type="hidden" name="intent" value="switch" />
                  <Button isSmall look="quiet" name="organisationId" value={id}>
                    {t("account.actFor", { name: organisationName })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-3">
        <h2>{t("account.sessions")}</h2>
        <p className="text-muted">{t("account.sessionsLead")}</p>
        <DataTable
          caption={t("account.sessions")}
          rows={sessions}
          columns={[
            { label: t("account.browser"), cell: (row) => browserName(row.userAgent) || t("account.unknownBrowser") },
            { label: t("account.begun"), cell: (row) => when(row.createdAt) },
            { label: t("account.seen"), cell: (row) => when(row.seenAt) },
            {
              label: t("account.end"),
              cell: (row) =>
                row.id === sessionId ? (
                  <span className="tag">{t("account.this")}</span>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="intent" value="end" />
                    <Button
                      isSmall
                      look="quiet"
                      name="endedId"
                      value={row.id}
                      aria-label={`${t("account.signOutThere")}: ${browserName(row.userAgent) || t("account.unknownBrowser")}, ${when(row.createdAt)}`}
                    >
                      {t("account.signOutThere")}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {sessions.length > 1 ? (
          <Form method="post">
            <Button look="quiet" name="intent" value="end-others">
              {t("account.endOthers")}
            </Button>
          </Form>
        ) : null}
      </section>
    </div>
  );
}

/** "Firefox, Linux" of a browser's long name for itself; empty when nothing is recognised. */
function browserName(userAgent: string): string {
  const browser = /(Firefox|Edg|Chrome|Safari)/.exec(userAgent)?.[1]?.replace("Edg", "Edge");
  const system = /(Android|iPhone|iPad|Windows|Mac OS|Linux)/.exec(userAgent)?.[1];
  return [browser, system].filter(Boolean).join(", ");
}
