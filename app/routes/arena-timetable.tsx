import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { AnswerList } from "~/app/domain/scheduling/answer-list";
import { RunPanel } from "~/app/domain/scheduling/run-panel";
import { SelectedMeeting } from "~/app/domain/scheduling/selected-meeting";
import { StagePanel } from "~/app/domain/scheduling/stage-panel";
import { TimeList } from "~/app/domain/scheduling/time-list";
import { timetableCommand } from "~/app/domain/scheduling/timetable-command.server";
import { TimetableGrid } from "~/app/domain/scheduling/timetable-grid";
import { readTimetablePage, type TimetablePage } from "~/app/domain/scheduling/timetable-page.server";
import { UnplacedList } from "~/app/domain/scheduling/unplaced-list";
import { VersionList } from "~/app/domain/scheduling/version-list";
import { useWhyNotText } from "~/app/domain/scheduling/why-not-text";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatShortDate, formatTime } from "~/app/platform/clock";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";
import { Tabs } from "~/app/ui/tabs";

export const handle = { i18n: ["scheduling", "arenas"] };
export const meta = titleMeta;

/** The organiser's timetable of an arena: search, grid, versions. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "MUNICIPALITY");
  const now = new Date();
  const meetingKey = new URL(request.url).searchParams.get("meeting");
  const arenaId = uuidParam(params, "organisedId");
  const page = found(await readTimetablePage(arenaId, { organisationId, now, meetingKey }));
  const t = await wordsFor(request, "scheduling");
  return { title: `${t("title")}: ${page.arena.title}`, page, now };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "MUNICIPALITY");
  const arenaId = uuidParam(params, "organisedId");
  const result = found(await timetableCommand(await request.formData(), { arenaId, organisationId, personId }));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(`/work/arenas/${arenaId}/timetable?done=${result.done}`);
}

export default function ArenaTimetable() {
  const { page, now } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["scheduling", "arenas"]);
  const [search] = useSearchParams();
  const view = search.get("view") === "participants" ? "participants" : "tables";
  const { arena, wishes, silent, number, selected } = page;
  const isSearching = page.run?.state === "WAITING" || page.run?.state === "RUNNING";
  const until = arena.wishesCloseAt ?? now;
  const areWishesOpen = now < until;
  const deadline = `${formatShortDate(until, i18n.language)} ${formatTime(until, i18n.language)}`;
  return (
    <div className="wrap max-w-[90rem]">
      <PageHead
        title={t("title")}
        crumbs={[
          { to: "/work/arenas", label: t("arenas:list.title") },
          { to: `/work/arenas/${arena.id}`, label: arena.title },
        ]}
        meta={[
          <span key="stage" className="tag">
            {t(`stage.is.${arena.timetableStage}`)}
          </span>,
          formatDate(arena.startsAt, i18n.language),
          t(areWishesOpen ? "wishes.openUntil" : "wishes.closedAt", { when: deadline }),
          t("wishes.pairs", { count: wishes }),
          t("wishes.silent", { count: silent }),
        ]}
        actions={<PrintButton />}
      />
      <div className="grid gap-6">
        <Refusal page={page} />
        <div className="no-print grid items-start gap-6 lg:grid-cols-2">
          <StagePanel page={page} />
          {arena.startsAt <= now ? null : (
            <div className="grid gap-6">
              <RunPanel page={page} areWishesOpen={areWishesOpen} />
            </div>
          )}
        </div>
        {number === 0 ? (
          <EmptyState title={t("empty.title")}>
            {isSearching ? null : t(areWishesOpen ? "empty.wishesOpen" : "empty.ready")}
          </EmptyState>
        ) : (
          <>
            {selected ? <SelectedMeeting page={page} meeting={selected} /> : null}
            <section className="grid gap-3">
              <h2>{t("grid.title")}</h2>
              {page.mayChange ? <p className="no-print text-muted">{t("grid.help")}</p> : null}
              <div className="no-print hidden sm:block">
                <Tabs
                  label={t("grid.title")}
                  tabs={(["tables", "participants"] as const).map((name) => ({
                    to: `?${new URLSearchParams({ ...(selected ? { meeting: selected.key } : {}), view: name })}`,
                    label: t(`grid.${name}`),
                    isCurrent: view === name,
                  }))}
                />
              </div>
              <TimetableGrid page={page} view={view} />
              <TimeList page={page} />
            </section>
            <section className="no-print grid gap-3">
              <h2>{t("unplaced.title")}</h2>
              <UnplacedList page={page} />
            </section>
            {arena.timetableStage === "PLANNING" ? null : (
              <section className="no-print grid gap-3">
                <h2>{t("answers.title")}</h2>
                <AnswerList answers={page.answers} />
              </section>
            )}
            <section className="no-print grid gap-3">
              <h2>{t("versions.title")}</h2>
              <VersionList page={page} />
            </section>
          </>
        )}
      </div>
    </div>
  );
}

/** Why what was asked was not done, with the broken rules in words. */
function Refusal({ page }: { page: TimetablePage }) {
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation("scheduling");
  const say = useWhyNotText();
  if (!answer) return null;
  const timeOf = (slotId: string | null) =>
    formatTime(page.slots.find(({ id }) => id === slotId)?.startsAt ?? new Date(0), i18n.language);
  return (
    <Banner look="error">
      <p>{answer.why ? say(answer.why) : t(`refusal.${answer.refusal as "invalid"}`)}</p>
      {answer.broken ? (
        <ul className="list-disc ps-5">
          {answer.broken.map(({ rule, who, other, slotId, count }) => (
            <li key={`${rule} ${who} ${other} ${slotId}`}>
              {t(`broken.${rule}`, { who, other, count, time: timeOf(slotId) })}
            </li>
          ))}
        </ul>
      ) : null}
    </Banner>
  );
}
