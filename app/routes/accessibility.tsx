import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { ContentPage } from "~/app/ui/content-page";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** The title; the text is among the words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "pages");
  return { title: t("accessibility.title"), description: t("accessibility.lead") };
}

export default function Page() {
  const { t } = useTranslation("pages");
  return (
    <ContentPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      sections={t("accessibility.sections", { returnObjects: true })}
    />
  );
}
