import { useTranslation } from "react-i18next";
import type { WhyNot } from "~/app/domain/scheduling/places-policy";

/** Says why a meeting cannot be at a place: "Kursverket har ett annat möte". */
export function useWhyNotText(): (why: WhyNot) => string {
  const { t } = useTranslation("scheduling");
  return ({ why, who }) => t(`whyNot.${why}`, { who: who.replace(/ AB$/, "") });
}
