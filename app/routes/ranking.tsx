import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { ruleNumbers } from "~/app/domain/matching/rule-numbers";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { ContentPage } from "~/app/ui/content-page";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** The title; the text is among the words, its numbers are those of the rule. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "pages");
  return { title: t("ranking.title"), description: t("ranking.lead") };
}

export default function Page() {
  const { t } = useTranslation("pages");
  return (
    <ContentPage
      title={t("ranking.title")}
      lead={t("ranking.lead")}
      sections={t("ranking.sections", { returnObjects: true, ...ruleNumbers })}
    />
  );
}
