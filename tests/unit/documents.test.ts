import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Files below a folder that end in one of the endings, without generated ones. */
function listFiles(folder: string, endings: string[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("app/platform/prisma-client/"))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function countLines(path: string): number {
  return read(path).trimEnd().split("\n").length;
}

const domains = readdirSync(join(root, "app/domain"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const documents = [
  "README.md",
  ...domains.map((domain) => `app/domain/${domain}/README.md`),
  ...listFiles("docs", [".md"]),
].filter((path) => existsSync(join(root, path)));
const sources = ["app", "search", "emails", "prisma", "tests"].flatMap((folder) =>
  listFiles(folder, [".ts", ".tsx", ".mjs"]),
);

test("the project is introduced in at most 120 lines", () => {
  expect(existsSync(join(root, "README.md")), "README.md").toBe(true);
  expect(countLines("README.md")).toBeLessThanOrEqual(120);
});

test.each(domains)("the domain %s is explained in at most 60 lines", (domain) => {
  const path = `app/domain/${domain}/README.md`;
  expect(existsSync(join(root, path)), path).toBe(true);
  expect(countLines(path)).toBeLessThanOrEqual(60);
});

describe("documents lead to what exists:", () => {
  test.each(documents)("the links of %s", (path) => {
    const missing = linksOf(read(path)).filter((link) => !existsSync(resolve(root, dirname(path), link)));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the files that %s names", (path) => {
    const missing = namedFiles(read(path)).filter((file) => !existsSync(join(root, file)));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the commands of %s", (path) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const commands = [...read(path).matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, name]) => name ?? "");
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("no source file is longer than 300 lines", () => {
  expect(sources.length).toBeGreaterThan(100);
  const long = sources.map((path) => ({ path, lines: countLines(path) })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("no folder has a name that says nothing", () => {
  const empty = /(^|\/)(utils?|lib|helpers?|misc|common|services|managers?)(\/|$)/;
  expect(sources.map((path) => dirname(path)).filter((folder) => empty.test(folder))).toEqual([]);
});

test("no file only passes on what others export", () => {
  expect(sources.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
});

/** Relative targets of Markdown links and pictures, without what follows `#`. */
function linksOf(text: string): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  const relativeOnes = targets.filter((target) => !/^([a-z]+:|#)/.test(target));
  return relativeOnes.map((target) => target.split("#")[0] ?? "").filter((target) => target !== "");
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "");
}

/** Paths in backticks that begin at the root: `app/domain/needs/save-need.server.ts`. Patterns and blanks are left out. */
function namedFiles(text: string): string[] {
  const quoted = [...text.matchAll(/`((?:app|search|emails|prisma|tests|docs)\/[\w./-]+)`/g)];
  return quoted.map(([, path]) => path ?? "").filter((path) => !/NNNN/.test(path));
}
