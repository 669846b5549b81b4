import { useTranslation } from "react-i18next";
import { Tabs } from "~/app/ui/tabs";

/** Candidates, courses and providers of a need, side by side. */
export function NeedMatchTabs({ needId, current }: { needId: string; current: "matches" | "courses" | "providers" }) {
  const { t } = useTranslation("matching");
  const words = { matches: t("candidates"), courses: t("courses"), providers: t("providers") };
  const tabs = (["matches", "courses", "providers"] as const).map((page) => ({
    to: `/work/needs/${needId}/${page}`,
    label: words[page],
    isCurrent: page === current,
  }));
  return <Tabs label={t("title")} tabs={tabs} />;
}
