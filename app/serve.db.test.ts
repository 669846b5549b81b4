import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stopTokenOf } from "~/app/domain/alerts/stop-token.server";
import { prisma } from "~/app/platform/db.server";
import { createApp } from "~/app/serve.server";
import { createMembers, employer, forgetWork, provider, saved } from "~/tests/support/alert-world";

const server = createServer(createApp({}));
let origin = "";

beforeAll(async () => {
  await createMembers();
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  await forgetWork();
  await saved(provider);
  await saved(employer);
});
afterAll(() => void server.close());

/** What a mail program sends (RFC 8058): no cookies, and nothing of where it comes from. */
function press(token: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  return fetch(`${origin}/searches/stop/${token}`, { method: "POST", body, headers });
}

async function mailedPersons(): Promise<string[]> {
  const searches = await prisma.savedSearch.findMany({ where: { pace: { not: "NEVER" } }, select: { personId: true } });
  return searches.map(({ personId }) => personId).sort();
}

const both = () => [provider.personId, employer.personId].sort();

test("a mail program's own button stops the mail of whoever it was sent to, and may be pressed twice", async () => {
  const token = await stopTokenOf(provider.personId);
  for (let times = 0; times < 2; times++) {
    const answer = await press(token);
    expect([answer.status, await answer.text()]).toEqual([200, "stopped"]);
  }
  expect(await mailedPersons()).toEqual([employer.personId]);
});

test("a token that we did not write stops nothing", async () => {
  const token = await stopTokenOf(provider.personId);
  for (const wrong of ["x", `${token}x`, token.replace(provider.personId, employer.personId)])
    expect((await press(wrong)).status).toBe(404);
  expect(await mailedPersons()).toEqual(both());
});

test("a form that another site makes a browser send is no mail program's button", async () => {
  const token = await stopTokenOf(provider.personId);
  expect((await press(token, { origin: "https://other.example" })).status).toBe(403);
  expect((await press(token, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect(await mailedPersons()).toEqual(both());
});
