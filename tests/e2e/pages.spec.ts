import type { Page } from "@playwright/test";
import { enterAs, expect, speak, test } from "~/tests/e2e/support/journey";
import { type Finding, faultsOf, linkTo, resolveAddresses } from "~/tests/e2e/support/tour";

/** Pages that say no, which must be read as well as the others. */
const refusals = ["/no-such-page", "/work/no-such-page"];

type Tour = { findings: Record<string, Finding>; addresses: string[] };

/** Every page, by who reads it; what stands in braces is found on the way. */
const tours: Record<string, Tour> = {
  visitor: {
    findings: {
      need: { on: "/needs", link: linkTo("/needs") },
      course: { on: "/courses", link: linkTo("/courses") },
      arena: { on: "/arenas", link: linkTo("/arenas") },
      provider: { on: "/providers", link: linkTo("/providers") },
      mail: { on: "/dev/mail", link: linkTo("/dev/mail") },
    },
    addresses: [
      "/",
      "/needs",
      "/needs?q=inget+som+finns",
      "/needs?q=k%C3%B6k&kind=PRAKTIK&municipality=0182&km=20&swedish=3&sort=start",
      "/needs/{need}",
      "/courses",
      "/courses?kind=KOMMERSIELL&municipality=0182&km=30&remote=on&occupationText=okand&sort=newest",
      "/courses/{course}",
      "/arenas",
      "/arenas/{arena}",
      "/providers",
      "/providers/{provider}",
      "/guide",
      "/ranking",
      "/accessibility",
      "/privacy",
      "/sign-in",
      "/sign-in/link?token=unknown",
      "/concepts",
      "/concepts?kind=skill&q=svets",
      "/dev/mail",
      "/dev/mail/{mail}",
      "/dev/ui",
      "/no-such-page",
    ],
  },
  "Personalansvarig, Restaurang Kajen": {
    findings: {
      // A need of training has no matches.
      need: { on: "/work", link: /^\/work\/needs\/([0-9a-f-]{36})\/matches$/ },
      candidate: { on: "/work/needs/{need}/matches", link: /^\/candidates\/([0-9a-f-]{36})\?/ },
      proposed: { on: "/work/needs/{need}/proposals", link: /^\/candidates\/([0-9a-f-]{36})\?/ },
      proposedNext: { on: "/work/needs/{need}/proposals", link: /^\/candidates\/([0-9a-f-]{36})\?/, at: 1 },
      introduction: { on: "/work/introductions", link: linkTo("/work/introductions") },
      arena: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Restaurang och service/ },
      today: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Måltid, vård och omsorg/ },
    },
    addresses: [
      "/work",
      "/work/needs",
      "/work/needs/new-from-text",
      "/work/needs/{need}",
      "/work/needs/{need}/edit",
      "/work/needs/{need}/matches",
      "/work/needs/{need}/proposals",
      "/work/needs/{need}/proposals?candidateId={proposed}&candidateId={proposedNext}",
      "/work/needs/{need}/courses",
      "/work/needs/{need}/providers",
      "/candidates",
      "/candidates?seeks=PRAKTIK&licence=DE&swedish=6&by=2027-01-31",
      "/work/searches/new?list=CANDIDATES&seeks=PRAKTIK&licence=DE&swedish=6&by=2027-01-31",
      "/work/searches/new?list=NEED_MATCHES&subject={need}",
      "/candidates/{candidate}?need={need}",
      "/work/introductions",
      "/work/introductions/{introduction}",
      "/work/arenas",
      "/work/arenas/{arena}",
      "/work/arenas/{today}/today",
      "/work/calendar",
      "/work/organisation",
      "/work/organisation/edit",
      "/account",
      "/account/edit",
      "/register",
      "/register?as=provider",
      "/work/no-such-page",
    ],
  },
  "Jobbcoach, Nacka Jobbpartner": {
    findings: {
      candidate: { on: "/work/candidates?state=PUBLISHED", link: linkTo("/work/candidates") },
      course: { on: "/work/courses", link: linkTo("/work/courses") },
      occasion: { on: "/work/courses/{course}", link: /\/occasions\/([0-9a-f-]{36})$/ },
      candidateNext: { on: "/work/candidates?state=PUBLISHED", link: linkTo("/work/candidates"), at: 1 },
      fitting: { on: "/work/candidates/{candidate}/matches", link: linkTo("/needs") },
      fittingNext: { on: "/work/candidates/{candidate}/matches", link: linkTo("/needs"), at: 1 },
      need: { on: "/needs", link: linkTo("/needs") },
      introduction: { on: "/work/introductions", link: linkTo("/work/introductions") },
      arena: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Restaurang och service/ },
      today: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Måltid, vård och omsorg/ },
      place: { on: "/work/arenas/{arena}", link: /\/book(\?.*)$/ },
      organised: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Stora mötesdagen/ },
      search: { on: "/work/searches", link: linkTo("/work/searches") },
    },
    addresses: [
      "/work",
      "/work?all=candidates",
      "/work/candidates",
      "/work/candidates/{candidate}",
      "/work/candidates/{candidate}/edit",
      "/work/candidates/{candidate}/matches",
      "/work/candidates/{candidate}/matches?needId={fitting}&needId={fittingNext}",
      "/work/courses",
      "/work/courses/new",
      "/work/courses/{course}",
      "/work/courses/{course}/edit",
      "/work/courses/{course}/occasions/new",
      "/work/courses/{course}/occasions/{occasion}",
      "/needs/{need}",
      "/work/proposals/{need}",
      "/work/proposals/{need}?candidateId={candidate}&candidateId={candidateNext}",
      "/work/proposals/{need}?candidateId={candidate}",
      "/work/searches",
      "/work/searches/{search}",
      "/work/searches/new?list=NEEDS&kind=PRAKTIK&municipality=0182&km=20&swedish=3",
      "/work/searches/new?list=COURSES&q=truck&held=evening",
      "/work/searches/new?list=CANDIDATE_MATCHES&subject={candidate}",
      "/work/introductions",
      "/work/introductions/{introduction}",
      "/work/arenas",
      "/work/arenas/{arena}",
      "/work/arenas/{arena}/book{place}",
      "/work/arenas/{today}/today",
      "/work/arenas/{organised}",
      "/work/arenas/{organised}/attendance",
      "/work/arenas/{organised}/programme",
      "/work/arenas/{organised}/wishes",
      "/work/organisation",
    ],
  },
  "Handläggare, Nacka kommun": {
    findings: {
      arena: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Restaurang och service/ },
      organised: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Stora mötesdagen/ },
      today: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Måltid, vård och omsorg/ },
      held: { on: "/work/arenas", link: linkTo("/work/arenas"), named: /^Nacka stad/ },
    },
    addresses: [
      "/work",
      "/work/searches",
      "/work/arenas/{organised}/timetable",
      "/work/arenas/{organised}/wishes",
      "/work/arenas",
      "/work/arenas/new",
      "/work/arenas/{arena}",
      "/work/arenas/{arena}/edit",
      "/work/arenas/{arena}/copy",
      "/work/arenas/{today}/today",
      "/work/arenas/{today}/today?q=ingen+som+finns",
      "/work/arenas/{today}/print",
      "/work/arenas/{today}/print?what=tables",
      "/work/arenas/{today}/print?what=participants",
      "/work/arenas/{held}/summary",
      "/work/authorisations",
      "/work/claims",
      "/work/failed-mail",
      "/work/organisation",
    ],
  },
};

