import { expect, test } from "vitest";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { limitSearches } from "~/app/domain/accounts/limit-searches.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { prisma } from "~/app/platform/db.server";

type Asked = { from?: string; cookie?: string; limit?: "search" | "concepts" };

/** The refusal of a search, or null when it is answered. */
async function refusalOf({ from = "192.0.2.1", cookie = "", limit = "search" }: Asked): Promise<Response | null> {
  const request = new Request("http://localhost/needs?q=kock", { headers: { cookie, "accept-language": "sv" } });
  const context = { cspNonce: "", clientAddress: from };
  const refusal = await limitSearches({ request, context }, limit).catch((refused: unknown) => refused);
  if (refusal instanceof Response) return refusal;
  expect(refusal).toBeUndefined();
  return null;
}

/** Whether every one of so many searches is answered. */
async function areAnswered(count: number, asked: Asked): Promise<boolean> {
  const refusals = await Promise.all(Array.from({ length: count }, () => refusalOf(asked)));
  return refusals.every((refusal) => refusal === null);
}

async function signedIn(): Promise<string> {
  const token = crypto.randomUUID();
  const session = { tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 60_000) };
  const email = `${token}@example.se`;
  await prisma.person.create({ data: { email, name: "Somebody", sessions: { create: session } } });
  return (await sessionCookie.serialize(token)).split(";")[0] ?? "";
}

test("the 61st search of a minute is refused with a sentence and how long to wait, and another client's is not", async () => {
  const asked = { from: "192.0.2.1" };
  expect(await areAnswered(60, asked)).toBe(true);
  const refusal = await refusalOf(asked);
  expect(refusal?.status).toBe(429);
  expect(await refusal?.text()).toMatch(/^Vänta en minut/);
  const seconds = Number(refusal?.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await refusalOf({ from: "192.0.2.2" })).toBeNull();
});

test("colleagues behind one address are counted one by one", async () => {
  const from = "192.0.2.3";
  const [one, other] = [await signedIn(), await signedIn()];
  expect(await areAnswered(60, { from, cookie: one })).toBe(true);
  expect((await refusalOf({ from, cookie: one }))?.status).toBe(429);
  expect(await refusalOf({ from, cookie: other })).toBeNull();
  expect(await refusalOf({ from })).toBeNull();
});

test("a field that suggests while one types may ask four times a second, and does not use up the searches", async () => {
  const asked = { from: "192.0.2.4", limit: "concepts" } as const;
  expect(await areAnswered(240, asked)).toBe(true);
  expect((await refusalOf(asked))?.status).toBe(429);
  expect(await refusalOf({ from: "192.0.2.4" })).toBeNull();
});
