import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { type DeskList, type DeskNote, type DeskThing, isOwn } from "~/app/domain/desks/kinds";
import { smallestTold } from "~/app/domain/matching/small-numbers-policy";
import { formatShortDate, formatTime } from "~/app/platform/clock";

/** The lists of a desk: those that wait for somebody first, and beside them on a wide screen what one has out. */
export function DeskLists({ lists, nothing, all }: { lists: DeskList[]; nothing: string; all: string | null }) {
  const { t } = useTranslation("pages");
  const waiting = lists.filter(({ word, things }) => !isOwn(word) && things.length > 0);
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid gap-8">
        {waiting.length === 0 ? (
          <section className="grid gap-2">
            <h2 className="text-xl">{t("desk.nothing")}</h2>
            <p className="text-muted">{nothing}</p>
          </section>
        ) : null}
        {waiting.map((list) => (
          <ThingList key={list.word} list={list} isWhole={all === list.word} />
        ))}
      </div>
      <div className="grid gap-8">
        {lists
          .filter(({ word }) => isOwn(word))
          .map((list) => (
            <ThingList key={list.word} list={list} isWhole={all === list.word} />
          ))}
      </div>
    </div>
  );
}

function ThingList({ list: { word, things, hasMore }, isWhole }: { list: DeskList; isWhole: boolean }) {
  const { t } = useTranslation("pages");
  const title = t(`desk.list.${word}`);
  return (
    <section id={word} aria-labelledby={`${word}-title`} className="grid gap-3">
      <h2 id={`${word}-title`} className="text-xl">
        {title}
      </h2>
      {things.length === 0 ? <p className="text-muted">{t(`desk.empty.${word as "needs"}`)}</p> : null}
      <ul className="grid">
        {things.map((thing) => (
          <Thing key={thing.id} thing={thing} />
        ))}
      </ul>
      {hasMore && !isWhole ? (
        <p>
          <Link to={`/work?all=${word}#${word}`} aria-label={t("desk.allOf", { list: title })}>
            {t("desk.all")}
          </Link>
        </p>
      ) : null}
      {isWhole ? (
        <p>
          <Link to={`/work#${word}`}>{t("desk.fewer")}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Thing({ thing: { to, name, notes } }: { thing: DeskThing }) {
  const { t } = useTranslation("needs");
  const say = useNoteText();
  return (
    <li className="border-t border-line py-2.5">
      <Link to={to} className="inline-block py-0.5 font-semibold">
        {name || t("own.untitled")}
      </Link>
      <ul className="small flex flex-wrap gap-x-5 text-muted">
        {notes.map((note) => (
          <li key={note.word}>{say(note)}</li>
        ))}
      </ul>
    </li>
  );
}

function useNoteText(): (note: DeskNote) => string {
  const { t, i18n } = useTranslation(["pages", "providers"]);
  const { language } = i18n;
  return (note) => {
    if (note.word === "name") return note.text;
    if (note.word === "service") return t(`providers:service.${note.service as "COURSES"}`);
    if (note.word === "met") return t("pages:desk.note.met", { met: note.met, all: note.all });
    if ("count" in note) return countText(note, t);
    if (note.word === "places")
      return note.all === 0
        ? t("pages:start.employers", { count: 0 })
        : t("pages:desk.note.places", { booked: note.booked, all: note.all });
    if (!("at" in note)) return t(`pages:desk.note.${note.word}`);
    const date = formatShortDate(note.at, language);
    return t(`pages:desk.note.${note.word}`, { date, time: formatTime(note.at, language) });
  };
}

/** A number that may be too small to be told. */
function countText({ word, count }: Extract<DeskNote, { count: number | null }>, t: TFunction<["pages"]>): string {
  if (count !== null) return t(`pages:desk.note.${word}`, { count });
  return word === "new" ? t("pages:desk.note.newSome") : t("pages:desk.note.fitFew", { least: smallestTold });
}
