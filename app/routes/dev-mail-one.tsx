import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findOutboxMail } from "~/app/domain/mail/queries.server";
import { env } from "~/app/platform/env.server";
import { found, uuidParam } from "~/app/platform/http/params";
import { titleMeta } from "~/app/platform/http/title";
import { FactList } from "~/app/ui/fact-list";
import { PageHead } from "~/app/ui/page-head";
import { renderMail } from "~/emails/templates";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** One kept mail, as its reader would read it. */
export async function loader({ params }: LoaderFunctionArgs) {
  if (!env().isDemo) throw new Response(null, { status: 404 });
  const mail = found(await findOutboxMail(uuidParam(params, "mailId")));
  const { subject, text } = await renderMail(mail.template, mail.props, mail.language);
  return { title: subject, recipient: mail.recipient, language: mail.language, state: mail.state, subject, text };
}

export default function DevMailOne() {
  const { recipient, language, state, subject, text } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["pages", "common"]);
  const links = [...new Set(text.match(/https?:\/\/\S+/g) ?? [])];
  return (
    <div className="wrap grid gap-5">
      <PageHead title={subject} crumbs={[{ to: "/dev/mail", label: t("devMail.title") }]} />
      <FactList
        facts={[
          [t("failedMail.recipient"), recipient],
          [t("devMail.language"), t(`common:language.${language as "sv"}`)],
          [t("common:state"), t(`devMail.state.${state}`)],
        ]}
      />
      <pre lang={language} className="card font-sans break-words whitespace-pre-wrap">
        {text}
      </pre>
      <ul>
        {links.map((href) => (
          <li key={href}>
            <a href={href}>{href}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
