import { useTranslation } from "react-i18next";
import type { Choice } from "~/app/domain/matching/choice-policy";
import { Banner } from "~/app/ui/banner";

/** Why what is ticked cannot stand side by side. */
export function ChoiceFault({ choice: { fault, ids }, most }: { choice: Choice; most: number }) {
  const { t } = useTranslation("matching");
  if (!fault) return null;
  return <Banner look="error">{t(`compare.${fault}`, { most, count: ids.length })}</Banner>;
}
