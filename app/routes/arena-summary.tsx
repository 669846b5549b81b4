import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { readSummaryPage } from "~/app/domain/meetings/summary-page.server";
import { SummaryView } from "~/app/domain/meetings/summary-view";
import { TimetableFigures } from "~/app/domain/scheduling/timetable-figures";
import { readTimetableFigures } from "~/app/domain/scheduling/timetable-figures.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["meetings", "arenas", "scheduling"] };
export const meta = titleMeta;

/** What an arena came to, for its organiser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const now = new Date();
  const arenaId = uuidParam(params, "arenaId");
  const page = found(await readSummaryPage(arenaId, { organisationId, now }));
  const figures = await readTimetableFigures(arenaId, { organisationId });
  const t = await wordsFor(request, "meetings");
  return { title: t("summary.title", { arena: page.arena.title }), ...page, figures, now };
}

export default function ArenaSummary() {
  const page = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  const { arena } = page;
  const time = (instant: Date) => formatTime(instant, i18n.language);
  return (
    <div className="wrap">
      <PageHead
        title={page.title}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
        meta={[
          `${formatDate(arena.startsAt, i18n.language)}, ${time(arena.startsAt)}–${time(arena.endsAt)}`,
          [arena.venue, arena.address].filter(Boolean).join(", "),
        ]}
        actions={<PrintButton />}
      />
      <SummaryView {...page} now={page.now}>
        {page.figures ? <TimetableFigures figures={page.figures} /> : null}
      </SummaryView>
    </div>
  );
}
