import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { titleMeta } from "~/app/platform/http/title";
import { ContentPage } from "~/app/ui/content-page";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** The title; the text is among the words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "pages");
  const { MUNICIPALITY_NAME: municipality, MUNICIPALITY_EMAIL: email } = env();
  return {
    title: t("accessibility.title"),
    description: t("accessibility.lead"),
    contact: { label: municipality, email },
  };
}

export default function Page() {
  const { contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages");
  return (
    <ContentPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      sections={t("accessibility.sections", { returnObjects: true })}
      contact={contact}
    />
  );
}
