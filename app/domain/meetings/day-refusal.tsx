import { useTranslation } from "react-i18next";
import type { Clash } from "~/app/domain/meetings/shift-meetings.server";
import { formatTime } from "~/app/platform/clock";
import { Banner } from "~/app/ui/banner";

/** Why something on the day's page was not done, and which meeting stands in the way. */
export function DayRefusal({ refusal, clash }: { refusal: string; clash: Clash | null }) {
  const { t, i18n } = useTranslation("meetings");
  return (
    <div className="pb-4">
      <Banner look="error">
        <p>
          {clash
            ? t("refusal.clash", { ...clash, time: formatTime(clash.startsAt, i18n.language) })
            : t(`refusal.${refusal as "gone"}`)}
        </p>
      </Banner>
    </div>
  );
}
