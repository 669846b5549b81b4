import { randomUUID } from "node:crypto";
import type { AlertPace } from "~/app/domain/alerts/kinds";
import type { Thing } from "~/app/domain/alerts/read-things.server";
import { stopTokenOf } from "~/app/domain/alerts/stop-token.server";
import { type SearchNews, takeNews } from "~/app/domain/alerts/take-news.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { translatorFor } from "~/app/i18n.server";
import { formatShortDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { env } from "~/app/platform/env.server";
import type { NewsGroup, NewsItem } from "~/emails/news";

/** Things of one search, and searches, that a mail shows; the rest are counted and read on the page. */
const mostItems = 5;
const mostGroups = 12;

/**
 * Mails a person what is new in the saved searches of these paces: one mail, in their language. It is queued in the
 * transaction that marks the news as told, so that it is told once, whoever else tries or dies.
 */
export function mailNews(personId: string, { paces, now }: { paces: AlertPace[]; now: Date }): Promise<void> {
  return prisma.$transaction(async (tx) => {
    const news = await takeNews(tx, personId, { paces, now });
    if (!news) return;
    const { email: recipient, language, searches } = news;
    const groups = searches.slice(0, mostGroups).map((search) => groupOf(search, language));
    const stopUrl = `${env().origin}/searches/stop/${await stopTokenOf(personId, { tx })}`;
    const props = { groups, url: `${env().origin}/work/searches`, stopUrl };
    await queueMail(tx, { key: `news:${randomUUID()}`, recipient, language, template: "news", props });
  });
}

/** What a search is called may hold an alias where it is of one candidate, and no mail says anything of candidates. */
function groupOf({ id, list, name, things }: SearchNews, language: string): NewsGroup {
  const items = things.flatMap((thing) => itemOf(thing, language));
  return {
    list,
    name: list === "CANDIDATE_MATCHES" ? null : name,
    items: items.slice(0, mostItems),
    more: Math.max(0, items.length - mostItems),
    url: `${env().origin}/work/searches/${id}`,
  };
}

function itemOf(thing: Thing, language: string): NewsItem[] {
  if (thing.kind === "candidate") return [];
  const { kind, id, title, by, place, isRemote, startsOn } = thing;
  const t = translatorFor(language, "mail");
  const detail = [
    by,
    place,
    isRemote ? t("news.remote") : null,
    startsOn ? t("news.from", { date: formatShortDate(startsOn, language) }) : null,
  ];
  return [{ title, detail: detail.filter(Boolean).join(", "), url: `${env().origin}/${kind}s/${id}` }];
}
