import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { NeedMatchHead } from "~/app/domain/matching/need-match-head";
import { countProposals } from "~/app/domain/matching/need-proposals.server";
import { findNeedMatches } from "~/app/domain/matching/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";

export const handle = { i18n: ["matching", "needs"] };
export const meta = titleMeta;

/** How many of the best matches are read to see whose they are. */
const matchesRead = 60;

/** The providers whose candidates are among the best for a need, with how many. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisationId } = await requireMember(request, "EMPLOYER");
  await limitSearches({ request, context });
  const t = await wordsFor(request, "matching");
  const asked = { organisationId, now: new Date(), take: matchesRead };
  const { need, matches } = found(await findNeedMatches(uuidParam(params, "needId"), asked));
  const byProvider = new Map<string, { id: string; name: string; all: number; meetsAll: number }>();
  for (const { provider, comparison } of matches) {
    const counted = byProvider.get(provider.id) ?? { ...provider, all: 0, meetsAll: 0 };
    counted.all++;
    if (comparison.metMusts === comparison.musts) counted.meetsAll++;
    byProvider.set(provider.id, counted);
  }
  const providers = [...byProvider.values()].sort((a, b) => b.meetsAll - a.meetsAll || b.all - a.all);
  return {
    title: `${need.title}: ${t("providers")}`,
    need: { id: need.id, title: need.title, kind: need.kind },
    proposals: await countProposals(need.id, asked),
    providers,
  };
}

export default function NeedProviders() {
  const { need, proposals, providers } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  return (
    <div className="wrap">
      <NeedMatchHead need={need} current="providers" proposals={proposals} />
      <div className="pt-6">
        {providers.length === 0 ? (
          <EmptyState title={t("none")}>
            <p>{t("noneHelp")}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t("providers")}
            rows={providers}
            columns={[
              { label: t("provider"), cell: ({ id, name }) => <Link to={`/providers/${id}`}>{name}</Link> },
              { label: t("group.0"), cell: ({ meetsAll }) => meetsAll, isNumber: true },
              { label: t("amongBest"), cell: ({ all }) => all, isNumber: true },
            ]}
          />
        )}
      </div>
    </div>
  );
}
