import { useTranslation } from "react-i18next";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { Tabs } from "~/app/ui/tabs";

type Page = "matches" | "courses" | "providers";

/** Candidates, courses and providers of a need, side by side; a need of training is answered by courses alone. */
export function NeedMatchTabs({ need, current }: { need: { id: string; kind: NeedKind }; current: Page }) {
  const { t } = useTranslation("matching");
  const words = { matches: t("candidates"), courses: t("courses"), providers: t("providers") };
  if (need.kind === "TRAINING") return null;
  const tabs = (["matches", "courses", "providers"] as const).map((page) => ({
    to: `/work/needs/${need.id}/${page}`,
    label: words[page],
    isCurrent: page === current,
  }));
  return <Tabs label={t("title")} tabs={tabs} />;
}
