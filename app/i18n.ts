/** Languages the product speaks; the first one is the one it was written in. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** The language used when nobody asked for one we speak. */
export const fallbackLanguage: Language = "sv";

/** Is this one of our languages? */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** Name of the cookie that keeps a visitor's choice of language. */
export const languageCookieName = "lang";

/** What both sides tell i18next. One file of words per domain: `app/locales/<language>/<namespace>.json`. */
export const i18nOptions = {
  supportedLngs: [...languages],
  fallbackLng: fallbackLanguage,
  defaultNS: "common",
  interpolation: { escapeValue: false },
  react: { useSuspense: true },
} as const;

/** Words every page needs. */
export const sharedNamespaces = ["common", "ui", "errors"] as const;
