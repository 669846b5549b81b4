import type { Browser } from "@playwright/test";
import { enterAs, expect, speak, test } from "~/tests/e2e/support/journey";
import { faultsOf } from "~/tests/e2e/support/tour";

/** Being told instead of looking, without JavaScript. */
test.use({ javaScriptEnabled: false });

test("a provider saves a search, is told of a need that is published, and stops the mail by its link", async ({
  page,
  browser,
  baseURL,
}) => {
  // Mail that is sent at once comes with the next minute, once a quarter of an hour: so does this test, in one installation.
  test.setTimeout(180_000);
  const provider = "Jobbcoach, Kursverket";
  // A number of its own, so that what an earlier run left behind is another search.
  const run = Date.now();
  const [title, name] = [`Bagare med egen nyckel ${run}`, `Nycklar ${run}`];
  const subject = `Nytt i bevakningen ${name}`;
  await enterAs(page, provider);
  await page.goto(`/needs?q=nyckel+${run}&municipality=0182`);
  await page.getByRole("link", { name: "Bevaka sökningen" }).click();
  await expect(page.getByLabel("Namn")).toHaveValue(`”nyckel ${run}”, Nacka`);
  await page.getByLabel("Namn").fill("");
  await page.getByRole("button", { name: "Spara bevakningen" }).click();
  await expect(page.getByRole("alert")).toContainText("Något behöver rättas");
  await page.getByLabel("Namn").fill(name);
  await page.getByLabel("Direkt").check();
  await page.getByRole("button", { name: "Spara bevakningen" }).click();
  await expect(page.getByRole("status").first()).toContainText("Bevakningen är sparad");

  await page.context().clearCookies();
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Yrke", { exact: true }).fill("köksbiträde");
  await page.getByLabel("Kommun", { exact: true }).selectOption({ label: "Nacka" });
  await page.getByLabel("Startdatum", { exact: true }).fill("2027-06-01");
  await page.getByRole("button", { name: "Spara och publicera" }).click();
  await expect(page.getByRole("status").first()).toContainText("Publicerat");

  await page.context().clearCookies();
  await enterAs(page, provider);
  await expect(async () => {
    await page.goto("/work");
    await expect(page.getByRole("link", { name })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name: "Nytt sedan du senast tittade" })).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.goto("/work/searches");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText("Inget nytt");

  await page.context().clearCookies();
  await expect(async () => {
    await page.goto("/dev/mail");
    await page.getByRole("link", { name: subject }).first().click({ timeout: 1000 });
  }).toPass({ timeout: 90_000, intervals: [3000] });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await expect(page.getByText(title)).toBeVisible();
  await page.getByRole("link", { name: /searches\/stop/ }).click();
  for (const language of ["sv", "en"])
    expect(await faultsIn(browser, { origin: baseURL ?? "", address: page.url(), language })).toEqual([]);
  await page.getByRole("button", { name: "Sluta mejla mig" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nu mejlar vi inte mer om dina bevakningar");

  await enterAs(page, provider);
  await page.goto("/work/searches");
  await expect(page.getByLabel(`Mejl om ${name}`, { exact: true })).toHaveValue("NEVER");
  await page
    .locator("summary")
    .filter({ hasText: `Ta bort: ${name}` })
    .click();
  await page.getByRole("button", { name: new RegExp(`^Ta bort bevakningen.*${name}$`) }).click();
  await expect(page.getByRole("status").first()).toContainText("borttagen");
});

/** What is wrong with a page of which only this journey knows the address, as the tour of all pages looks for it. */
async function faultsIn(
  browser: Browser,
  { origin, address, language }: { origin: string; address: string; language: string },
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: true });
  const reader = await context.newPage();
  await reader.goto("/");
  await speak(reader, language);
  const faults = await faultsOf(reader, new URL(address).pathname);
  await expect(reader.locator("html")).toHaveAttribute("lang", language);
  await context.close();
  return faults;
}
