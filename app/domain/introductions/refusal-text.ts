import { useTranslation } from "react-i18next";
import { mostCandidatesAtOnce, mostInADay } from "~/app/domain/introductions/kinds";
import type { ProposeRefusal } from "~/app/domain/introductions/propose-candidates.server";

/** Why an introduction was not begun, with the limits that it ran into. */
export function useRefusalText(): (reason: ProposeRefusal | "none-chosen" | "too-many-at-once") => string {
  const { t } = useTranslation("introductions");
  return (reason) => t(`refusal.${reason}`, { inADay: mostInADay, atOnce: mostCandidatesAtOnce });
}
