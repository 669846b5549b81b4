import { useTranslation } from "react-i18next";
import { Tabs } from "~/app/ui/tabs";

/** What the municipality decides about organisations: providers' authorisations, and who an imported employer belongs to. */
export function DecisionTabs({ current }: { current: "authorisations" | "claims" }) {
  const { t } = useTranslation("common");
  return (
    <Tabs
      label={t("decisions")}
      tabs={[
        { to: "/work/authorisations", label: t("nav.authorisations"), isCurrent: current === "authorisations" },
        { to: "/work/claims", label: t("claims"), isCurrent: current === "claims" },
      ]}
    />
  );
}
