import type { Locator, Page } from "@playwright/test";
import { enterAs, expect, test } from "~/tests/e2e/support/journey";

test.use({ viewport: { width: 360, height: 760 } });

/** The day of the arena that goes on, or was, when the demo world was made. */
async function openDay(page: Page, person: string): Promise<void> {
  await enterAs(page, person);
  await page.goto("/work/arenas");
  await page.getByRole("link", { name: "Måltid, vård och omsorg" }).click();
  await page.getByRole("link", { name: "Dagen på plats" }).click();
  await page.waitForURL(/\/today$/);
}

/** The first meeting that has begun. */
function firstBegun(page: Page): Locator {
  return page
    .getByRole("listitem")
    .filter({ has: page.locator("form") })
    .first();
}

/** Two taps; one more opens the form when the meeting has an answer already. */
async function answer(meeting: Locator, follow: string): Promise<void> {
  const change = meeting.locator("summary").filter({ hasText: "Ändra svaret" });
  if (await change.isVisible()) await change.click();
  await meeting.locator("summary").filter({ hasText: "Vi möttes" }).click();
  await meeting.getByRole("button", { name: follow }).click();
}

test("an answer that is given without a network waits in the phone, and is sent when the network is back", async ({
  page,
  context,
}) => {
  await openDay(page, "Personalansvarig, Restaurang Kajen");
  const id = await firstBegun(page).getAttribute("id");
  const meeting = page.locator(`#${id}`);
  await context.setOffline(true);
  await answer(meeting, "Samtal om praktik");
  await expect(page.getByText("1 svar väntar på nät")).toBeVisible();
  await expect(meeting.getByText("Sparat i den här enheten. Inte skickat än.")).toBeVisible();
  const kept = await page.evaluate(() => localStorage.getItem("jobbarenan.outcomes"));
  expect(kept).not.toMatch(/K-\d/);
  await context.setOffline(false);
  await expect(page.getByText("1 svar väntar på nät")).toBeHidden();
  await page.reload();
  await expect(meeting.getByText("Vi möttes – samtal om praktik")).toBeVisible();
});

test("an answer whose receipt was lost is sent again with the same key, so that it counts once", async ({ page }) => {
  await openDay(page, "Jobbcoach, Nacka Jobbpartner");
  const meeting = page.locator(`#${await firstBegun(page).getAttribute("id")}`);
  const keys: (string | null)[] = [];
  await page.route("**/outcomes", async (route) => {
    keys.push(new URLSearchParams(route.request().postData() ?? "").get("key"));
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await answer(meeting, "Inget mer");
  await expect(page.getByText("1 svar väntar på nät")).toBeVisible();
  await page.reload();
  await expect.poll(() => keys.length).toBe(2);
  expect(keys[1]).toBe(keys[0]);
  await expect(page.getByText("1 svar väntar på nät")).toBeHidden();
  await expect(meeting.getByText("Vi möttes – inget mer")).toBeVisible();
});

test("the organiser undoes a check-in, and finds the participant by name to check it in again", async ({ page }) => {
  await openDay(page, "Handläggare, Nacka kommun");
  await page.locator("summary").filter({ hasText: "har kommit" }).click();
  const undo = page.getByRole("button", { name: /^Ångra/ }).first();
  const name = ((await undo.textContent()) ?? "").replace("Ångra: ", "");
  await undo.click();
  await page.waitForURL(/done=takenBack/);
  await page.getByLabel("Sök deltagare").fill(name.slice(0, 6));
  await page.getByRole("button", { name: "Sök" }).click();
  await page.getByRole("button", { name: "Har kommit" }).and(page.getByRole("button", { name })).click();
  await page.waitForURL(/done=checkedIn/);
});

test("a member makes a calendar address, which leads to the meetings until it is renewed", async ({
  page,
  request,
}) => {
  await enterAs(page, "Jobbcoach, Värmdö Arbete och Studier");
  const make = async () => {
    await page.goto("/work/calendar");
    const renew = page.locator("summary").filter({ hasText: "Förnya adressen" });
    if (await renew.isVisible()) await renew.click();
    await page.getByRole("button", { name: /^(Skapa adress|Ja, förnya)$/ }).click();
    return (await page.locator("code").textContent()) ?? "";
  };
  const first = await make();
  const calendar = await request.get(first);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*UID:[0-9a-f-]{36}@jobbarenan/);
  const second = await make();
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a side says what came of a meeting by a form like any other", async ({ page }) => {
    await openDay(page, "Personalansvarig, Hotell Furan");
    await answer(firstBegun(page), "Introduktion");
    await page.waitForURL(/done=outcomeSaved/);
    await expect(page.getByText("Vi möttes – introduktion").first()).toBeVisible();
  });
});
