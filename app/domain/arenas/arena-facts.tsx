import { useTranslation } from "react-i18next";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import type { ArenaDetail } from "~/app/domain/arenas/queries.server";
import { formatDate, formatShortDate, formatTime } from "~/app/platform/clock";

/** The short facts under an arena's heading. */
export function useArenaMeta(): (arena: ArenaDetail) => string[] {
  const { t, i18n } = useTranslation("arenas");
  const { language } = i18n;
  return (arena) => [
    `${formatDate(arena.startsAt, language)}, ${formatTime(arena.startsAt, language)}–${formatTime(arena.endsAt, language)}`,
    [arena.venue, arena.address, arena.municipality?.name].filter(Boolean).join(", "),
    t("detail.slots", { count: arena.slots.length }),
    t("detail.tables", { count: arena.tableCount }),
    arena.wishesCloseAt
      ? t("detail.wishes", {
          when: `${formatShortDate(arena.wishesCloseAt, language)} ${formatTime(arena.wishesCloseAt, language)}`,
        })
      : "",
    isOrganised(arena)
      ? ""
      : t("detail.booking", {
          opens: formatShortDate(arena.bookingOpensAt, language),
          closes: formatShortDate(arena.bookingClosesAt, language),
        }),
  ];
}

/** What an arena is about, and which employers look for what. */
export function ArenaBody({ arena }: { arena: ArenaDetail }) {
  const { t, i18n } = useTranslation(["arenas", "needs"]);
  return (
    <div className="grid gap-5">
      {arena.description ? <p className="whitespace-pre-line">{arena.description}</p> : null}
      {arena.groups.length > 0 ? (
        <section>
          <h2 className="pb-2 text-xl">{t("detail.theme")}</h2>
          <ul className="flex flex-wrap gap-2">
            {arena.groups.map(({ group }) => (
              <li key={group.ssyk} className="tag">
                {i18n.language === "en" ? (group.labelEn ?? group.label) : group.label}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 className="pb-2 text-xl">{t("detail.employers")}</h2>
        {arena.participations.length === 0 ? <p className="text-muted">{t("detail.noEmployers")}</p> : null}
        <ul className="grid gap-3 sm:grid-cols-2">
          {arena.participations.map(({ id, organisation, needs }) => (
            <li key={id} className="card">
              <h3 className="text-base">{organisation.name}</h3>
              <ul>
                {needs.map(({ need }) => (
                  <li key={need.id} className="small">
                    <a href={`/needs/${need.id}`}>{need.title}</a>, {t("needs:positions", { count: need.positions })}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
