import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { ArenaTable } from "~/app/domain/arenas/arena-table";
import { listComingArenas, listOwnArenas, listPastArenas } from "~/app/domain/arenas/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["arenas"] };
export const meta = titleMeta;

/** Arenas to work with: the municipality's own, drafts too; for others those that are open or have been. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, viewer } = await requireMember(request);
  const t = await wordsFor(request, "arenas");
  const now = new Date();
  const isOrganiser = viewer.organisation?.kind === "MUNICIPALITY";
  const arenas = isOrganiser
    ? await listOwnArenas({ organisationId })
    : [...(await listComingArenas({ now })), ...(await listPastArenas({ now }))];
  return { title: t("list.title"), isOrganiser, arenas };
}

export default function WorkArenas() {
  const { isOrganiser, arenas } = useLoaderData<typeof loader>();
  const { t } = useTranslation("arenas");
  return (
    <div className="wrap">
      <PageHead
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          isOrganiser ? (
            <LinkButton look="main" to="/work/arenas/new">
              {t("list.new")}
            </LinkButton>
          ) : null
        }
      />
      {arenas.length === 0 ? (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyHelp")}</p>
        </EmptyState>
      ) : (
        <ArenaTable caption={t("list.title")} arenas={arenas} base="/work/arenas" />
      )}
    </div>
  );
}
