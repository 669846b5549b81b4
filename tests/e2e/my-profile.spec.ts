import type { Page } from "@playwright/test";
import { accessibilityFaults, enterAs, expect, overflowsSideways, test } from "~/tests/e2e/support/journey";

/** Makes the personal link of the profile that the coach is looking at, and opens it as the candidate. */
async function openOwnPage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gör en ny länk" }).click();
  const address = new URL((await page.getByText("/my-profile/").textContent()) ?? "").pathname;
  await page.context().clearCookies();
  await page.goto(address);
}

/** Opens the own page of a candidate that the coach has booked for a meeting. */
async function openWithMeeting(page: Page): Promise<void> {
  await page.goto("/work/arenas");
  await page.getByRole("link", { name: "Restaurang och service" }).click();
  const meeting = page
    .getByRole("row")
    .filter({ has: page.locator("summary") })
    .last();
  const alias = /K-\d+/.exec((await meeting.textContent()) ?? "")?.[0] ?? "";
  await page.goto(`/work/candidates?q=${alias}`);
  await page
    .getByRole("link", { name: new RegExp(`^${alias}`) })
    .first()
    .click();
  await openOwnPage(page);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a candidate says yes to an employer, and takes it back", async ({ page }) => {
    // Three people, one after the other.
    test.slow();
    await enterAs(page, "Personalansvarig, Restaurang Kajen");
    await page.goto("/work/needs?state=PUBLISHED");
    const link = page.getByRole("row").filter({ hasText: "Rekrytering" }).getByRole("link").first();
    const need = (await link.textContent()) ?? "";
    await link.click();
    await page.getByRole("link", { name: "Matchningar" }).click();
    const card = page
      .getByRole("article")
      .filter({ hasText: "Nacka Jobbpartner" })
      .filter({ has: page.getByRole("button", { name: /Visa intresse/ }) });
    const alias = ((await card.first().getByRole("link").first().textContent()) ?? "").split(",")[0]?.trim() ?? "";
    await card
      .first()
      .getByRole("button", { name: /Visa intresse/ })
      .click();

    await page.context().clearCookies();
    await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
    await page.goto("/work/introductions");
    const row = page.getByRole("row").filter({ hasText: alias }).filter({ hasText: need });
    await row.getByRole("link").first().click();
    const introduction = page.url();
    await page.getByRole("button", { name: "Ja, vi är intresserade" }).click();
    await page.getByRole("link", { name: new RegExp(`^${alias}`) }).click();
    await openOwnPage(page);

    await page.getByRole("button", { name: `Ja, gärna: ${need}, Restaurang Kajen` }).click();
    const answer = page.getByRole("row").filter({ hasText: need }).filter({ hasText: "Gäller till och med" });
    await answer.locator("summary").click();
    await answer.getByRole("button", { name: "Ja, ta tillbaka det" }).click();
    await expect(page.getByRole("status").first()).toContainText("Ditt ja är tillbakataget");
    await expect(page.getByText("Tog tillbaka ditt ja")).toBeVisible();
    await expect(answer).toHaveCount(0);

    await enterAs(page, "Personalansvarig, Restaurang Kajen");
    await page.goto(introduction);
    await expect(page.getByText("Kandidaten tog tillbaka sitt ja")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Kontakt hos den andra sidan" })).toHaveCount(0);
  });

  test("a candidate says no to a meeting at an arena", async ({ page }) => {
    await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
    await openWithMeeting(page);

    const meetings = page
      .getByRole("table", { name: "Dina möten på arenor" })
      .getByRole("row")
      .filter({ hasText: "Säg nej" });
    const before = await meetings.count();
    await meetings.first().locator("summary").click();
    await meetings.first().getByRole("button", { name: "Ja, jag kommer inte" }).click();
    await expect(page.getByRole("status").first()).toContainText("Du är inte längre bokad på mötet");
    await expect(meetings).toHaveCount(before - 1);
  });
});

test("the own page of a candidate with meetings is accessible, and fits a phone", async ({ page }) => {
  await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
  await openWithMeeting(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator("summary").filter({ hasText: "Säg nej" }).first().click();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
});
