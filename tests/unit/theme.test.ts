import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = ["app/styles.css", "app/theme.css"]
  .map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"))
  .join("\n");

/** Colour variables in force without and with a wish for dark; the dark ones cover the light ones. */
const light = colours(css.replace(/@media [^{]+\{\s*:root \{[^}]*\}\s*\}|@media print[\s\S]*?\n\}/g, ""));
const dark = new Map([...light, ...darkBlocks().flatMap((block) => [...colours(block)])]);

function darkBlocks(): string[] {
  return css.match(/@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}/g) ?? [];
}

function colours(source: string): Map<string, string> {
  const found = source.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\s*;/g);
  return new Map([...found].map(([, name, value]) => [name ?? "", value ?? ""]));
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Text on background, wherever styles.css or a component puts the one on the other. */
const texts = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "brand-soft"],
  ["ink", "met-soft"],
  ["ink", "partly-soft"],
  ["ink", "unmet-soft"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["brand", "paper"],
  ["brand", "surface"],
  ["brand", "brand-soft"],
  ["unmet", "paper"],
  ["unmet", "surface"],
  ["met", "surface"],
  ["met", "met-soft"],
  ["partly", "partly-soft"],
  ["unmet", "unmet-soft"],
  ["on-accent", "accent"],
] as const;

/** Borders of fields and buttons, and what marks the focus: 3 to 1 is enough. */
const edges = [
  ["edge", "paper"],
  ["edge", "surface"],
  ["brand", "surface"],
  ["ink", "paper"],
] as const;

test("black on white has the highest contrast there is, and a colour on itself the lowest", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#0b4f5c", "#0b4f5c")).toBe(1);
});

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_, theme) => {
  const colour = (name: string) => theme.get(name) ?? expect.fail(`There is no colour --${name}.`);

  test.each(texts)("%s can be read on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)("%s can be told from %s", (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("the dark theme has colours of its own", () => {
  expect(dark.get("paper")).not.toBe(light.get("paper"));
  expect(dark.get("brand")).not.toBe(light.get("brand"));
});
