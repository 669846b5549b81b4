import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { markSeen } from "~/app/domain/alerts/change-search.server";
import { keptDays } from "~/app/domain/alerts/kinds";
import { NewsList } from "~/app/domain/alerts/news-list";
import { findSearchNews } from "~/app/domain/alerts/queries.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["alerts", "common"] };
export const meta = titleMeta;

/** What has come to a saved search; that it has been read is noted, as the next visit asks what is new since. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId, organisationId } = await requireMember(request);
  const [searchId, now] = [uuidParam(params, "searchId"), new Date()];
  const { search, news } = found(await findSearchNews(searchId, { personId, organisationId, now }));
  await markSeen(searchId, { personId, organisationId, now });
  return { title: search.name, search, news };
}

export default function SavedSearch() {
  const { search, news } = useLoaderData<typeof loader>();
  const { t } = useTranslation("alerts");
  const [fresh, earlier] = [news.filter(({ isNew }) => isNew), news.filter(({ isNew }) => !isNew)];
  return (
    <div className="wrap grid gap-8">
      <PageHead
        title={search.name}
        crumbs={[{ to: "/work/searches", label: t("title") }]}
        meta={[
          t(`list.${search.list}`, { subject: search.subject ?? "" }),
          t("news.pace", { pace: t(`paceOf.${search.pace}`) }),
        ]}
        actions={<LinkButton to={search.address}>{t("openList")}</LinkButton>}
      />
      {news.length === 0 ? (
        <EmptyState title={t("news.none")}>
          <p>{t("news.noneHelp")}</p>
        </EmptyState>
      ) : (
        <section className="grid gap-3">
          <h2 className="text-xl">{t("news.new")}</h2>
          {fresh.length === 0 ? <p className="text-muted">{t("news.noneNew")}</p> : null}
          <NewsList news={fresh} />
        </section>
      )}
      {earlier.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl">{t("news.earlier")}</h2>
          <NewsList news={earlier} />
        </section>
      ) : null}
      <p className="small text-muted">{t("news.kept", { days: keptDays })}</p>
    </div>
  );
}
