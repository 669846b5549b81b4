import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOutbox } from "~/app/domain/mail/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { env } from "~/app/platform/env.server";
import { pageParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** The mail that was not sent because this is a demonstration. Outside demo mode there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env().isDemo) throw new Response(null, { status: 404 });
  const page = pageParam(new URL(request.url));
  const t = await wordsFor(request, "pages");
  return { title: t("devMail.title"), page, ...(await listOutbox({ page })) };
}

export default function DevMail() {
  const { t, i18n } = useTranslation(["pages", "common"]);
  const { title, mails, count, perPage, page } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <PageHead title={title} />
      {count === 0 ? <EmptyState title={t("devMail.empty")} /> : null}
      {count === 0 ? null : (
        <DataTable
          caption={title}
          rows={mails}
          columns={[
            { label: t("devMail.mail"), cell: ({ id, subject }) => <Link to={`/dev/mail/${id}`}>{subject}</Link> },
            { label: t("failedMail.recipient"), cell: ({ recipient }) => recipient },
            { label: t("devMail.language"), cell: ({ language }) => t(`common:language.${language as "sv"}`) },
            { label: t("common:state"), cell: ({ state }) => t(`devMail.state.${state}`) },
            {
              label: t("failedMail.written"),
              cell: ({ createdAt }) =>
                `${formatDate(createdAt, i18n.language)} ${formatTime(createdAt, i18n.language)}`,
            },
          ]}
        />
      )}
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
