import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactSection } from "~/app/domain/accounts/organisation-contact";
import { findViewer } from "~/app/domain/accounts/viewer.server";
import { jobPosting } from "~/app/domain/needs/job-posting";
import { NeedBody, useNeedMeta } from "~/app/domain/needs/need-facts";
import { findPublishedNeed } from "~/app/domain/needs/queries.server";
import { env } from "~/app/platform/env.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";
import { PrintButton } from "~/app/ui/print-button";

export const handle = { i18n: ["needs", "catalogue"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titleMeta({ data }),
  ...(data?.posting ? [{ "script:ld+json": data.posting }] : []),
];

/** A published need, for anybody; a job also says so in the words of schema.org. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [need, viewer] = await Promise.all([findPublishedNeed(uuidParam(params, "needId")), findViewer(request)]);
  const shown = found(need);
  const kind = viewer?.organisation?.kind ?? null;
  return {
    title: shown.title,
    description: shown.description,
    need: shown,
    isOwn: viewer?.organisation?.id === shown.organisationId,
    isProvider: kind === "PROVIDER",
    posting: shown.kind === "RECRUITMENT" ? jobPosting(shown, `${env().origin}/needs/${shown.id}`) : null,
  };
}

export default function PublicNeed() {
  const { need, isOwn, isProvider } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["needs", "common"]);
  const needMeta = useNeedMeta();
  return (
    <div className="wrap grid gap-6">
      <PageHead
        title={need.title}
        crumbs={[{ to: "/needs", label: t("list.title") }]}
        meta={[need.organisation.name, ...needMeta(need)]}
        actions={
          <>
            {isProvider && need.kind !== "TRAINING" ? (
              <LinkButton look="main" to={`/work/proposals/${need.id}`}>
                {t("detail.propose")}
              </LinkButton>
            ) : null}
            {isOwn ? <LinkButton to={`/work/needs/${need.id}`}>{t("common:edit")}</LinkButton> : null}
            <PrintButton />
          </>
        }
      />
      <NeedBody need={need} />
      <ContactSection {...need.organisation} />
      {isProvider || isOwn ? null : (
        <p>
          {t("detail.how")} <Link to="/providers">{t("detail.providers")}</Link>
        </p>
      )}
    </div>
  );
}
