import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireMember } from "~/app/domain/accounts/viewer.server";
import { endFeed, findOwnFeed, renewFeed } from "~/app/domain/meetings/calendar-feed.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate } from "~/app/platform/clock";
import { env } from "~/app/platform/env.server";
import { found } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { Banner } from "~/app/ui/banner";
import { Button } from "~/app/ui/button";
import { ConfirmButton } from "~/app/ui/confirm-button";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["meetings", "arenas"] };
export const meta = titleMeta;

/** A member's own calendar address: whether there is one, a new one, or none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const t = await wordsFor(request, "meetings");
  return { title: t("feed.title"), feed: await findOwnFeed({ personId, organisationId }) };
}

/** Answers with the page itself: the address is told once. */
export async function action({ request }: ActionFunctionArgs) {
  const { organisationId, personId } = await requireMember(request, "EMPLOYER", "PROVIDER");
  const intent = (await request.formData()).get("intent");
  if (intent === "end") {
    found((await endFeed({ personId, organisationId })) || null);
    return redirect("/work/calendar?done=feedEnded");
  }
  found(intent === "renew" || null);
  const token = await renewFeed({ personId, organisationId });
  return data({ address: `${env().origin}/calendar/${token}/meetings.ics` });
}

export default function WorkCalendar() {
  const { title, feed } = useLoaderData<typeof loader>();
  const address = useActionData<typeof action>()?.address;
  const { t, i18n } = useTranslation(["meetings", "arenas"]);
  return (
    <div className="wrap">
      <PageHead title={title} lead={t("feed.lead")} crumbs={[{ to: "/work/arenas", label: t("arenas:list.title") }]} />
      <div className="grid max-w-3xl justify-items-start gap-6 pb-10">
        {address ? (
          <div role="status" className="w-full">
            <Banner look="success" title={t("feed.made")}>
              <p className="break-all">
                <code>{address}</code>
              </p>
              <p>{t("feed.once")}</p>
            </Banner>
          </div>
        ) : null}
        {feed ? <p>{t("feed.since", { date: formatDate(feed.createdAt, i18n.language) })}</p> : null}
        {feed ? (
          <div className="flex flex-wrap items-start gap-3">
            <ConfirmButton
              label={t("feed.renew")}
              question={t("feed.renewQuestion")}
              confirm={t("feed.renewConfirm")}
              fields={{ intent: "renew" }}
            />
            <ConfirmButton
              label={t("feed.end")}
              question={t("feed.endQuestion")}
              confirm={t("feed.end")}
              fields={{ intent: "end" }}
              look="danger"
            />
          </div>
        ) : (
          <Form method="post">
            <Button look="main" name="intent" value="renew">
              {t("feed.make")}
            </Button>
          </Form>
        )}
        <div className="prose">
          <h2>{t("feed.howTitle")}</h2>
          <p>{t("feed.how")}</p>
          <p>{t("feed.private")}</p>
        </div>
      </div>
    </div>
  );
}
