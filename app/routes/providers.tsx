import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OrganisationContact } from "~/app/domain/accounts/organisation-contact";
import { listAuthorisedProviders } from "~/app/domain/providers/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { titleMeta } from "~/app/platform/http/title";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["providers"] };
export const meta = titleMeta;

/** Providers that are authorised now, for anybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "providers");
  const providers = await listAuthorisedProviders({ now: new Date() });
  return { title: t("list.title"), municipality: env().MUNICIPALITY_NAME, providers };
}

export default function Providers() {
  const { providers, municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation("providers");
  return (
    <div className="wrap">
      <PageHead title={t("list.title")} lead={t("list.lead", { municipality })} />
      {providers.length === 0 ? <EmptyState title={t("list.empty")} /> : null}
      <ul className="grid gap-3">
        {providers.map(({ id, name, about, municipality: home, authorisations, _count, ...contact }) => (
          <li key={id} id={id} className="card grid gap-2">
            <h2 className="text-xl">{name}</h2>
            <p className="text-muted">
              {[home?.name, t("list.courses", { count: _count.courses })].filter(Boolean).join(", ")}
            </p>
            <p>{about}</p>
            <OrganisationContact {...contact} />
            <ul className="flex flex-wrap gap-2">
              {authorisations.map(({ service }) => (
                <li key={service} className="tag">
                  {t(`service.${service as "COURSES"}`)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
