import type { Page } from "@playwright/test";
import { accessibilityFaults, enterAs, expect, overflowsSideways, test } from "~/tests/e2e/support/journey";

// Not the one whose pages the tours go through: what is left here has no starts.
const provider = "Jobbcoach, Värmdö Arbete och Studier";

/** A date some days from now, as a date field is filled. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function beginCourse(page: Page, title: string) {
  await enterAs(page, provider);
  await page.goto("/work/courses");
  await page.getByRole("link", { name: "Ny kurs" }).click();
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Kort kurs").check();
}

async function addStart(page: Page) {
  await page.getByRole("link", { name: "Lägg till en start", exact: true }).click();
  await page.getByLabel("Första dagen").fill(inDays(30));
  await page.getByLabel("Sista dagen").fill(inDays(31));
  await page.getByLabel("Kommun", { exact: true }).selectOption({ label: "Nacka" });
  await page.getByLabel("Platser", { exact: true }).fill("12");
  await page.getByRole("button", { name: "Spara" }).click();
}

async function publishAndRead(page: Page, title: string) {
  await page.getByRole("button", { name: "Publicera" }).click();
  await page.waitForURL(/done=published/);
  await page.getByRole("link", { name: "Se den publika sidan" }).click();
  await page.waitForURL(/\/courses\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("row").filter({ hasText: "Nacka" })).toContainText("12");
}

test("a provider writes a course, adds a start, publishes and sees it as everybody does", async ({ page }) => {
  const title = `Livsmedelshygien för kök ${Date.now()}`;
  await beginCourse(page, title);
  await page.getByLabel("Kompetenser").fill("livsmedelshyg");
  await page.getByRole("option", { name: "Livsmedelshygien" }).first().click();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.waitForURL(/done=saved/);
  await expect(page.getByRole("button", { name: "Publicera" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Lägg till en kommande start" })).toBeVisible();
  await addStart(page);
  await publishAndRead(page, title);
  await expect(page.getByText("Livsmedelshygien", { exact: true })).toBeVisible();
  await expect(async () => {
    await page.goto(`/courses?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("what is wrong with a start is told at its field, and what was typed stays", async ({ page }) => {
  await beginCourse(page, "Provkurs");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.waitForURL(/done=saved/);
  await page.getByRole("link", { name: "Lägg till en start", exact: true }).click();
  await page.getByLabel("Första dagen").fill(inDays(30));
  await page.getByLabel("Sista dagen").fill(inDays(29));
  await page.getByLabel("Platser", { exact: true }).fill("8");
  await page.getByLabel("Platser som redan är tagna").fill("9");
  await page.getByLabel("Kursen hålls på distans").check();
  await page.getByRole("button", { name: "Spara" }).click();
  const errors = page.getByRole("alert");
  await expect(errors).toContainText("Sista dagen: Slutet måste komma efter början.");
  await expect(errors).toContainText("Platser: Platserna är färre än de som redan är tagna.");
  await page.getByLabel("Sista dagen").fill(inDays(30));
  await page.getByLabel("Platser", { exact: true }).fill("9");
  await page.getByLabel("Första dagen").fill(inDays(-3));
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(errors).toContainText("Första dagen: Välj ett datum som inte har passerat.");
  await page.getByLabel("Första dagen").fill(inDays(30));
  await page.getByRole("button", { name: "Spara" }).click();
  await page.waitForURL(/done=saved/);
  await page.getByRole("link", { name: /^Ändra starten/ }).click();
  await page.getByText("Ta bort starten").first().click();
  await expect(page.getByText("9 platser är tagna.")).toBeVisible();
  await page.getByRole("button", { name: "Ta bort starten" }).click();
  await page.waitForURL(/done=removed/);
  await expect(page.getByText("Ingen start är planerad.")).toBeVisible();
});

test("of two who edit a course the second is shown both, and nothing typed is lost", async ({ page }) => {
  await beginCourse(page, "Från början");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.waitForURL(/done=saved/);
  await page.getByRole("link", { name: "Ändra kursen" }).click();
  await page.waitForURL(/\/edit$/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel("Rubrik").fill("Den första");
  await other.getByRole("button", { name: "Spara", exact: true }).click();
  await other.waitForURL(/done=saved/);
  await page.getByLabel("Rubrik").fill("Den andra");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByText("Den första", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Rubrik")).toHaveValue("Den andra");
  await page.getByRole("button", { name: "Spara min version i stället" }).click();
  await page.waitForURL(/done=saved/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Den andra");
});

test("another provider's course is a page that does not exist, and an employer has no such pages", async ({ page }) => {
  await enterAs(page, provider);
  await page.goto("/work/courses");
  const address = await page.getByRole("row").getByRole("link").first().getAttribute("href");
  const pages = [`${address}`, `${address}/edit`, `${address}/occasions/new`, "/work/courses/new"];
  const statusesFor = async (name: string) => {
    await page.context().clearCookies();
    await enterAs(page, name);
    const answers = [];
    for (const path of pages) answers.push((await page.goto(path))?.status());
    return answers;
  };
  expect(await statusesFor("Jobbcoach, Kursverket")).toEqual([404, 404, 404, 200]);
  expect(await statusesFor("Personalansvarig, Café Viken")).toEqual([403, 403, 403, 403]);
  expect(await statusesFor("Handläggare, Nacka kommun")).toEqual([403, 403, 403, 403]);
});

for (const width of [1280, 320]) {
  test(`the pages of one course are accessible, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await enterAs(page, provider);
    await page.goto("/work/courses");
    const address = await page
      .getByRole("row")
      .filter({ hasText: "Publicerad" })
      .getByRole("link")
      .first()
      .getAttribute("href");
    await page.goto(`${address}`);
    const start = await page
      .getByRole("link", { name: /^Ändra starten/ })
      .first()
      .getAttribute("href");
    for (const path of [`${address}`, `${address}/edit`, `${address}/occasions/new`, `${start}`]) {
      await page.goto(path);
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
      expect({ path, overflows: await overflowsSideways(page) }).toEqual({ path, overflows: false });
    }
    await page.goto(`${address}/occasions/new`);
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a provider writes a course, adds a start and publishes; a word that is unknown stays typed", async ({
    page,
  }) => {
    const title = `Truck för lagret ${Date.now()}`;
    await beginCourse(page, title);
    await page.getByLabel("Kompetenser").fill("truckkort a+b");
    await page.getByLabel("Yrken").fill("qqqqxxxx");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Yrken: Ordet finns inte i katalogen.");
    await expect(page.getByLabel("Yrken")).toHaveValue("qqqqxxxx");
    await expect(page.getByLabel("Truckkort A+B")).toBeChecked();
    await page.getByLabel("Yrken").fill("truckförare");
    await page.getByRole("button", { name: "Spara och lägg till fler" }).last().click();
    await expect(page.getByLabel("Truckförare")).toBeChecked();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await addStart(page);
    await publishAndRead(page, title);
  });
});
