import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from "@playwright/test";
import { expect } from "@playwright/test";
import { inventedNumber } from "~/prisma/seed/demo/dates";

/** Who may ask: nobody known, somebody without an organisation, and members of every kind of organisation. */
export const roles = [
  "visitor",
  "newcomer",
  "employer",
  "other employer",
  "provider",
  "other provider",
  "applicant",
  "municipality",
] as const;
export type Role = (typeof roles)[number];

const demoPersons: Partial<Record<Role, string>> = {
  employer: "Personalansvarig, Restaurang Kajen",
  "other employer": "Personalansvarig, Hotell Furan",
  provider: "Jobbcoach, Nacka Jobbpartner",
  "other provider": "Jobbcoach, Värmdö Arbete och Studier",
  municipality: "Handläggare, Nacka kommun",
};

/**
 * A client that is signed in as a role: the cookies of nobody else, and the headers a browser would send.
 * A newcomer comes by mailed link; an applicant has applied and waits for the municipality's answer.
 */
export async function clientOf(
  role: Role,
  { playwright, origin }: { playwright: PlaywrightWorkerArgs["playwright"]; origin: string },
): Promise<APIRequestContext> {
  const client = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { origin, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  const demoPerson = demoPersons[role];
  if (demoPerson) await enterAsDemo(client, demoPerson);
  if (role === "newcomer" || role === "applicant") await enterByMail(client, `${role}.${Date.now()}@access.example`);
  if (role === "applicant") await applyAsProvider(client);
  return client;
}

async function enterAsDemo(client: APIRequestContext, person: string): Promise<void> {
  const page = await (await client.get("/sign-in")).text();
  const demoPersonId = firstIn(page, new RegExp(`value="([0-9a-f-]{36})" aria-label="Gå in som ${person}"`));
  expectMoved(await client.post("/sign-in", { form: { demoPersonId } }));
}

async function enterByMail(client: APIRequestContext, email: string): Promise<void> {
  await client.post("/sign-in", { form: { email, redirectTo: "/work" } });
  const outbox = await (await client.get("/dev/mail")).text();
  if (!outbox.includes(email)) throw new Error("No link was mailed; were more than 20 asked for in an hour?");
  const [beforeRecipient = ""] = outbox.split(email);
  const mailId = beforeRecipient.match(/\/dev\/mail\/[0-9a-f-]{36}/g)?.at(-1) ?? "";
  const mail = await (await client.get(mailId)).text();
  expectMoved(await client.post("/sign-in/link", { form: { token: firstIn(mail, /sign-in\/link\?token=([\w-]+)/) } }));
}

async function applyAsProvider(client: APIRequestContext): Promise<void> {
  const form = {
    name: "Nya Vägar Arbete AB",
    number: inventedNumber(900 + (Date.now() % 90)),
    municipalityCode: "0182",
    about: "",
    personName: "Verksamhetschef",
    services: "JOB_MATCHING",
    motivation: "Vi har arbetat med matchning i Nacka sedan flera år.",
  };
  expectMoved(await client.post("/register?as=provider", { form }));
}

function firstIn(text: string, pattern: RegExp): string {
  const found = text.match(pattern)?.[1];
  if (!found) throw new Error(`Nothing on the page is like ${pattern}.`);
  return found;
}

function expectMoved(response: APIResponse): void {
  expect(`${response.url()} ${response.status()}`).toBe(`${response.url()} 302`);
}

/** One object of each kind, by its name in an address: the need is the employer's, profile and course the provider's. */
export async function findIds(clients: Record<Role, APIRequestContext>): Promise<Record<string, string>> {
  const first = async (role: Role, address: string, before: string) =>
    firstIn(await (await clients[role].get(address)).text(), new RegExp(`"${before}([0-9a-f-]{36})`));
  const search = { list: "NEEDS", query: "q=access", name: "Access", pace: "NEVER" };
  await clients.employer.post("/work/searches/new", { form: search });
  const { courseId, occasionId } = await findOccasion(clients.provider);
  return {
    ":courseId": courseId,
    ":occasionId": occasionId,
    ":needId": await first("visitor", "/needs?kind=RECRUITMENT&q=Kajen", "/needs/"),
    ":candidateId": await first("provider", "/work/candidates?state=PUBLISHED", "/work/candidates/"),
    ":providerId": await first("visitor", "/providers", "/providers/"),
    ":arenaId": await first("visitor", "/arenas", "/arenas/"),
    ":organisedId": await first("municipality", "/work/arenas", "/work/arenas/"),
    ":introductionId": await first("employer", "/work/introductions", "/work/introductions/"),
    ":searchId": await first("employer", "/work/searches", "/work/searches/"),
    ":mailId": await first("visitor", "/dev/mail", "/dev/mail/"),
    ":token": "not-a-token",
  };
}

/** The first of a provider's courses that has a start: drafts need not have any. */
async function findOccasion(provider: APIRequestContext): Promise<{ courseId: string; occasionId: string }> {
  const courses = await (await provider.get("/work/courses")).text();
  for (const [, courseId = ""] of courses.matchAll(/"\/work\/courses\/([0-9a-f-]{36})"/g)) {
    const course = await (await provider.get(`/work/courses/${courseId}`)).text();
    const occasionId = course.match(new RegExp(`"/work/courses/${courseId}/occasions/([0-9a-f-]{36})`))?.[1];
    if (occasionId) return { courseId, occasionId };
  }
  throw new Error("None of the provider's courses has a start.");
}
