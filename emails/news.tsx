import { Link, Section, Text } from "@react-email/components";
import type { AlertList } from "~/app/domain/alerts/kinds";
import { MailButton, MailLayout, MailText } from "~/emails/layout";
import type { MailTranslator } from "~/emails/mail-translator";

/** One new thing; `detail` is one line of it in the reader's language. */
export type NewsItem = { title: string; detail: string; url: string };

/**
 * What is new in one saved search; `name` is null where it could tell of a candidate. Of candidates there are no items:
 * mails say nothing of them but that there are some.
 */
export type NewsGroup = { list: AlertList; name: string | null; items: NewsItem[]; more: number; url: string };

/** What is new in all of a person's saved searches; `stopUrl` leads to a page with a button, and needs no signing in. */
export type NewsProps = { groups: NewsGroup[]; url: string; stopUrl: string };

/** The subject: the search, or how many. */
export function newsSubject(t: MailTranslator["t"], { groups }: Pick<NewsProps, "groups">): string {
  const [only, ...others] = groups;
  if (!only || others.length > 0) return t("news.subjectSome", { count: groups.length });
  return only.name === null ? t("news.subjectCandidate") : t("news.subjectOne", { name: only.name });
}

/** Tells what is new: search by search, each thing a link; at the end how to change it, and how to stop it. */
export function News({ t, language, groups, url, stopUrl }: NewsProps & MailTranslator) {
  const title = newsSubject(t, { groups });
  return (
    <MailLayout language={language} preview={t("news.intro")} title={title} footer={t("news.footer")}>
      <MailText>{t("news.intro")}</MailText>
      {groups.map((group) => (
        <Group key={group.url} group={group} t={t} />
      ))}
      <MailButton href={url}>{t("news.button")}</MailButton>
      <Text style={{ fontSize: 14, lineHeight: "22px", margin: "18px 0 0" }}>
        <Link href={stopUrl} style={linkLook}>
          {t("news.stop")}
        </Link>
      </Text>
    </MailLayout>
  );
}

const linkLook = { color: "#0B4F5C", textDecoration: "underline" };

function Group({ group: { name, items, more, url }, t }: { group: NewsGroup; t: MailTranslator["t"] }) {
  return (
    <Section style={{ borderLeft: "3px solid #0B4F5C", margin: "4px 0 22px", paddingLeft: 14 }}>
      <Text style={{ fontSize: 18, fontWeight: 700, lineHeight: "26px", margin: "0 0 6px" }}>
        {name ?? t("news.candidateNeeds")}
      </Text>
      {items.length === 0 ? <Text style={lineLook}>{t("news.candidates")}</Text> : null}
      {items.map((item) => (
        <Text key={item.url} style={lineLook}>
          <Link href={item.url} style={linkLook}>
            {item.title}
          </Link>
          <br />
          {item.detail}
        </Text>
      ))}
      {more > 0 ? <Text style={lineLook}>{t("news.more", { count: more })}</Text> : null}
      <Text style={{ ...lineLook, margin: 0 }}>
        <Link href={url} style={linkLook}>
          {t("news.open")}
        </Link>
      </Text>
    </Section>
  );
}

const lineLook = { fontSize: 16, lineHeight: "24px", margin: "0 0 10px" };
