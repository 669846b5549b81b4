import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { DoorSheets } from "~/app/domain/meetings/door-sheets";
import { printKinds } from "~/app/domain/meetings/kinds";
import { ParticipantSheets } from "~/app/domain/meetings/participant-sheets";
import { readPrintPage } from "~/app/domain/meetings/print-page.server";
import { TableCards } from "~/app/domain/meetings/table-cards";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";
import { Tabs } from "~/app/ui/tabs";

export const handle = { i18n: ["meetings", "arenas"] };
export const meta = titleMeta;

/** What hangs on the wall, stands on the tables and is handed out, each sheet an A4. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const page = found(await readPrintPage(uuidParam(params, "arenaId"), { organisationId }));
  const asked = new URL(request.url).searchParams.get("what");
  const what = printKinds.find((kind) => kind === asked) ?? "door";
  const t = await wordsFor(request, "meetings");
  return { title: `${t(`print.${what}`)}: ${page.arena.title}`, ...page, what };
}

export default function ArenaPrint() {
  const { what, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["meetings", "arenas"]);
  const base = `/work/arenas/${page.arena.id}`;
  return (
    <div className="wrap">
      <div className="no-print">
        <PageHead
          title={t(`print.${what}`)}
          lead={t("print.lead")}
          crumbs={[
            { to: base, label: page.arena.title },
            { to: `${base}/today`, label: t("day.link") },
          ]}
          actions={<PrintButton />}
        />
        <Tabs
          label={t("print.title")}
          tabs={printKinds.map((kind) => ({
            to: `${base}/print?what=${kind}`,
            label: t(`print.${kind}`),
            isCurrent: kind === what,
          }))}
        />
      </div>
      <div className="sheets">
        {what === "door" ? <DoorSheets {...page} /> : null}
        {what === "tables" ? <TableCards {...page} /> : null}
        {what === "participants" ? <ParticipantSheets {...page} /> : null}
      </div>
    </div>
  );
}
