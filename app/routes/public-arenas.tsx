import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ArenaTable } from "~/app/domain/arenas/arena-table";
import { listComingArenas, listPastArenas } from "~/app/domain/arenas/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["arenas"] };
export const meta = titleMeta;

/** Arenas to come and those that have been, for anybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const t = await wordsFor(request, "arenas");
  const [coming, past] = await Promise.all([listComingArenas({ now }), listPastArenas({ now })]);
  return { title: t("list.title"), description: t("list.lead"), coming, past };
}

export default function PublicArenas() {
  const { coming, past } = useLoaderData<typeof loader>();
  const { t } = useTranslation("arenas");
  return (
    <div className="wrap grid gap-6">
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <h2>{t("list.coming")}</h2>
      {coming.length > 0 ? (
        <ArenaTable caption={t("list.coming")} arenas={coming} base="/arenas" />
      ) : (
        <EmptyState title={t("list.empty")}>
          <p>{t("list.emptyHelp")}</p>
        </EmptyState>
      )}
      {past.length > 0 ? (
        <>
          <h2>{t("list.past")}</h2>
          <ArenaTable caption={t("list.past")} arenas={past} base="/arenas" />
        </>
      ) : null}
    </div>
  );
}
