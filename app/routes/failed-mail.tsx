import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireAdmin } from "~/app/domain/accounts/viewer.server";
import { listFailedMails } from "~/app/domain/mail/queries.server";
import { sendAgain } from "~/app/domain/mail/send-again.server";
import { languageOf, wordsFor } from "~/app/i18n.server";
import { formatDate } from "~/app/platform/clock";
import { isUuid, pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button } from "~/app/ui/button";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** Mails that could not be sent, for the administrators of the municipality. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request, "MUNICIPALITY");
  const t = await wordsFor(request, "pages");
  const page = pageParam(new URL(request.url));
  const failed = await listFailedMails({ page, language: await languageOf(request) });
  return { title: t("failedMail.title"), page, ...failed };
}

/** Sends one again. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireAdmin(request, "MUNICIPALITY");
  const mailId = String((await request.formData()).get("mailId"));
  if (!isUuid(mailId) || !(await sendAgain(mailId, { organisationId, personId })))
    throw new Response(null, { status: 404 });
  return redirect("?done=mailAgain");
}

export default function FailedMail() {
  const { title, mails, page, count, perPage } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("pages");
  return (
    <div className="wrap">
      <PageHead title={title} lead={count > 0 ? t("failedMail.lead") : undefined} />
      {count === 0 ? (
        <EmptyState title={t("failedMail.empty")} />
      ) : (
        <DataTable
          caption={title}
          rows={mails}
          columns={[
            { label: t("failedMail.subject"), cell: ({ subject }) => subject },
            { label: t("failedMail.recipient"), cell: ({ recipient }) => recipient },
            { label: t("failedMail.written"), cell: ({ createdAt }) => formatDate(createdAt, i18n.language) },
            { label: t("failedMail.error"), cell: ({ lastError }) => <code>{lastError}</code> },
            {
              label: t("failedMail.again"),
              cell: ({ id, recipient }) => (
                <Form method="post">
                  <Button isSmall name="mailId" value={id} aria-label={t("failedMail.againTo", { recipient })}>
                    {t("failedMail.again")}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
