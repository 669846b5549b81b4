import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { dayCommand } from "~/app/domain/meetings/day-command.server";
import { readDayPage } from "~/app/domain/meetings/day-page.server";
import { DayRefusal } from "~/app/domain/meetings/day-refusal";
import { OrganiserDayView } from "~/app/domain/meetings/organiser-day-view";
import { ParticipantDayView } from "~/app/domain/meetings/participant-day-view";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["meetings", "arenas"] };
export const meta = titleMeta;

/** The day of an arena: now and next, what came of each meeting, and for the organiser who has come. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request);
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const now = new Date();
  const q = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 80);
  const page = found(await readDayPage(uuidParam(params, "arenaId"), { organisationId, kind, now, q }));
  const t = await wordsFor(request, "meetings");
  return { title: t("day.title", { arena: page.arena.title }), ...page, organisationId, now };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId, viewer } = await requireMember(request);
  const arenaId = uuidParam(params, "arenaId");
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const result = found(await dayCommand(await request.formData(), { arenaId, organisationId, personId, kind }));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(`/work/arenas/${arenaId}/today?done=${result.done}`);
}

export default function ArenaDay() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  const { arena } = page;
  const time = (instant: Date) => formatTime(instant, i18n.language);
  return (
    <div className="wrap">
      <PageHead
        title={arena.title}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: t("day.arena") },
        ]}
        meta={[
          `${formatDate(arena.startsAt, i18n.language)}, ${time(arena.startsAt)}–${time(arena.endsAt)}`,
          [arena.venue, arena.address].filter(Boolean).join(", "),
          arena.state === "CANCELLED" ? t("arenas:state.CANCELLED") : null,
        ]}
      />
      {refused ? <DayRefusal refusal={refused.refusal} clash={refused.clash ?? null} /> : null}
      {page.view === "organiser" ? (
        <OrganiserDayView {...page} now={page.now} />
      ) : (
        <ParticipantDayView {...page} organisationId={page.organisationId} now={page.now} />
      )}
    </div>
  );
}
