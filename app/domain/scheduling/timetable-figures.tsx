import { useTranslation } from "react-i18next";
import type { TimetableFigures as Figures } from "~/app/domain/scheduling/timetable-figures.server";
import type { Share } from "~/app/domain/scheduling/wish-figures-policy";
import { FactList } from "~/app/ui/fact-list";

/** What the timetable was worth, beside what came of its meetings. */
export function TimetableFigures({ figures }: { figures: Figures }) {
  const { t } = useTranslation("scheduling");
  const { must, want, unplaced, breaks, search } = figures;
  const share = ({ met, all }: Share) =>
    all === 0 ? "–" : t("figures.share", { met, all, percent: Math.round((met / all) * 100) });
  const found = search && (search.isProven ? t("figures.proven", { count: search.breaks }) : null);
  const proved = found ?? (search && t("figures.atLeast", { count: search.bound ?? 0, breaks: search.breaks }));
  return (
    <section className="grid content-start gap-2">
      <h2 className="text-xl">{t("figures.title")}</h2>
      <p className="small text-muted">{t("figures.help")}</p>
      <FactList
        facts={[
          [t("figures.must"), share(must)],
          [t("figures.want"), share(want)],
          [t("figures.unplaced"), unplaced],
          [t("figures.breaks"), breaks],
          [t("figures.bound"), proved],
        ]}
      />
    </section>
  );
}
