import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countPublicCourses } from "~/app/domain/courses/queries.server";
import { listAuthorisedProviders } from "~/app/domain/providers/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { titleMeta } from "~/app/platform/http/title";
import { EmptyState } from "~/app/ui/empty-state";
import { FactList } from "~/app/ui/fact-list";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["providers", "courses"] };
export const meta = titleMeta;

/** Providers that are authorised now, for anybody, each with how many courses it has. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "providers");
  const now = new Date();
  const providers = await listAuthorisedProviders({ now });
  const courses = await countPublicCourses(
    providers.map(({ id }) => id),
    { now },
  );
  return { title: t("list.title"), municipality: env().MUNICIPALITY_NAME, providers, courses };
}

export default function Providers() {
  const { providers, municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation("providers");
  return (
    <div className="wrap">
      <PageHead title={t("list.title")} lead={t("list.lead", { municipality })} />
      {providers.length === 0 ? <EmptyState title={t("list.empty")} /> : null}
      <ul className="grid gap-4 md:grid-cols-2">
        {providers.map((provider) => (
          <ProviderCard key={provider.id} provider={provider} />
        ))}
      </ul>
    </div>
  );
}

type Provider = ReturnType<typeof useLoaderData<typeof loader>>["providers"][number];

function ProviderCard({ provider: { id, name, about, municipality, authorisations } }: { provider: Provider }) {
  const { courses } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["providers", "courses"]);
  const own = courses.filter(({ providerId }) => providerId === id);
  return (
    <li className="card grid content-start gap-3">
      <div>
        <h2 className="text-xl">
          <Link to={`/providers/${id}`}>{name}</Link>
        </h2>
        <p className="small text-muted">{municipality?.name}</p>
      </div>
      <p>{about}</p>
      <ul className="flex flex-wrap gap-2">
        {authorisations.map((authorisation) => (
          <li key={authorisation.id} className="tag">
            {t(`service.${authorisation.service as "COURSES"}`)}
          </li>
        ))}
      </ul>
      <FactList
        facts={own.map(({ kind, count }) => [
          t(`courses:kind.${kind}`),
          <span key={kind} className="whitespace-nowrap">
            {t("list.courses", { count })}
          </span>,
        ])}
      />
    </li>
  );
}
