import { beforeAll, beforeEach, expect, test } from "vitest";
import { changePace, deleteSearch, stopMail } from "~/app/domain/alerts/change-search.server";
import { findHits } from "~/app/domain/alerts/find-hits.server";
import { mostSearches } from "~/app/domain/alerts/kinds";
import { findSearchNews, listSearches } from "~/app/domain/alerts/queries.server";
import { saveSearch } from "~/app/domain/alerts/save-search.server";
import { findPersonOfToken, stopTokenOf } from "~/app/domain/alerts/stop-token.server";
import { prisma } from "~/app/platform/db.server";
import {
  createMembers,
  employer,
  forgetWork,
  later,
  need,
  now,
  provider,
  saved,
  stranger,
} from "~/tests/support/alert-world";

beforeAll(createMembers);
beforeEach(forgetWork);

test("one saves what one may see, at most so many, each once", async () => {
  const needId = await need("Vårt");
  const input = { query: "", name: "Försök", pace: "DAILY" } as const;
  const gone = { ok: false, reason: "gone" };
  expect(await saveSearch({ ...input, list: "CANDIDATES" }, provider)).toEqual(gone);
  expect(await saveSearch({ ...input, list: "NEED_MATCHES", subjectId: needId }, stranger)).toEqual(gone);
  expect(await saveSearch({ ...input, list: "CANDIDATE_MATCHES", subjectId: needId }, provider)).toEqual(gone);
  const searchId = await saved(employer, { list: "COURSES", query: "q=kock" });
  const same = await saveSearch({ ...input, list: "COURSES", query: "q=kock&page=2" }, employer);
  expect(same).toEqual({ ok: false, reason: "same", searchId });
  const save = (at: number) => saveSearch({ ...input, list: "NEEDS", query: `q=${at}` }, employer);
  for (let at = 2; at < mostSearches; at++) await save(at);
  const last = await Promise.all([save(100), save(101), save(102)]);
  expect(last.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await prisma.savedSearch.count({ where: { personId: employer.personId } })).toBe(mostSearches);
});

test("another's search is not there to read, change or take away", async () => {
  const searchId = await saved(employer);
  expect(await findSearchNews(searchId, { ...stranger, now })).toBeNull();
  expect(await changePace({ searchId, pace: "NEVER" }, stranger)).toBe(false);
  expect(await deleteSearch(searchId, stranger)).toBe(false);
  expect(await findSearchNews(searchId, { ...employer, organisationId: stranger.organisationId, now })).toBeNull();
  expect(await listSearches({ ...employer, now })).toMatchObject([{ id: searchId, pace: "AT_ONCE" }]);
});

test("the link in the mail stops the mail of that person, and only of them", async () => {
  await saved(provider);
  await saved(employer);
  const token = await stopTokenOf(provider.personId);
  expect(await findPersonOfToken(token)).toEqual({ personId: provider.personId, language: "en" });
  const forged = token.replace(provider.personId, employer.personId);
  for (const wrong of [forged, "", "x", `${token}x`, `${provider.personId}.`])
    expect(await findPersonOfToken(wrong)).toBeNull();
  await stopMail(provider.personId);
  const paces = await prisma.savedSearch.findMany({ select: { personId: true, pace: true } });
  expect(new Map(paces.map(({ personId, pace }) => [personId, pace]))).toEqual(
    new Map([
      [provider.personId, "NEVER"],
      [employer.personId, "AT_ONCE"],
    ]),
  );
});

test("searches go with the membership, and with what they are of", async () => {
  const needId = await need("Tas bort");
  await saved(stranger, { list: "NEEDS" });
  await saved(employer, { list: "NEED_MATCHES", subjectId: needId });
  expect(await findHits("needs", [await need("Nytt")], { now: later(2) })).toBe(1);
  await prisma.membership.deleteMany({ where: { personId: stranger.personId } });
  await prisma.need.delete({ where: { id: needId } });
  expect(await prisma.savedSearch.count()).toBe(0);
  expect(await prisma.savedSearchHit.count()).toBe(0);
});
