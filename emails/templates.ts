import { render } from "@react-email/render";
import type { TFunction } from "i18next";
import { createElement, type FunctionComponent } from "react";
import { translatorFor } from "~/app/i18n.server";
import { SignInRequested } from "~/emails/sign-in-requested";

/** What every template gets beside its own props: the words of namespace `mail`, and their language. */
export type MailTranslator = { t: TFunction<"mail">; language: string };

/** Every template there is. The subject is `mail:<subject>`, filled with the template's props. */
const templates = {
  "sign-in-requested": { subject: "signIn.subject", Component: SignInRequested },
} as const;

export type TemplateName = keyof typeof templates;
export type TemplateProps<T extends TemplateName> = Omit<
  Parameters<(typeof templates)[T]["Component"]>[0],
  keyof MailTranslator
>;

/** Templates whose props hold a secret, which is forgotten once the mail has left. */
export const templatesWithSecrets: ReadonlySet<string> = new Set<TemplateName>(["sign-in-requested"]);

/**
 * Makes subject, HTML and plain text of a mail.
 *
 * @param name a template's name as stored in the outbox.
 * @throws when there is no such template.
 */
export async function renderMail(name: string, props: unknown, language: string) {
  const template = templates[name as TemplateName];
  if (!template) throw new Error(`There is no mail template "${name}".`);
  const t = await translatorFor(language, "mail");
  const Component = template.Component as FunctionComponent<Record<string, unknown> & MailTranslator>;
  const element = createElement(Component, { ...(props as Record<string, unknown>), t, language });
  const [html, text] = await Promise.all([render(element), render(element, { plainText: true })]);
  return { subject: t(template.subject, { ...(props as Record<string, unknown>) }), html, text };
}
