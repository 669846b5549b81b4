import { render } from "@react-email/render";
import { createElement, type FunctionComponent } from "react";
import { translatorFor } from "~/app/i18n.server";
import type { MailTranslator } from "~/emails/mail-translator";
import { News, type NewsProps, newsSubject } from "~/emails/news";
import { Notice, type NoticeProps, noticeText } from "~/emails/notice";
import { SignInRequested } from "~/emails/sign-in-requested";

/** Every template there is. */
const templates = {
  "sign-in-requested": { Component: SignInRequested },
  invitation: { Component: Notice },
  "email-change": { Component: Notice },
  notice: { Component: Notice },
  news: { Component: News },
} as const;

/** The subject of a mail in a language. */
export function mailSubject({
  template,
  props,
  language,
}: {
  template: string;
  props: unknown;
  language: string;
}): string {
  return subjectOf(template, props, translatorFor(language, "mail"));
}

function subjectOf(name: string, props: unknown, t: MailTranslator["t"]): string {
  if (name === "sign-in-requested") return t("signIn.subject");
  if (name === "news") return newsSubject(t, props as NewsProps);
  return noticeText(t, props as NoticeProps, "subject");
}

export type TemplateName = keyof typeof templates;
export type TemplateProps<T extends TemplateName> = Omit<
  Parameters<(typeof templates)[T]["Component"]>[0],
  keyof MailTranslator
>;

/** Templates whose link is dead within an hour: a mail that has not left by then is of use to nobody. */
export const briefTemplates: TemplateName[] = ["sign-in-requested", "email-change"];

/** Templates whose props hold a secret, which is forgotten once the mail has left. */
export const templatesWithSecrets: ReadonlySet<string> = new Set<TemplateName>([
  ...briefTemplates,
  "invitation",
  "news",
]);

/** What mail programs are told beside the mail: where it can be stopped with one click, without opening it (RFC 8058). */
function headersOf(name: string, props: unknown): Record<string, string> {
  if (name !== "news") return {};
  const { stopUrl } = props as NewsProps;
  return { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/**
 * Makes subject, HTML, plain text and headers of a mail.
 *
 * @param name a template's name as stored in the outbox.
 * @throws when there is no such template.
 */
export async function renderMail(name: string, props: unknown, language: string) {
  const template = templates[name as TemplateName];
  if (!template) throw new Error(`There is no mail template "${name}".`);
  const t = translatorFor(language, "mail");
  const Component = template.Component as FunctionComponent<Record<string, unknown> & MailTranslator>;
  const element = createElement(Component, { ...(props as Record<string, unknown>), t, language });
  const [html, text] = await Promise.all([render(element), render(element, { plainText: true })]);
  return { subject: subjectOf(name, props, t), html, text, headers: headersOf(name, props) };
}
