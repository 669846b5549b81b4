import type { Locator, Page } from "@playwright/test";
import { expect, test } from "~/tests/e2e/support/journey";

/** The main job with the keyboard alone: nothing here may click. */

/** Presses Tab until this has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`200 presses of Tab did not reach ${target}`);
}

/** Goes to a link or a button, and presses Enter. */
async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** What has focus; the button inside a date field has it without the field being `:focus`. */
const focused = ":focus, input:focus-within";

/** How wide the line around what has focus is, in pixels. */
function focusLine(page: Page): Promise<number> {
  return page.locator(focused).evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
  });
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await enter(page, page.getByRole("listitem").filter({ hasText: name }).getByRole("button").first());
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test("the first press of Tab offers a way past the menu", async ({ page }) => {
  await page.goto("/needs");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Hoppa till innehållet");
  await expect(page.locator(":focus")).toBeInViewport();
  expect(await focusLine(page)).toBeGreaterThanOrEqual(2);
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("whatever has focus is seen to have it", async ({ page }) => {
  await page.goto("/needs");
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press("Tab");
    await expect(page.locator(focused)).toBeInViewport();
    // A field that is fetched when one comes to it takes the focus over from the one it replaces.
    await expect.poll(() => focusLine(page), { message: `${presses} presses` }).toBe(3);
  }
});

test("keys pressed while the script takes the page over do no harm", async ({ page }) => {
  test.setTimeout(90_000);
  const slow = await page.context().newCDPSession(page);
  // When the script takes over differs with the machine, so it is met at several speeds.
  for (const rate of [1, 2, 4, 6]) {
    await slow.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto("/arenas", { waitUntil: "commit" });
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  await expect(page.getByRole("main")).toBeVisible();
});

test("a refused form puts focus on what is wrong, and each line leads to its field", async ({ page }) => {
  await page.goto("/sign-in");
  const email = page.getByLabel("E-post");
  await tabTo(page, email);
  await page.keyboard.type("kajen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(email).toBeFocused();
  await expect(email).toHaveValue("kajen");
});

test("an employer writes a need, chooses an occupation with the arrows, and publishes", async ({ page }) => {
  await signIn(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await enter(page, page.getByRole("button", { name: "Nytt behov: Rekrytering" }));
  await page.waitForURL(/\/edit/);
  await tabTo(page, page.getByLabel("Rubrik"));
  await page.keyboard.type("Servitör till sommaren");
  await tabTo(page, page.getByLabel("Yrke", { exact: true }));
  await page.keyboard.type("servit");
  const suggestions = page.getByRole("listbox", { name: "Förslag" }).getByRole("option");
  await expect(suggestions.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(suggestions).toHaveCount(0);
  await tabTo(page, page.getByLabel("Kommun", { exact: true }));
  await page.keyboard.type("Nacka");
  await tabTo(page, page.getByLabel("Startdatum", { exact: true }));
  await page.keyboard.type("06012027");
  await enter(page, page.getByRole("button", { name: "Spara och publicera" }));
  await page.waitForURL(/done=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servitör till sommaren");
});

test("an employer shows interest in a candidate", async ({ page }) => {
  await signIn(page, "Personalansvarig, Hotell Furan");
  await page.goto("/work/needs?state=PUBLISHED");
  await enter(page, page.getByRole("row").getByRole("link").first());
  await enter(page, page.getByRole("link", { name: "Matchningar" }));
  await enter(page, page.getByRole("button", { name: /^Visa intresse/ }).first());
  await page.waitForURL(/done=interest/);
  await expect(page.getByRole("status").first()).not.toBeEmpty();
});

test("a provider books a place at an arena, and gives one back", async ({ page }) => {
  await signIn(page, "Jobbcoach, Nacka Jobbpartner");
  await page.goto("/work/arenas");
  await enter(page, page.getByRole("link", { name: "Restaurang och service" }));
  await enter(page, page.getByRole("link", { name: /^Boka:/ }).last());
  await tabTo(page, page.getByRole("checkbox").first());
  await page.keyboard.press("Space");
  await enter(page, page.getByRole("main").getByRole("button", { name: "Boka" }));
  await page.waitForURL(/done=booked/);

  await enter(page, page.locator("summary").filter({ hasText: "Avboka" }).first());
  await enter(page, page.getByRole("main").getByRole("button", { name: "Avboka" }).first());
  await page.waitForURL(/done=cancelled/);
});
