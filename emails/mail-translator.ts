import type { TFunction } from "i18next";

/** What every template gets beside its own props: the words of namespace `mail`, and their language. */
export type MailTranslator = { t: TFunction<"mail">; language: string };
