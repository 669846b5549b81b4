import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isOrganised } from "~/app/domain/arenas/booking-policy";
import { countFigures } from "~/app/domain/arenas/figures.server";
import { listComingArenas } from "~/app/domain/arenas/queries.server";
import { wordsFor } from "~/app/i18n.server";
import { formatDate, formatShortDate, formatTime } from "~/app/platform/clock";
import { env } from "~/app/platform/env.server";
import { titleMeta } from "~/app/platform/http/title";
import { LinkButton } from "~/app/ui/button";

export const handle = { i18n: ["pages"] };
export const meta = titleMeta;

/** The next arenas and how much there is now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date();
  const t = await wordsFor(request, "pages");
  const municipality = env().MUNICIPALITY_NAME;
  const [arenas, figures] = await Promise.all([listComingArenas({ now, take: 3 }), countFigures({ now })]);
  return {
    title: t("start.title"),
    description: t("start.lead", { municipality }),
    municipality,
    arenas,
    figures,
    now,
  };
}

const doors = [
  { word: "employer", to: "/work/needs", look: "main" },
  { word: "provider", to: "/register?as=provider", look: "plain" },
  { word: "seeker", to: "/guide", look: "plain" },
] as const;

/** What there is now, each with the list of it. */
const listed = [
  { name: "needs", to: "/needs" },
  { name: "praktik", to: "/needs?kind=PRAKTIK" },
  { name: "courses", to: "/courses" },
  { name: "providers", to: "/providers" },
] as const;

export default function Start() {
  const { municipality, figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages");
  return (
    <div className="wrap">
      <div className="grid gap-4 py-12 sm:py-16">
        <h1 className="max-w-[18ch] text-[clamp(1.9rem,5vw,3rem)] leading-[1.08] tracking-tight">{t("start.title")}</h1>
        <p className="max-w-[46ch] text-[1.16rem]">{t("start.lead", { municipality })}</p>
      </div>
      <div className="grid border-t-3 border-brand md:grid-cols-3">
        {doors.map(({ word, to, look }) => (
          <section
            key={word}
            className="flex flex-col gap-3 border-b border-line py-6 md:border-s md:px-7 md:first:border-s-0 md:first:ps-0"
          >
            <h2 className="text-[1.222rem]">{t(`start.${word}.title`)}</h2>
            <ol className="steps">
              {t(`start.${word}.steps`, { returnObjects: true }).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div className="mt-auto">
              <LinkButton to={to} look={look}>
                {t(`start.${word}.action`)}
              </LinkButton>
            </div>
          </section>
        ))}
      </div>
      <div className="grid gap-12 pt-14 md:grid-cols-[1.35fr_1fr]">
        <NextArenas />
        <section>
          <h2 className="pb-3">{t("start.now")}</h2>
          <dl className="facts">
            {listed.map(({ name, to }) => (
              <div key={name}>
                <dt>
                  <Link to={to}>{t(`start.${name}`)}</Link>
                </dt>
                <dd>{figures[name]}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

function NextArenas() {
  const { arenas, now } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("pages");
  const { language } = i18n;
  const placesText = (arena: (typeof arenas)[number]) => {
    const { bookingOpensAt, bookingClosesAt, _count } = arena;
    if (isOrganised(arena)) return t("desk.note.byWishes");
    if (bookingOpensAt > now) return t("start.opensSoon");
    if (bookingClosesAt <= now) return t("start.bookingClosed");
    const left = _count.slots * _count.tables - _count.bookings;
    return left > 0 ? t("start.placesLeft", { count: left }) : t("start.full");
  };
  return (
    <section>
      <h2 className="pb-3">{t("start.arenas")}</h2>
      {arenas.length === 0 ? <p className="text-muted">{t("start.noArenas")}</p> : null}
      <ul>
        {arenas.map((arena) => {
          const { id, title, venue, startsAt, _count } = arena;
          return (
            <li key={id} className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line py-4">
              <p className="basis-[6.2rem] font-semibold leading-tight">
                {formatShortDate(startsAt, language)}
                <span className="small block font-normal text-muted">
                  {formatDate(startsAt, language).split(" ")[0]} {formatTime(startsAt, language)}
                </span>
              </p>
              <div className="min-w-0 grow basis-40">
                <Link to={`/arenas/${id}`}>{title}</Link>
                <p className="small text-muted">
                  {venue}. {t("start.employers", { count: _count.participations })}.
                </p>
              </div>
              {_count.tables > 0 ? (
                <p className="basis-full sm:basis-auto">
                  <span className="tag">{placesText(arena)}</span>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
