import { enterAs, expect, test } from "~/tests/e2e/support/journey";

test("a provider books a place at an arena, and both sides get their mail", async ({ page }) => {
  const notices = page.getByRole("link", { name: /^Möte bokat på/ });
  await page.goto("/dev/mail");
  const before = await notices.count();
  await enterAs(page, "Jobbcoach, Värmdö Arbete och Studier");
  await page.goto("/work/arenas");
  await page.getByRole("link", { name: "Restaurang och service" }).click();
  await page
    .getByRole("link", { name: /^Boka:/ })
    .first()
    .click();
  await page.waitForURL(/\/book\?/);
  await page.getByRole("checkbox").last().check();
  await page.getByRole("main").getByRole("button", { name: "Boka" }).click();
  await page.waitForURL(/done=booked/);
  await expect(page.getByRole("status").first()).toContainText("Mötet är bokat");
  await expect(async () => {
    await page.goto("/dev/mail");
    await expect(notices).toHaveCount(before + 2);
  }).toPass({ timeout: 20_000 });
});

test("a draft that is being saved by itself can be saved by hand at once", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Hotell Furan");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.waitForURL(/\/edit/);
  await page.getByLabel("Rubrik").fill("Nattportier");
  const saving = page.waitForRequest((request) => (request.postData() ?? "").includes("autosave"));
  await page.route("**/edit.data*", async (route) => {
    const response = await route.fetch();
    if ((route.request().postData() ?? "").includes("autosave")) await page.waitForTimeout(1000);
    await route.fulfill({ response });
  });
  await saving;
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await page.waitForURL(/done=saved/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an employer sees who fits and why, and what a must costs", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Restaurang Kajen");
  await page.goto("/work/needs?state=PUBLISHED");
  await page.getByRole("row").filter({ hasText: "Rekrytering" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Matchningar" }).click();
  await page.waitForURL(/\/matches/);
  await expect(page.getByRole("article").first()).toContainText("krav");
  await page
    .getByRole("article")
    .getByRole("button", { name: /Visa intresse/ })
    .first()
    .click();
  await page.waitForURL(/done=interest/);
  await expect(page.getByRole("link", { name: "Se introduktionen" }).first()).toBeVisible();
});

test("the desk leads an employer from a need with its number of candidates to who they are", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Restaurang Kajen");
  await page.goto("/work");
  const needs = page.getByRole("region", { name: "Våra publicerade behov" });
  await expect(needs).toContainText(/uppfyller alla krav/);
  await needs.getByRole("link").first().click();
  await page.waitForURL(/\/matches/);
  await expect(page.getByRole("article").first()).toContainText("krav");
});

test("somebody else's need is a page that does not exist", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Restaurang Kajen");
  await page.goto("/work/needs?state=PUBLISHED");
  const address = await page.getByRole("row").getByRole("link").first().getAttribute("href");
  await page.context().clearCookies();
  await enterAs(page, "Personalansvarig, Hotell Furan");
  const response = await page.goto(String(address));
  expect(response?.status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an employer drafts a need, adds a skill by typing it, and publishes", async ({ page }) => {
    await enterAs(page, "Personalansvarig, Café Viken");
    await page.goto("/work/needs");
    await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
    await page.getByLabel("Rubrik").fill("Bagare till natten");
    await page.getByLabel("Yrke", { exact: true }).fill("bagare");
    await page.getByLabel("Kommun", { exact: true }).selectOption({ label: "Värmdö" });
    await page.getByLabel("Startdatum", { exact: true }).fill("2027-06-01");
    await page.getByLabel("Kompetens", { exact: true }).fill("livsmedelshygien");
    await page.getByRole("button", { name: "Spara och publicera" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bagare till natten");
    await expect(page.getByText("Livsmedelshygien").first()).toBeVisible();
  });
});
