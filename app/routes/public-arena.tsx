import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { ArenaBody, useArenaMeta } from "~/app/domain/arenas/arena-facts";
import { findPublicArena } from "~/app/domain/arenas/queries.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["arenas", "needs"] };
export const meta = titleMeta;

/** An arena, for anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [arena, viewer] = await Promise.all([findPublicArena(uuidParam(params, "arenaId")), findViewer(request)]);
  const shown = found(arena);
  return { title: shown.title, description: shown.description, arena: shown, isMember: Boolean(viewer?.organisation) };
}

export default function PublicArena() {
  const { arena, isMember } = useLoaderData<typeof loader>();
  const { t } = useTranslation("arenas");
  const arenaMeta = useArenaMeta();
  return (
    <div className="wrap">
      <PageHead
        title={arena.title}
        crumbs={[{ to: "/arenas", label: t("list.title") }]}
        state={t(`state.${arena.state}`)}
        meta={[...arenaMeta(arena)]}
        actions={
          <>
            {isMember ? (
              <LinkButton look="main" to={`/work/arenas/${arena.id}`}>
                {t("detail.work")}
              </LinkButton>
            ) : null}
            <LinkButton reloadDocument look="quiet" to={`/arenas/${arena.id}/calendar.ics`}>
              {t("detail.calendar")}
            </LinkButton>
          </>
        }
      />
      <ArenaBody arena={arena} />
    </div>
  );
}
