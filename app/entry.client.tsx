import { RemixBrowser } from "@remix-run/react";
import i18next from "i18next";
import resourcesToBackend from "i18next-resources-to-backend";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { getInitialNamespaces } from "remix-i18next/client";
import { i18nOptions, sharedNamespaces } from "~/app/i18n";

const files = import.meta.glob<object>("./locales/*/*.json", { import: "default" });

/**
 * Waits for the data of the page. The first call of `RemixBrowser` begins to read it and throws its promise, before any
 * hook. Left to React, the page suspends while it is taken over, and a key pressed meanwhile ends in React's error 345 ("Root did not complete").
 */
async function readState(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

/** Loads the words and the data of the page, then takes the page over. */
async function hydrate(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(
      resourcesToBackend((language: string, namespace: string) => files[`./locales/${language}/${namespace}.json`]?.()),
    )
    .init({
      ...i18nOptions,
      lng: document.documentElement.lang,
      ns: [...new Set([...sharedNamespaces, ...getInitialNamespaces()])],
    });
  await readState();
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18next}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

hydrate();
