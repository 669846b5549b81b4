import { MailButton, MailLayout, MailText } from "~/emails/layout";
import type { MailTranslator } from "~/emails/mail-translator";

/** The link that signs a person in; `url` leads to a page with a button, since mail scanners follow links. */
export type SignInRequestedProps = { url: string; minutes: number };

export function SignInRequested({ t, language, url, minutes }: SignInRequestedProps & MailTranslator) {
  return (
    <MailLayout language={language} preview={t("signIn.preview")} title={t("signIn.title")} footer={t("signIn.footer")}>
      <MailText>{t("signIn.body", { minutes })}</MailText>
      <MailButton href={url}>{t("signIn.button")}</MailButton>
    </MailLayout>
  );
}
