import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listOutbox } from "~/app/domain/mail/queries.server";
import { env } from "~/app/platform/env.server";
import { pageParam } from "~/app/platform/http/params";
import { DataTable } from "~/app/ui/data-table";
import { PageHead } from "~/app/ui/page-head";
import { Pagination } from "~/app/ui/pagination";

/** The mail that was not sent because this is a demonstration. Outside demo mode there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env().isDemo) throw new Response(null, { status: 404 });
  const page = pageParam(new URL(request.url));
  return { page, ...(await listOutbox({ page })) };
}

export default function DevMail() {
  const { mails, count, perPage, page } = useLoaderData<typeof loader>();
  return (
    <div className="wrap" lang="en">
      <PageHead title="Mail kept by the demonstration" />
      <DataTable
        caption="Mail"
        rows={mails}
        columns={[
          { label: "Mail", cell: ({ id, template }) => <Link to={`/dev/mail/${id}`}>{template}</Link> },
          { label: "To", cell: ({ recipient }) => recipient },
          { label: "Language", cell: ({ language }) => language },
          { label: "State", cell: ({ state }) => state.toLowerCase() },
          { label: "Written", cell: ({ createdAt }) => createdAt.toISOString().slice(0, 16).replace("T", " ") },
        ]}
      />
      <Pagination page={page} count={count} perPage={perPage} />
    </div>
  );
}
