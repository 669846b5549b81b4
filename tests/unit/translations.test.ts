import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fallbackLanguage, languages } from "~/app/i18n";

type Words = { [key: string]: string | Words };

const folder = (language: string) => new URL(`../../app/locales/${language}/`, import.meta.url);

/** Names of the namespace files of a language, without their ending. */
function listNamespaces(language: string): string[] {
  const files = readdirSync(folder(language)).filter((file) => file.endsWith(".json"));
  return files.map((file) => file.slice(0, -".json".length)).sort();
}

/** Every word of a namespace under its full key: `form.title` → text. */
function readWords(language: string, namespace: string): Map<string, string> {
  const words = JSON.parse(readFileSync(new URL(`${namespace}.json`, folder(language)), "utf8")) as Words;
  return new Map(flatten(words, ""));
}

function flatten(words: Words, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].map((found) => found.replace(/\s/g, "")).sort();
}

const namespaces = listNamespaces(fallbackLanguage);
const others = languages.filter((language) => language !== fallbackLanguage);

test("there are words to compare", () => {
  expect(namespaces.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(0);
});

test.each(languages)("%s has the namespaces of the first language", (language) => {
  expect(listNamespaces(language)).toEqual(namespaces);
});

test("the typed resources name every namespace file, and no other", () => {
  const declared = readFileSync(new URL("../../app/i18next.d.ts", import.meta.url), "utf8");
  const imported = [...declared.matchAll(/locales\/sv\/([a-z-]+)\.json/g)].map(([, name]) => name).sort();
  const typed = [...declared.matchAll(/^\s+([a-z-]+): typeof /gm)].map(([, name]) => name).sort();
  expect(imported).toEqual(namespaces);
  expect(typed).toEqual(namespaces);
});

describe.each(namespaces)("the words of %s", (namespace) => {
  const first = readWords(fallbackLanguage, namespace);

  test.each(others)("have the same keys in %s", (language) => {
    expect([...readWords(language, namespace).keys()].sort()).toEqual([...first.keys()].sort());
  });

  test.each(others)("have the same placeholders in %s", (language) => {
    const words = readWords(language, namespace);
    const pairs = [...first].map(([key, text]) => [key, placeholdersOf(text), placeholdersOf(words.get(key) ?? "")]);
    expect(pairs.filter(([, here, there]) => JSON.stringify(here) !== JSON.stringify(there))).toEqual([]);
  });

  test.each(languages)("are none of them empty in %s", (language) => {
    const empty = [...readWords(language, namespace)].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });
});
