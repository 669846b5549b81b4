import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOwnClaims } from "~/app/domain/accounts/queries.server";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { countDesk } from "~/app/domain/arenas/desk.server";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts", "pages", "providers"] };
export const meta = titleMeta;

/** What needs the viewer today. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisation, personId, role } = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  const figures = organisation ? await countDesk(organisation, { now: new Date(), isAdmin: role === "ADMIN" }) : [];
  return { title: t("desk.title"), organisation, figures, claims: await listOwnClaims({ personId }) };
}

export default function Desk() {
  const { organisation, figures, claims } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "pages"]);
  return (
    <div className="wrap">
      <PageHead title={t("desk.title")} lead={organisation?.name} />
      {claims.map(({ id, name }) => (
        <div key={id} className="pb-6">
          <Banner title={t("desk.claim", { name })}>{t("desk.claimHelp")}</Banner>
        </div>
      ))}
      {organisation || claims.length > 0 ? null : (
        <EmptyState title={t("desk.noOrganisation")}>
          <p>{t("desk.noOrganisationHelp")}</p>
          <LinkButton look="main" to="/register">
            {t("register.title")}
          </LinkButton>
        </EmptyState>
      )}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {figures.map(({ word, count, to }) => (
          <li key={word} className="card grid content-between justify-items-start gap-3">
            <p>
              <span className="block text-3xl font-bold">{count}</span>
              {t(`pages:desk.${word}`)}
            </p>
            <LinkButton
              isSmall
              look={count > 0 && isWork(word) ? "main" : "quiet"}
              to={to}
              aria-label={`${t("pages:desk.open")}: ${t(`pages:desk.${word}`)}`}
            >
              {t("pages:desk.open")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Things that wait for somebody. */
function isWork(word: string): boolean {
  return ["proposals", "interest", "applications", "claims", "failedMails", "toConfirm"].includes(word);
}
