import { createCookie } from "@remix-run/node";
import i18next, { type i18n, type Namespace, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { RemixI18Next } from "remix-i18next/server";
import { fallbackLanguage, i18nOptions, isLanguage, type Language, languageCookieName, languages } from "~/app/i18n";

type Words = Record<string, string | object>;

const files = import.meta.glob<Words>("./locales/*/*.json", { eager: true, import: "default" });

/** Every word there is, by language and namespace. */
const resources: Record<string, Record<string, Words>> = {};
for (const [path, words] of Object.entries(files)) {
  const [, language = "", namespace = ""] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
  resources[language] = { ...resources[language], [namespace]: words };
}

/** Keeps a visitor's choice of language for a year. */
export const languageCookie = createCookie(languageCookieName, { path: "/", sameSite: "lax", maxAge: 31_536_000 });

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...languages],
    fallbackLanguage,
    cookie: languageCookie,
    order: ["cookie", "header"],
  },
});

/** The language of the page that is asked for: the visitor's choice, else the browser's. */
export async function languageOf(request: Request): Promise<Language> {
  const language = await detector.getLocale(request);
  return isLanguage(language) ? language : fallbackLanguage;
}

const instances = new Map<string, i18n>();

/** The words of a language, loaded once and only read afterwards. */
export function translationsIn(language: string): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({ ...i18nOptions, lng: language, resources, initImmediate: false });
  instances.set(language, instance);
  return instance;
}

/** Words of one namespace, for what is written outside a page: mail, calendar files, page titles. */
export function translatorFor<N extends Namespace>(language: string, namespace: N): TFunction<N> {
  return translationsIn(language).getFixedT(language, namespace);
}

/** Words of one namespace in the language of the page that is asked for. */
export async function wordsFor<N extends Namespace>(request: Request, namespace: N): Promise<TFunction<N>> {
  return translatorFor(await languageOf(request), namespace);
}
