import { enterAs, expect, test } from "~/tests/e2e/support/journey";

/** Proposing without JavaScript, from the choice to the employer's answer. */
test.use({ javaScriptEnabled: false });

test("a provider compares two candidates and proposes them, and the employer sees them ranked and side by side", async ({
  page,
}) => {
  // The need of another run waits for its answers still.
  const title = `Köksbiträde till julborden ${Date.now()}`;
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.getByLabel("Rubrik").fill(title);
  await page.getByLabel("Yrke", { exact: true }).fill("köksbiträde");
  await page.getByLabel("Kommun", { exact: true }).selectOption({ label: "Nacka" });
  await page.getByLabel("Startdatum", { exact: true }).fill("2027-06-01");
  await page.getByRole("button", { name: "Spara och publicera" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const needId = /\/work\/needs\/([0-9a-f-]{36})\//.exec(page.url())?.[1];
  await page.getByRole("link", { name: "Förslag (0)" }).click();
  await expect(page.getByText("Inget förslag väntar på svar")).toBeVisible();

  await page.context().clearCookies();
  await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
  await page.goto(`/work/proposals/${needId}`);
  await expect(page.getByText(/Ni har \d+ av 20 introduktioner kvar/)).toBeVisible();
  const boxes = page.getByRole("main").getByRole("checkbox");
  for (const at of [0, 1, 2, 3]) await boxes.nth(at).check();
  await page.getByRole("button", { name: /^Föreslå för/ }).click();
  await expect(page.getByRole("alert")).toContainText("högst 3 kandidater åt gången");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await page.getByRole("button", { name: "Jämför de valda" }).click();
  await expect(page.getByRole("alert")).toContainText("Välj högst 3 att jämföra. Du har valt 4.");
  for (const at of [0, 3]) await boxes.nth(at).uncheck();
  await page.getByRole("button", { name: "Jämför de valda" }).click();
  const table = page.getByRole("table", { name: "Jämför sida vid sida" });
  const aliases = (await table.getByRole("columnheader").allTextContents()).flatMap(
    (text) => text.match(/K-\d+/) ?? [],
  );
  expect(aliases).toHaveLength(2);
  await expect(table.getByRole("row").filter({ hasText: "Kan arbeta i Nacka" }).getByRole("cell")).toHaveCount(2);
  await page.getByRole("button", { name: "Föreslå de markerade" }).click();
  await expect(page.getByRole("status").first()).toContainText("Förslaget är skickat");

  await page.context().clearCookies();
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work?all=proposals");
  const desk = page.getByRole("region", { name: "Förslag som väntar på ert svar" });
  await desk.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("link", { name: "Förslag (2)" })).toBeVisible();
  const proposed = page.getByRole("article");
  const ranked = (await proposed.getByRole("heading").allTextContents()).flatMap((text) => text.match(/K-\d+/) ?? []);
  expect(ranked).toEqual(aliases);
  await expect(proposed.first()).toContainText("krav");
  for (const box of await page.getByRole("checkbox", { name: /^Jämför/ }).all()) await box.check();
  await page.getByRole("button", { name: "Jämför de valda" }).click();
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  await table.getByRole("link", { name: `Svara på förslaget om ${aliases[0]}` }).click();
  await page.getByRole("button", { name: "Ja, vi är intresserade" }).click();
  await expect(page.getByText("Båda vill").first()).toBeVisible();
});
