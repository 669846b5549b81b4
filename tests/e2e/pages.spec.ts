import { accessibilityFaults, enterAs, expect, overflowsSideways, test } from "~/tests/e2e/support/journey";

const pages = {
  visitor: [
    "/",
    "/needs",
    "/courses",
    "/arenas",
    "/providers",
    "/guide",
    "/ranking",
    "/accessibility",
    "/privacy",
    "/sign-in",
    "/concepts",
  ],
  "Personalansvarig, Restaurang Kajen": [
    "/work",
    "/work/needs",
    "/work/arenas",
    "/work/introductions",
    "/work/organisation",
    "/account",
  ],
  "Jobbcoach, Nacka Jobbpartner": [
    "/work",
    "/work/candidates",
    "/work/courses",
    "/work/courses/new",
    "/work/introductions",
  ],
  "Handläggare, Nacka kommun": ["/work", "/work/arenas", "/work/arenas/new", "/work/authorisations"],
};

for (const [who, addresses] of Object.entries(pages)) {
  for (const language of ["sv", "en"]) {
    for (const width of [1280, 320]) {
      test(`pages for ${who} are accessible, ${language}, ${width} px`, async ({ page, context, baseURL }) => {
        test.setTimeout(120_000);
        if (who !== "visitor") await enterAs(page, who);
        await context.addCookies([
          { name: "lang", value: Buffer.from(`"${language}"`).toString("base64"), url: baseURL ?? "" },
        ]);
        await page.setViewportSize({ width, height: 800 });
        for (const address of addresses) {
          await page.goto(address);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          expect({ address, faults: await accessibilityFaults(page) }).toEqual({ address, faults: [] });
          expect({ address, overflows: await overflowsSideways(page) }).toEqual({ address, overflows: false });
        }
      });
    }
  }
}
