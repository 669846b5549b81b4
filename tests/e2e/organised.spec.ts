import type { Page } from "@playwright/test";
import { enterAs, expect, test } from "~/tests/e2e/support/journey";

/** The demo arena with a timetable, as a person of it sees it. */
async function openArena(page: Page, person: string): Promise<void> {
  await page.context().clearCookies();
  await enterAs(page, person);
  await page.goto("/work/arenas");
  await page
    .getByRole("link", { name: /^Stora mötesdagen/ })
    .first()
    .click();
  await page.waitForURL(/\/work\/arenas\/[0-9a-f-]+$/);
}

async function openTimetable(page: Page): Promise<void> {
  await openArena(page, "Handläggare, Nacka kommun");
  await page.getByRole("link", { name: "Schema", exact: true }).click();
  await page.waitForURL(/\/timetable$/);
}

/** Selects meetings of the grid until one can be moved, and moves it to the first free place. */
async function moveOne(page: Page): Promise<void> {
  const meetings = await page
    .locator(".plan-table a.plan-meeting")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of meetings) {
    await page.goto(new URL(href, page.url()).href);
    const places = page.locator(".plan-table .plan-move");
    if ((await places.count()) === 0) continue;
    await places.first().click();
    await page.waitForURL(/done=placed/);
    return;
  }
  throw new Error("No meeting could be moved.");
}

test.describe
  .serial("a timetable from wishes to a published programme", () => {
    test("the organiser has a timetable made, moves a meeting and shows it to the participants", async ({ page }) => {
      await openTimetable(page);
      await page.getByText("10 s", { exact: true }).click();
      await page.getByRole("button", { name: "Ta fram ett schema" }).click();
      await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible({ timeout: 25_000 });
      await moveOne(page);
      await expect(page.getByRole("heading", { name: "Version 2" })).toBeVisible();
      await page.getByRole("button", { name: "Visa för deltagarna" }).click();
      await page.waitForURL(/done=shown/);
    });

    test("a provider sees its provisional programme and asks for a change", async ({ page }) => {
      await openArena(page, "Jobbcoach, Nacka Jobbpartner");
      await page.getByRole("link", { name: "Vårt program" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Preliminärt");
      await page.getByLabel("Nej, vi vill ändra något").check();
      await page.getByRole("textbox").fill("Vi kan inte vara kvar efter klockan 12.");
      await page.getByRole("button", { name: "Svara" }).click();
      await page.waitForURL(/done=answered/);
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("the organiser reads the request, moves a meeting by a plain form, and publishes", async ({ page }) => {
        await openTimetable(page);
        await expect(page.getByText("Vi kan inte vara kvar efter klockan 12.")).toBeVisible();
        await page.getByRole("button", { name: /^Markera som hanterad/ }).click();
        await page.waitForURL(/done=saved/);
        await expect(page.getByText("Hanterad", { exact: true })).toBeVisible();
        await moveOne(page);
        await page.locator("summary").filter({ hasText: "Publicera" }).click();
        await page.getByRole("button", { name: "Publicera", exact: true }).click();
        await page.waitForURL(/done=published/);
        await expect(page.getByText("Det som är publicerat är den här versionen.")).toBeVisible();
      });
    });

    test("the provider chooses who comes to a published meeting", async ({ page }) => {
      await openArena(page, "Jobbcoach, Nacka Jobbpartner");
      await page.getByRole("link", { name: "Vårt program" }).click();
      await page.locator("summary").filter({ hasText: "Välj kandidater" }).first().click();
      await page.getByRole("checkbox").first().check();
      await page.getByRole("button", { name: "Spara kandidater" }).first().click();
      await page.waitForURL(/done=saved/);
      await expect(page.locator("summary").filter({ hasText: /K-\d/ }).first()).toBeVisible();
    });
  });
