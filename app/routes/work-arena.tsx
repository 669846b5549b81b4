import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { arenaCommand } from "~/app/domain/arenas/arena-command.server";
import { ArenaBody, useArenaMeta } from "~/app/domain/arenas/arena-facts";
import { readArenaPage } from "~/app/domain/arenas/arena-page.server";
import { EmployerView } from "~/app/domain/arenas/employer-view";
import { OrganiserActions, OrganiserView } from "~/app/domain/arenas/organiser-view";
import { ProviderView } from "~/app/domain/arenas/provider-view";
import { isOfPlace } from "~/app/domain/arenas/refused-place";
import { namesOf } from "~/app/domain/candidates/alias";
import { DayLinks } from "~/app/domain/meetings/day-links";
import { OrganisedLinks } from "~/app/domain/scheduling/organised-links";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["arenas", "meetings", "needs", "scheduling"] };
export const meta = titleMeta;

/** An arena as its organiser, an employer or a provider works with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request);
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const now = new Date();
  const search = new URL(request.url).searchParams;
  const q = (search.get("q") ?? "").trim().slice(0, 80);
  const page = found(await readArenaPage(uuidParam(params, "arenaId"), { organisationId, kind, now, q }));
  const [move, refused] = [search.get("move"), search.get("refused")];
  return { title: page.arena.title, ...page, now, move, refused: isOfPlace(refused) ? refused : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { organisationId, personId, viewer } = await requireMember(request);
  const arenaId = uuidParam(params, "arenaId");
  const kind = viewer.organisation?.kind ?? "EMPLOYER";
  const result = found(await arenaCommand(await request.formData(), arenaId, { organisationId, personId, kind }));
  if ("refusal" in result) return data(result, { status: result.isInvalid ? 400 : 409 });
  return redirect(`/work/arenas/${arenaId}?done=${result.done}`);
}

export default function WorkArena() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? page.refused;
  const { t, i18n } = useTranslation("arenas");
  const arenaMeta = useArenaMeta();
  const { arena } = page;
  const aliases = answer && "aliases" in answer ? (answer.aliases ?? []) : [];
  const who = namesOf(aliases, i18n.language) || t("provider.someone");
  return (
    <div className="wrap max-w-[90rem]">
      <PageHead
        title={arena.title}
        crumbs={[{ to: "/work/arenas", label: t("list.title") }]}
        state={t(`state.${arena.state}`)}
        meta={[...arenaMeta(arena)]}
        actions={
          <>
            <DayLinks arena={arena} isOrganiser={page.view === "organiser"} />
            {page.view === "organiser" ? <OrganiserActions arena={arena} /> : null}
            <OrganisedLinks
              arena={arena}
              view={page.view}
              isJoined={"participation" in page && page.participation?.state === "JOINED"}
              now={page.now}
            />
            {arena.state === "DRAFT" ? null : (
              <LinkButton reloadDocument look="quiet" to={`/arenas/${arena.id}/calendar.ics`}>
                {t("detail.calendar")}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      {refusal ? (
        <div className="pb-4">
          <Banner look="error">{t(`refusal.${refusal as "candidate-busy"}`, { who })}</Banner>
        </div>
      ) : null}
      {page.view === "organiser" ? <OrganiserView {...page} /> : null}
      {page.view === "employer" ? <EmployerView {...page} now={page.now} /> : null}
      {page.view === "provider" ? <ProviderView {...page} now={page.now} move={page.move} /> : null}
      <div className={page.view === "organiser" ? "pt-10" : "no-print pt-10"}>
        <ArenaBody arena={arena} />
      </div>
    </div>
  );
}
