import { expect, test } from "vitest";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { findSignInLink, useSignInLink as followLink } from "~/app/domain/accounts/use-sign-in-link.server";
import { prisma } from "~/app/platform/db.server";

const now = new Date("2026-11-24T09:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let count = 0;

/** A link that was mailed at `now` to an address of its own, asked for by the browser "own-browser". */
async function mailLink() {
  const token = `token-${count++}`;
  const email = `${token}@example.org`;
  await prisma.signInToken.create({
    data: {
      tokenHash: hashToken(token),
      browserHash: hashToken("own-browser"),
      email,
      redirectTo: "/work",
      createdAt: now,
      expiresAt: minutesLater(10),
    },
  });
  return { token, email };
}

/** Uses the link a minute after it was mailed, in the browser that asked, unless the test says otherwise. */
function follow(
  token: string,
  {
    browserToken = "own-browser",
    isConfirmed = false,
    at = minutesLater(1),
  }: { browserToken?: string | null; isConfirmed?: boolean; at?: Date } = {},
) {
  return followLink({ token, isConfirmed }, { browserToken, userAgent: "test", language: "sv", now: at });
}

const countSessions = (email: string) => prisma.session.count({ where: { person: { email } } });

test("a link that is used many times at once signs in once", async () => {
  const { token, email } = await mailLink();
  const results = await Promise.all(Array.from({ length: 10 }, () => follow(token)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual(Array(9).fill({ ok: false, reason: "link-gone" }));
  expect(await countSessions(email)).toBe(1);
});

test("a used link is gone, also for the page with its button", async () => {
  const { token } = await mailLink();
  expect(await findSignInLink(token, { browserToken: "own-browser", now })).toEqual({ isSameBrowser: true });
  expect(await follow(token)).toMatchObject({ ok: true, redirectTo: "/work" });
  expect(await follow(token)).toEqual({ ok: false, reason: "link-gone" });
  expect(await findSignInLink(token, { browserToken: "own-browser", now })).toBeNull();
});

test.each([
  [9, true],
  [10, false],
  [60, false],
])("%i minutes after it was mailed, does a link still work? %s", async (minutes, isOk) => {
  const { token, email } = await mailLink();
  expect((await follow(token, { at: minutesLater(minutes) })).ok).toBe(isOk);
  expect(await countSessions(email)).toBe(isOk ? 1 : 0);
});

test.each([["other-browser"], [null]])("in the browser %s a link waits for a confirmation", async (browserToken) => {
  const { token, email } = await mailLink();
  expect(await follow(token, { browserToken })).toEqual({ ok: false, reason: "other-browser" });
  expect(await countSessions(email)).toBe(0);
  expect(await follow(token, { browserToken, isConfirmed: true })).toMatchObject({ ok: true });
  expect(await countSessions(email)).toBe(1);
});

test("an unknown link says no more than a used one", async () => {
  expect(await follow("nobody-was-sent-this")).toEqual({ ok: false, reason: "link-gone" });
});

test("the same address signs in as the same person the next time", async () => {
  const { token, email } = await mailLink();
  await follow(token);
  await prisma.signInToken.updateMany({ where: { email }, data: { consumedAt: null } });
  await follow(token);
  expect(await prisma.person.count({ where: { email } })).toBe(1);
  expect(await countSessions(email)).toBe(2);
});

test("neither the link nor the session can be read out of the database", async () => {
  const { token, email } = await mailLink();
  const result = await follow(token);
  if (!result.ok) expect.fail(result.reason);
  const [link] = await prisma.signInToken.findMany({ where: { email } });
  const [session] = await prisma.session.findMany({ where: { person: { email } } });
  expect(JSON.stringify([link, session])).not.toContain(result.sessionToken);
  expect(Object.values(link ?? {})).not.toContain(token);
  expect(session?.tokenHash).toBe(hashToken(result.sessionToken));
});
