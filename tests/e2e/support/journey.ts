import { test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Playwright's test, with one more demand: a page that breaks, or is held back by its own security policy, fails it. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (/Content.Security.Policy|Hydration failed|did not match/i.test(message.text())) faults.push(message.text());
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in as a person of the demo world, by the name on the sign-in page. */
export async function enterAs(page: Page, name: string | RegExp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: name }).first().getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it is now, or against these rules; each finding in one line.
 * Axe is put into a page once, and asked for nothing but violations: half the time of its own wrapper for Playwright.
 */
export async function accessibilityFaults(page: Page, { rules }: { rules?: string[] } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (runOnly) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const found = await run(document, { runOnly, resultTypes: ["violations"], preload: false, iframes: false });
      return found.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
    },
    rules ? { type: "rule" as const, values: rules } : { type: "tag" as const, values: levels },
  );
  return violations.map(({ id, targets }) => `${id}: ${targets.join(", ")}`);
}

/** Has every page shown to this browser written in a language. */
export async function speak(page: Page, language: string): Promise<void> {
  const url = new URL("/", page.url()).href;
  await page.context().addCookies([{ name: "lang", value: Buffer.from(`"${language}"`).toString("base64"), url }]);
}

/** Does the page have to be moved sideways to be read? */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
