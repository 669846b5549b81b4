import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { stopMail } from "~/app/domain/alerts/change-search.server";
import { findPersonOfToken } from "~/app/domain/alerts/stop-token.server";
import { wordsFor } from "~/app/i18n.server";
import { found } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Button, LinkButton } from "~/app/ui/button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["alerts"] };
export const meta = titleMeta;

/** The page of the link in each mail of news. Nothing happens until its button is pressed: mail scanners follow links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  found(await findPersonOfToken(params.token ?? ""));
  const t = await wordsFor(request, "alerts");
  return { title: t("stop.title") };
}

/** Stops the mail of whoever the link was mailed to. Answers with the page itself, as whoever asks may be no browser. */
export async function action({ params }: ActionFunctionArgs) {
  const { personId } = found(await findPersonOfToken(params.token ?? ""));
  await stopMail(personId);
  return data({ isStopped: true });
}

export default function SearchMailStop() {
  const isStopped = useActionData<typeof action>()?.isStopped ?? false;
  const { t } = useTranslation("alerts");
  if (isStopped) {
    return (
      <div className="wrap grid justify-items-start gap-4" role="status">
        <PageHead title={t("stop.done")} lead={t("stop.doneHelp")} />
        <LinkButton to="/work/searches">{t("stop.toSearches")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="wrap">
      <PageHead title={t("stop.title")} lead={t("stop.lead")} />
      <Form method="post">
        <Button look="main">{t("stop.button")}</Button>
      </Form>
    </div>
  );
}
