import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOwnClaims } from "~/app/domain/accounts/queries.server";
import { requireViewer } from "~/app/domain/accounts/viewer.server";
import { readDesk } from "~/app/domain/desks/desk.server";
import { DeskLists } from "~/app/domain/desks/desk-lists";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";
import { Banner } from "~/app/ui/banner";
import { Button, LinkButton } from "~/app/ui/button";
import { EmptyState } from "~/app/ui/empty-state";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["accounts", "pages", "providers", "needs"] };
export const meta = titleMeta;

/** What needs the viewer today; `?all=` shows one list in full. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisation, personId, role } = await requireViewer(request);
  const t = await wordsFor(request, "accounts");
  const all = new URL(request.url).searchParams.get("all");
  const desk = organisation && (await readDesk(organisation, { personId, now: new Date(), all }));
  return {
    title: t("desk.title"),
    organisation,
    desk,
    all,
    isAdmin: role === "ADMIN",
    claims: await listOwnClaims({ personId }),
  };
}

export default function Desk() {
  const { organisation, desk, all, isAdmin } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "pages"]);
  if (!organisation || !desk) return <NoOrganisation />;
  const { name, kind } = organisation;
  return (
    <div className="wrap grid gap-4">
      <PageHead title={t("desk.title")} lead={name} actions={<Beginning kind={kind} />} />
      <Claims />
      {desk.alarms.map(({ word, count }) => (
        <Banner key={word} look="warning" title={t(`pages:desk.alarm.${word}`, { count })}>
          {word === "failedMail" && isAdmin ? (
            <Link to="/work/failed-mail">{t("pages:desk.alarm.failedMailHelp")}</Link>
          ) : (
            t("pages:desk.alarm.help")
          )}
        </Banner>
      ))}
      <DeskLists lists={desk.lists} nothing={t(`pages:desk.nothingHelp.${kind}`)} all={all} />
    </div>
  );
}

/** Begins something new; a candidate's draft has no form before it. */
function Beginning({ kind }: { kind: OrganisationKind }) {
  const { t } = useTranslation("pages");
  const label = t(`desk.new.${kind}`);
  if (kind === "PROVIDER")
    return (
      <Form method="post" action="/work/candidates">
        <Button look="main">{label}</Button>
      </Form>
    );
  return (
    <LinkButton look="main" to={kind === "EMPLOYER" ? "/work/needs#new" : "/work/arenas/new"}>
      {label}
    </LinkButton>
  );
}

/** Imported employers that the viewer has asked for, and the municipality has not answered about. */
function Claims() {
  const { claims } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return claims.map(({ id, name }) => (
    <Banner key={id} title={t("desk.claim", { name })}>
      {t("desk.claimHelp")}
    </Banner>
  ));
}

function NoOrganisation() {
  const { claims } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <div className="wrap grid gap-4">
      <PageHead title={t("desk.title")} />
      <Claims />
      {claims.length > 0 ? null : (
        <EmptyState title={t("desk.noOrganisation")}>
          <p>{t("desk.noOrganisationHelp")}</p>
          <LinkButton look="main" to="/register">
            {t("register.title")}
          </LinkButton>
        </EmptyState>
      )}
    </div>
  );
}
