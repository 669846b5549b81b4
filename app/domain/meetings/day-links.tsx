import { useTranslation } from "react-i18next";
import type { ArenaState } from "~/app/platform/prisma-client/enums";
import { LinkButton } from "~/app/ui/button";

/** The ways from an arena to its day, to what came of it, and to one like it. */
export function DayLinks({ arena, isOrganiser }: { arena: { id: string; state: ArenaState }; isOrganiser: boolean }) {
  const { t } = useTranslation("meetings");
  const hasDay = arena.state === "OPEN" || arena.state === "CLOSED";
  const base = `/work/arenas/${arena.id}`;
  return (
    <>
      {hasDay ? <LinkButton to={`${base}/today`}>{t("day.link")}</LinkButton> : null}
      {hasDay && isOrganiser ? <LinkButton to={`${base}/summary`}>{t("summary.link")}</LinkButton> : null}
      {isOrganiser ? <LinkButton to={`${base}/copy`}>{t("copy.link")}</LinkButton> : null}
      {isOrganiser ? null : (
        <LinkButton look="quiet" to="/work/calendar">
          {t("feed.link")}
        </LinkButton>
      )}
    </>
  );
}
