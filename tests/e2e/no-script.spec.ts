import { enterAs, expect, test } from "~/tests/e2e/support/journey";

/** The main job without JavaScript. */
test.use({ javaScriptEnabled: false });

test("an employer writes a need, publishes it, sees who fits and shows interest; the provider says yes", async ({
  page,
}) => {
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.getByLabel("Rubrik").fill("Köksbiträde till kvällarna");
  await page.getByLabel("Yrke", { exact: true }).fill("månskensdiskare");
  await page.getByRole("button", { name: "Spara och publicera" }).click();
  await expect(page.getByRole("alert")).toContainText("Något behöver rättas");
  await expect(page.getByLabel("Rubrik")).toHaveValue("Köksbiträde till kvällarna");
  await expect(page.getByLabel("Yrke", { exact: true })).toHaveValue("månskensdiskare");
  await page.getByLabel("Yrke", { exact: true }).fill("köksbiträde");
  await page.getByLabel("Kommun", { exact: true }).selectOption({ label: "Nacka" });
  await page.getByLabel("Startdatum", { exact: true }).fill("2027-06-01");
  await page.getByRole("button", { name: "Spara och publicera" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Köksbiträde till kvällarna");

  await expect(page.getByRole("status").first()).toContainText("Publicerat");
  const card = page.getByRole("article").filter({ hasText: "Nacka Jobbpartner" }).first();
  const alias = ((await card.getByRole("link").first().textContent()) ?? "").split(",")[0] ?? "";
  await card.getByRole("button", { name: /Visa intresse/ }).click();
  await expect(page.getByRole("link", { name: "Se introduktionen" }).first()).toBeVisible();

  await page.context().clearCookies();
  await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
  await page.goto("/work/introductions");
  const row = page.getByRole("row").filter({ hasText: alias }).filter({ hasText: "Köksbiträde till kvällarna" });
  await row.getByRole("link").first().click();
  await page.getByRole("button", { name: "Ja, vi är intresserade" }).click();
  await expect(page.getByText("Båda vill").first()).toBeVisible();
});

test("a provider gives a place back, and books one", async ({ page }) => {
  await enterAs(page, "Jobbcoach, Värmdö Arbete och Studier");
  await page.goto("/work/arenas");
  await page.getByRole("link", { name: "Restaurang och service" }).click();
  // Rows are counted when all of them have arrived.
  await page.waitForURL(/\/arenas\/[^/]+$/);
  const meetings = page.getByRole("row").filter({ has: page.locator("summary") });
  const before = await meetings.count();
  await meetings.first().locator("summary").click();
  await meetings.first().getByRole("button", { name: "Avboka" }).click();
  await expect(page.getByRole("status").first()).toContainText("Mötet är avbokat");
  await expect(meetings).toHaveCount(before - 1);

  // Not the one given back: that is offered to whoever stands first in line.
  const free = page.getByRole("link", { name: /^Boka:/ });
  await free.last().click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("main").getByRole("button", { name: "Boka" }).click();
  await expect(page.getByRole("status").first()).toContainText("Mötet är bokat");
  await expect(meetings).toHaveCount(before);
});

test("a provider saves a profile, and is told what is wrong with it", async ({ page }) => {
  await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
  await page.goto("/work/candidates?state=PUBLISHED");
  await page.getByRole("row").getByRole("link").first().click();
  await page.getByRole("link", { name: "Ändra" }).first().click();
  const reach = page.getByLabel("Kan resa högst");
  await reach.fill("900");
  await page.getByLabel("Kompetenser").fill("Golvvård");
  await page.getByLabel("Lägg till yrke").fill("Månskensdiskare");
  await page.getByLabel("Nivå").last().selectOption("5");
  await page.getByRole("button", { name: "Spara" }).last().click();
  await expect(page.getByRole("alert")).toContainText("Något behöver rättas");
  await expect(reach).toHaveValue("900");
  await expect(page.getByRole("checkbox", { name: "Golvvård" })).toBeChecked();
  await expect(page.getByLabel("Lägg till yrke")).toHaveValue("Månskensdiskare");
  await expect(page.getByLabel("Nivå").last()).toHaveValue("5");
  await reach.fill("25");
  await page.getByLabel("Lägg till yrke").fill("Diskare");
  await page.getByRole("button", { name: "Spara" }).last().click();
  await expect(page.getByRole("status").first()).toContainText("Sparat");
});

test("a candidate withdraws their profile through the personal link", async ({ page }) => {
  await enterAs(page, "Jobbcoach, Värmdö Arbete och Studier");
  await page.goto("/work/candidates?state=PUBLISHED");
  await page.getByRole("row").getByRole("link").last().click();
  await page.getByRole("button", { name: "Gör en ny länk" }).click();
  const address = new URL((await page.getByText("/my-profile/").textContent()) ?? "").pathname;
  await page.context().clearCookies();
  await page.goto(address);
  await page.locator("summary").filter({ hasText: "Dra tillbaka" }).click();
  await page.getByRole("button", { name: "Dra tillbaka" }).click();
  await expect(page.getByText("Profilen är tillbakadragen. Ingen arbetsgivare ser den.")).toBeVisible();
});

test("what was saved before is not said above a refusal", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.getByLabel("Rubrik").fill("Bagare till morgonen");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await page.getByRole("button", { name: "Spara och publicera" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByText("Sparat.")).toBeHidden();
});

test("somebody on a phone finds praktik near home, takes a filter away, and can share what is shown", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await page
    .getByRole("link", { name: /praktik/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/needs\?kind=PRAKTIK$/);
  // The address is there before the page is.
  await page.waitForLoadState("load");
  const before = await page.getByRole("main").getByRole("listitem").getByRole("heading").count();
  const filters = page.locator("summary").filter({ hasText: "Filter (1 valt)" });
  await filters.click();
  await page.getByLabel("Yrke", { exact: true }).fill("köksbiträde");
  await page.getByLabel("Även närliggande yrken").check();
  await page.getByLabel("Var arbetet finns").selectOption({ label: "Nacka" });
  await page.getByLabel("Avstånd").selectOption("20");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(/occupation=o-koksbitrade/);
  await page.waitForLoadState("load");
  await expect(page).not.toHaveURL(/occupationText|from=|by=/);
  const chips = page.getByRole("list", { name: "Valda filter" });
  await expect(chips.getByRole("link")).toHaveText([/Praktik/, /Köksbiträde/i, /Nacka, 20 km/, "Rensa alla"]);
  const found = page.getByRole("main").getByRole("heading", { level: 2 });
  expect(await found.count()).toBeGreaterThan(0);
  expect(await found.count()).toBeLessThan(before);
  await chips.getByRole("link", { name: "Ta bort Praktik" }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await page.reload();
  await expect(chips.getByRole("link")).toHaveText([/Köksbiträde/i, /Nacka, 20 km/, "Rensa alla"]);
});

test("whoever finds nothing is told which choice to take away, and what the address says that makes no sense", async ({
  page,
}) => {
  await page.goto("/needs?q=%22rymdpilot%22&kind=PRAKTIK&km=13");
  await expect(page.getByText("Något i adressen gick inte att förstå")).toBeVisible();
  await expect(page.getByText("Inget behov stämmer")).toBeVisible();
  await page.getByRole("link", { name: /^Ta bort valet av ord/ }).click();
  await expect(page).toHaveURL(/\?kind=PRAKTIK&km=13$/);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("an employer begins a need with their own words, and only what is ticked is in the draft", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("link", { name: "Beskriv med egna ord" }).click();
  await page.getByRole("button", { name: "Läs texten" }).click();
  await expect(page.getByRole("alert")).toContainText("Något behöver rättas");
  const words = page.getByLabel("Beskriv med egna ord eller klistra in en annons");
  await words.fill("Hej hopp");
  await page.getByRole("button", { name: "Läs texten" }).click();
  await expect(page.getByRole("heading", { name: "Vi hittade inget i texten" })).toBeVisible();
  await words.fill("två som kan laga mat och ta körningar med lätt lastbil");
  await page.getByRole("button", { name: "Läs texten" }).click();
  await expect(page.locator("mark")).toHaveText(["två", "laga mat", "lätt lastbil"]);
  await expect(page.getByRole("checkbox", { name: /Kock/ }).first()).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Distributionsförare/ })).not.toBeChecked();
  await page.getByRole("group", { name: "C1-körkort" }).getByLabel("Krav", { exact: true }).check();
  await page.getByRole("button", { name: "Skapa utkast" }).click();

  await expect(page.getByRole("status").first()).toContainText("Utkastet är skapat");
  await expect(page.getByLabel("Antal platser")).toHaveValue("2");
  await expect(page.getByRole("checkbox", { name: /Kock/ })).toBeChecked();
  await expect(page.getByRole("group", { name: "C1-körkort" }).getByLabel("Krav", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Beskrivning")).toHaveValue("");
  await expect(page.getByLabel("Rubrik")).toHaveValue("Kock à la carte");
});

test("an employer opens a need for a near occupation, and says why a licence is needed", async ({ page }) => {
  await enterAs(page, "Personalansvarig, Café Viken");
  await page.goto("/work/needs");
  await page.getByRole("button", { name: "Nytt behov: Rekrytering" }).click();
  await page.getByLabel("Yrke", { exact: true }).fill("Kock storhushåll");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  const near = page.getByRole("region", { name: "Öppna för fler" });
  await expect(near).toContainText(/Köksbiträde: minst \d+0 fler/);
  const licence = page.getByRole("group", { name: "B-körkort" });
  await expect(licence.getByLabel("Varför behövs det?")).toBeHidden();
  await licence.getByLabel("Krav", { exact: true }).check();
  await licence.getByLabel("Varför behövs det?").fill("Vi kör ut mat till skolor.");
  await near.getByRole("button", { name: "Lägg till yrket Köksbiträde" }).click();
  await expect(page.getByRole("checkbox", { name: "Köksbiträde", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Kock storhushåll" })).toBeChecked();
  await expect(licence.getByLabel("Varför behövs det?")).toHaveValue("Vi kör ut mat till skolor.");
});
