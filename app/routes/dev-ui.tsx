import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { SlotGridExamples } from "~/app/domain/arenas/slot-grid-examples";
import { ConceptExamples } from "~/app/domain/catalogue/concept-examples";
import { MatchExamples } from "~/app/domain/matching/match-examples";
import { RequirementExamples } from "~/app/domain/needs/requirement-examples";
import { wordsFor } from "~/app/i18n.server";
import { env } from "~/app/platform/env.server";
import { titleMeta } from "~/app/platform/http/title";
import { ButtonExamples } from "~/app/ui/gallery/buttons";
import { ChoiceExamples } from "~/app/ui/gallery/choices";
import { galleryParts } from "~/app/ui/gallery/example";
import { MarkExamples, MessageExamples } from "~/app/ui/gallery/messages";
import { TableExamples } from "~/app/ui/gallery/tables";
import { TextExamples } from "~/app/ui/gallery/texts";
import { PageHead } from "~/app/ui/page-head";

export const handle = { i18n: ["gallery", "arenas", "catalogue", "matching", "needs"] };
export const meta = titleMeta;

/** Every component in all its states. Outside demo mode there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env().isDemo) throw new Response(null, { status: 404 });
  const t = await wordsFor(request, "gallery");
  return { title: t("title") };
}

export default function DevUi() {
  const { t } = useTranslation("gallery");
  return (
    <div className="wrap grid gap-12">
      <div>
        <PageHead title={t("title")} lead={t("lead")} />
        <nav aria-label={t("title")}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {galleryParts.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{t(`parts.${name}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <ButtonExamples />
      <TextExamples />
      <ChoiceExamples />
      <ConceptExamples />
      <RequirementExamples />
      <MarkExamples />
      <MatchExamples />
      <SlotGridExamples />
      <TableExamples />
      <MessageExamples />
    </div>
  );
}
