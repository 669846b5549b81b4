import { expect, test } from "vitest";
import type { NewsProps } from "~/emails/news";
import { renderMail } from "~/emails/templates";

const origin = "https://jobbarenan.example";
const stopUrl = `${origin}/searches/stop/token`;
const need = { title: "Diskare till lunchen", detail: "Kajen, Nacka, från 1 juni", url: `${origin}/needs/1` };
const group = {
  list: "NEEDS",
  name: "Disk i Nacka",
  items: [need],
  more: 3,
  url: `${origin}/work/searches/1`,
} as const;

function render(groups: NewsProps["groups"], language: string) {
  return renderMail("news", { groups, url: `${origin}/work/searches`, stopUrl } satisfies NewsProps, language);
}

test("news of one search are called by its name, with each thing as a link and how many more there are", async () => {
  const { subject, text } = await render([{ ...group, items: [...group.items] }], "sv");
  expect(subject).toBe("Nytt i bevakningen Disk i Nacka");
  for (const said of [need.title, need.detail, need.url, "och 3 till", `${origin}/work/searches/1`])
    expect(text).toContain(said);
});

test("news of several searches are one mail in the reader's language", async () => {
  const courses = { list: "COURSES", name: "Truck", items: [need], more: 0, url: `${origin}/work/searches/2` } as const;
  const { subject, html, text } = await render(
    [
      { ...group, items: [need] },
      { ...courses, items: [need] },
    ],
    "en",
  );
  expect(subject).toBe("New in 2 of your saved searches");
  expect(html).toContain('lang="en"');
  for (const said of ["Disk i Nacka", "Truck", "and 3 more"]) expect(text).toContain(said);
  expect(text).not.toContain("and 0 more");
});

test("of candidates it only says that there are some, and of a candidate's needs not whose", async () => {
  const candidates = {
    list: "CANDIDATES",
    name: "Kockar",
    items: [],
    more: 0,
    url: `${origin}/work/searches/3`,
  } as const;
  expect((await render([{ ...candidates, items: [] }], "sv")).text).toContain(
    "Nya kandidater. De visas när du har loggat in.",
  );
  const { subject } = await render([{ ...group, list: "CANDIDATE_MATCHES", name: null, items: [need] }], "sv");
  expect(subject).toBe("Nya behov för en kandidat");
});

test("it can be stopped by a link, and by the mail program's own button", async () => {
  const { text, headers } = await render([{ ...group, items: [need] }], "sv");
  expect(text).toContain(`Sluta få de här mejlen ${stopUrl}`);
  expect(headers).toEqual({
    "List-Unsubscribe": `<${stopUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect((await renderMail("sign-in-requested", { url: origin, minutes: 10 }, "sv")).headers).toEqual({});
});
