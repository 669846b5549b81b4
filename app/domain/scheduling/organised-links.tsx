import { useTranslation } from "react-i18next";
import { LinkButton } from "~/app/ui/button";

type Props = {
  arena: { id: string; form: string; state: string; wishesCloseAt: Date | null; timetableStage: string };
  view: "organiser" | "employer" | "provider";
  /** The reader takes part. */
  isJoined: boolean;
  now: Date;
};

/** Where the pages of an arena with a timetable are: what to do now first. Nothing for other arenas. */
export function OrganisedLinks({ arena, view, isJoined, now }: Props) {
  const { t } = useTranslation("scheduling");
  if (arena.form !== "TIMETABLE" || arena.state === "DRAFT") return null;
  const to = (page: string) => `/work/arenas/${arena.id}/${page}`;
  if (view === "organiser") return <LinkButton to={to("wishes")}>{t("nav.wishes")}</LinkButton>;
  if (!isJoined) {
    return view === "provider" && arena.state === "OPEN" ? (
      <LinkButton look="main" to={to("attendance")}>
        {t("nav.join")}
      </LinkButton>
    ) : null;
  }
  const areWishesOpen = arena.wishesCloseAt !== null && now < arena.wishesCloseAt;
  const hasProgramme = arena.timetableStage !== "PLANNING";
  return (
    <>
      {hasProgramme ? (
        <LinkButton look="main" to={to("programme")}>
          {t("nav.programme")}
        </LinkButton>
      ) : null}
      <LinkButton look={areWishesOpen ? "main" : "plain"} to={to("wishes")}>
        {t("nav.wishes")}
      </LinkButton>
      <LinkButton to={to("attendance")}>{t("nav.attendance")}</LinkButton>
    </>
  );
}
