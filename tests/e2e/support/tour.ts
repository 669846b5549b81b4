import type { Page } from "@playwright/test";
import { accessibilityFaults, overflowsSideways } from "~/tests/e2e/support/journey";

/**
 * Where an address of a kind is found: a page with links to it, what its link looks like and says, and the how manieth of
 * those it is (0).
 */
export type Finding = { on: string; link: RegExp; named?: RegExp; at?: number };

/** The part of an address that is a row's id. */
const id = "[0-9a-f-]{36}";

/** A link to a row below this path. */
export function linkTo(path: string): RegExp {
  return new RegExp(`^${path}/(${id})$`);
}

/**
 * Fills the places of addresses like `/work/needs/{need}/edit`, by following a link of the page named in
 * `findings`; a finding may itself have places that stand before it.
 */
export async function resolveAddresses(page: Page, addresses: string[], findings: Record<string, Finding>) {
  const known: Record<string, string> = {};
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `no-${name}`);
  for (const [name, { on, link, named = /./, at = 0 }] of Object.entries(findings)) {
    await page.goto(fill(on));
    const hrefs = await page
      .locator("main a")
      .filter({ hasText: named })
      .evaluateAll((links) => links.map((each) => each.getAttribute("href")));
    const found = [...new Set(hrefs.flatMap((href) => link.exec(href ?? "")?.[1] ?? []))][at];
    if (!found) throw new Error(`${fill(on)} has no link to a ${name}`);
    known[name] = found;
  }
  return addresses.map(fill);
}

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };

/**
 * What is wrong with a page, wide and narrow, light and dark; each fault in one line. Dark changes colours only, so
 * contrast is all that is looked at there, and in one language is enough.
 *
 * @param isRefusal the page is one that says no: 403 or 404.
 */
export async function faultsOf(
  page: Page,
  address: string,
  { isRefusal = false, isDarkToo = true } = {},
): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: string[]) =>
    faults.push(...found.map((fault) => `${address}, ${where}: ${fault}`));
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(wide);
  const response = await page.goto(address);
  if (!response?.ok() && !isRefusal) note("asked for", [`answers ${response?.status()}`]);
  if (new URL(page.url()).pathname !== address.split("?")[0]) note("asked for", [`leads to ${page.url()}`]);
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    note(`${size.width} px`, await accessibilityFaults(page));
    if (await overflowsSideways(page)) note(`${size.width} px`, ["has to be moved sideways"]);
  }
  if (!isDarkToo) return faults;
  await page.emulateMedia({ colorScheme: "dark" });
  note("dark", await accessibilityFaults(page, { rules: ["color-contrast"] }));
  return faults;
}