for (const language of ["sv", "en"]) {
  for (const [who, { findings, addresses }] of Object.entries(tours)) {
    test(`pages for ${who} can be read by everybody, ${language}`, async ({ page }) => {
      test.setTimeout(180_000);
      if ("proposed" in findings) await proposeTwo(page, who);
      await (who === "visitor" ? askForLink(page) : enterAs(page, who));
      if ("search" in findings) await saveSearch(page);
      await speak(page, language);
      const faults: string[] = [];
      const isDarkToo = language === "sv";
      for (const address of await resolveAddresses(page, addresses, findings)) {
        faults.push(...(await faultsOf(page, address, { isRefusal: refusals.includes(address), isDarkToo })));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }
      expect(faults).toEqual([]);
    });
  }

  test(`a candidate's own page can be read by everybody, ${language}`, async ({ page }) => {
    await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
    const address = await makePersonalLink(page);
    await page.context().clearCookies();
    await speak(page, language);
    expect(await faultsOf(page, address)).toEqual([]);
  });
}

/** So that there is a mail to read. */
async function askForLink(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-post").fill("arbetsgivare.3@demo.jobbarenan.example");
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.getByText("arbetsgivare.3@")).toBeVisible();
}

/** So that an employer has proposals to compare; a second time they are there already. */
async function proposeTwo(page: Page, employer: string): Promise<void> {
  await enterAs(page, employer);
  const address = await page.locator("main a[href$='/matches']").first().getAttribute("href");
  const needId = address?.split("/").at(-2);
  await page.goto(`/work/needs/${needId}/proposals`);
  const isThere = (await page.getByRole("article").count()) > 1;
  await page.context().clearCookies();
  if (isThere) return;
  await enterAs(page, "Jobbcoach, Nacka Jobbpartner");
  await page.goto(`/work/proposals/${needId}`);
  for (const at of [0, 1]) await page.getByRole("main").getByRole("checkbox").nth(at).check();
  await page.getByRole("button", { name: /^Föreslå för/ }).click();
  await page.waitForURL(/done=proposed/);
  await page.context().clearCookies();
}

/** So that there is a saved search to read; a second time it is there already. */
async function saveSearch(page: Page): Promise<void> {
  await page.goto("/work/searches/new?list=NEEDS&q=diskare");
  await page.getByRole("button", { name: "Spara bevakningen" }).click();
  await expect(page).toHaveURL(/\/work\/searches\?done=/);
}

/** The address of the page of one candidate, which is shown once. */
async function makePersonalLink(page: Page): Promise<string> {
  const [address = ""] = await resolveAddresses(page, ["/work/candidates/{candidate}"], {
    candidate: { on: "/work/candidates?state=PUBLISHED", link: linkTo("/work/candidates") },
  });
  await page.goto(address);
  await page.getByRole("button", { name: "Gör en ny länk" }).click();
  return new URL((await page.getByText("/my-profile/").textContent()) ?? "").pathname;
}
