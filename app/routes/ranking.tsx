import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { exampleOf } from "~/app/domain/matching/rule-example";
import { RuleExampleForm, RuleExampleResult } from "~/app/domain/matching/rule-example-form";
import { ruleNumbers } from "~/app/domain/matching/rule-numbers";
import { wordsFor } from "~/app/i18n.server";
import { titleMeta } from "~/app/platform/http/title";
import { ContentPage } from "~/app/ui/content-page";

export const handle = { i18n: ["pages", "matching"] };
export const meta = titleMeta;

/** The text is among the words, its numbers are those of the rule; the example is as the address asks for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "pages");
  const example = exampleOf(new URL(request.url).searchParams);
  return { title: t("ranking.title"), description: t("ranking.lead"), example };
}

export default function Page() {
  const { example } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["pages", "matching"]);
  return (
    <ContentPage
      title={t("ranking.title")}
      lead={t("ranking.lead")}
      sections={t("ranking.sections", { returnObjects: true, ...ruleNumbers })}
    >
      <section id="example" aria-labelledby="example-title" className="mt-12 grid gap-4">
        <h2 id="example-title">{t("matching:example.title")}</h2>
        <p className="max-w-prose">{t("matching:example.lead")}</p>
        <RuleExampleForm example={example} />
        <RuleExampleResult example={example} />
      </section>
    </ContentPage>
  );
}
