import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { changePace } from "~/app/domain/alerts/change-search.server";
import { findHits } from "~/app/domain/alerts/find-hits.server";
import { forgetDeclined } from "~/app/domain/alerts/forget-hits.server";
import type { AlertPace } from "~/app/domain/alerts/kinds";
import { findSearchNews, listSearches } from "~/app/domain/alerts/queries.server";
import { listPersonsToTell } from "~/app/domain/alerts/take-news.server";
import { mailNews } from "~/app/domain/mail/news-mails.server";
import { prisma } from "~/app/platform/db.server";
import {
  candidate,
  course,
  createMembers,
  day,
  employer,
  forgetWork,
  later,
  need,
  now,
  provider,
  saved,
} from "~/tests/support/alert-world";

const lock = vi.hoisted(() => ({ isOff: false }));

// The lock as it is; for the control alone, none.
vi.mock("~/app/domain/alerts/lock-person.server", async (original) => {
  const module = await original<typeof import("~/app/domain/alerts/lock-person.server")>();
  return { lockPerson: (...given: Parameters<typeof module.lockPerson>) => !lock.isOff && module.lockPerson(...given) };
});

beforeAll(createMembers);
beforeEach(forgetWork);

const written = (index: Parameters<typeof findHits>[0], ...ids: string[]) => findHits(index, ids, { now: later(2) });

type Mail = {
  language: string;
  props: { groups: { name: string | null; items: { title: string }[]; url: string }[]; stopUrl: string };
};

async function mailsTo({ personId }: { personId: string }): Promise<Mail[]> {
  const { email } = await prisma.person.findUniqueOrThrow({ where: { id: personId } });
  const mails = await prisma.outboxMail.findMany({ where: { recipient: email }, orderBy: { createdAt: "asc" } });
  return mails as unknown as Mail[];
}

function tell({ personId }: { personId: string }, paces: AlertPace[] = ["AT_ONCE"], at = later(3)) {
  return mailNews(personId, { paces, now: at });
}

test("a need that is published is new in the searches it belongs to, once however often it is written", async () => {
  const searchId = await saved(provider, { query: "q=diskare&municipality=0182" });
  await saved(provider, { query: "municipality=0180", name: "Stockholm" });
  const found = await need("Diskare till lunchen");
  expect(await written("needs", found)).toBe(1);
  expect(await written("needs", found)).toBe(0);
  const hits = await prisma.savedSearchHit.findMany();
  expect(hits).toMatchObject([{ searchId, documentId: found, toldAt: null }]);
});

test("what was there before the search, and what is one's own, is not new", async () => {
  await saved(provider);
  await saved(employer);
  const before = await need("Äldre", { publishedAt: later(-5) });
  expect(await written("needs", before)).toBe(0);
  const own = await need("Eget");
  expect(await written("needs", own)).toBe(1);
});

test("a course is new again when it gets another start", async () => {
  const known = await course("Svenska i köket", later(-60));
  await saved(employer, { list: "COURSES", query: "municipality=0182" });
  expect(await written("courses", known)).toBe(0);
  await prisma.courseOccasion.create({
    data: {
      ...{ courseId: known, startsOn: day(50), endsOn: day(60), seats: 8 },
      ...{ municipalityCode: "0182", createdAt: later(1) },
    },
  });
  expect(await written("courses", known)).toBe(1);
});

test("of all a person's searches there is one mail, in their language, and none the second time", async () => {
  await saved(provider, { query: "q=diskare", name: "Disk" });
  await saved(provider, { query: "municipality=0182", name: "Nacka" });
  await written("needs", await need("Diskare till lunchen"), await need("Kock"));
  expect(await listPersonsToTell(["AT_ONCE"], { now: later(3) })).toEqual([provider.personId]);
  await tell(provider);
  await tell(provider);
  expect(await listPersonsToTell(["AT_ONCE"], { now: later(3) })).toEqual([]);
  const [mail, ...others] = await mailsTo(provider);
  expect(others).toEqual([]);
  expect(mail?.language).toBe("en");
  const told = mail?.props.groups.map(({ name, items }) => [name, items.map(({ title }) => title).sort()]).sort();
  expect(told).toEqual([
    ["Disk", ["Diskare till lunchen"]],
    ["Nacka", ["Diskare till lunchen", "Kock"]],
  ]);
});

test("what has gone before the mail is left out, and a mail of nothing else is not sent", async () => {
  await saved(provider);
  const [gone, there] = [await need("Borta"), await need("Kvar")];
  await written("needs", gone, there);
  await prisma.need.update({ where: { id: gone }, data: { state: "WITHDRAWN" } });
  await tell(provider);
  const [mail] = await mailsTo(provider);
  expect(mail?.props.groups[0]?.items.map(({ title }) => title)).toEqual(["Kvar"]);
  const last = await need("Också borta");
  await written("needs", last);
  await prisma.need.update({ where: { id: last }, data: { state: "FILLED" } });
  await tell(provider, ["AT_ONCE"], later(60));
  expect(await mailsTo(provider)).toHaveLength(1);
});

test("mail comes as often as chosen, and what is told at once comes at most every quarter", async () => {
  const searchId = await saved(provider, { pace: "WEEKLY" });
  await written("needs", await need("En"));
  await tell(provider, ["AT_ONCE", "DAILY"]);
  expect(await mailsTo(provider)).toHaveLength(0);
  await tell(provider, ["WEEKLY"]);
  expect(await mailsTo(provider)).toHaveLength(1);
  await changePace({ searchId, pace: "AT_ONCE" }, provider);
  await written("needs", await need("Två"));
  expect(await listPersonsToTell(["AT_ONCE"], { now: later(10) })).toEqual([]);
  expect(await listPersonsToTell(["AT_ONCE"], { now: later(20) })).toEqual([provider.personId]);
});

test("what came while no mail was wanted is not mailed when it is wanted again", async () => {
  const searchId = await saved(provider, { pace: "NEVER" });
  await written("needs", await need("Tyst"));
  await changePace({ searchId, pace: "AT_ONCE" }, provider);
  await tell(provider);
  expect(await mailsTo(provider)).toEqual([]);
  expect((await findSearchNews(searchId, { ...provider, now }))?.news).toHaveLength(1);
});

/** Two workers tell the same person at the same moment; how many mails there are then. */
async function tellTwice(): Promise<number> {
  await prisma.outboxMail.deleteMany();
  await written("needs", await need("Samtidigt"));
  await Promise.all([tell(provider), tell(provider), tell(provider)]);
  return (await mailsTo(provider)).length;
}

test("workers that tell a person at the same moment send one mail", async () => {
  await saved(provider);
  for (let round = 0; round < 5; round++) expect(await tellTwice()).toBe(1);
});

test("without the lock they send several, so the race can be lost", async () => {
  await saved(provider);
  lock.isOff = true;
  const counts = [];
  for (let round = 0; round < 5; round++) counts.push(await tellTwice());
  lock.isOff = false;
  expect(Math.max(...counts)).toBeGreaterThan(1);
});

test("an employer is told that there are new candidates, and the mail says nothing of them", async () => {
  const needId = await need("Köksbiträde", { publishedAt: later(-60) });
  await saved(employer, { list: "CANDIDATES", query: "municipality=0182", name: "Kandidater i Nacka" });
  await saved(employer, { list: "NEED_MATCHES", subjectId: needId, name: "Köksbiträde" });
  const [seen, elsewhere] = [await candidate(), await candidate({ municipalityCode: "0188", commuteKm: 5 })];
  expect(await written("candidates", seen, elsewhere)).toBe(2);
  await tell(employer);
  const [mail] = await mailsTo(employer);
  expect(mail?.props.groups.map(({ name, items }) => [name, items]).sort()).toEqual([
    ["Kandidater i Nacka", []],
    ["Köksbiträde", []],
  ]);
  expect(JSON.stringify(mail)).not.toContain(seen);
  const searches = await listSearches({ ...employer, now });
  expect(searches.map(({ newCount }) => newCount)).toEqual([null, null]);
});

test("a candidate who is protected or has withdrawn since is neither mailed of nor listed", async () => {
  const searchId = await saved(employer, { list: "CANDIDATES", name: "Alla" });
  const [hidden, withdrawn] = [await candidate(), await candidate()];
  await written("candidates", hidden, withdrawn);
  await prisma.candidate.update({ where: { id: hidden }, data: { state: "WITHDRAWN", isProtected: true } });
  await prisma.candidate.update({ where: { id: withdrawn }, data: { state: "WITHDRAWN" } });
  await tell(employer);
  expect(await mailsTo(employer)).toEqual([]);
  expect((await findSearchNews(searchId, { ...employer, now }))?.news).toEqual([]);
  expect(await listSearches({ ...employer, now })).toMatchObject([{ newCount: 0 }]);
});

/** An introduction of the candidate for the need, as it stands; its id. */
async function introduced(needId: string, candidateId: string, state: "INTERESTED" | "DECLINED"): Promise<string> {
  const sides = { employerId: employer.organisationId, providerId: provider.organisationId };
  const { id } = await prisma.introduction.create({
    data: { needId, candidateId, ...sides, state, startedBy: "EMPLOYER" },
  });
  return id;
}

test("whoever has declined a need is not new for it", async () => {
  const needId = await need("Köksbiträde", { publishedAt: later(-60) });
  await saved(employer, { list: "NEED_MATCHES", subjectId: needId });
  const candidateId = await candidate();
  await introduced(needId, candidateId, "DECLINED");
  expect(await written("candidates", candidateId)).toBe(0);
});

test("whoever declines a need later leaves what has come to it, and stays in what has come to others", async () => {
  const needs = [
    await need("Köksbiträde", { publishedAt: later(-60) }),
    await need("Diskare", { publishedAt: later(-60) }),
  ];
  for (const subjectId of needs) await saved(employer, { list: "NEED_MATCHES", subjectId });
  const [declines, accepts] = [await candidate(), await candidate()];
  await written("candidates", declines, accepts);
  const [needId = ""] = needs;
  await forgetDeclined({ introductionId: await introduced(needId, declines, "DECLINED") });
  await forgetDeclined({ introductionId: await introduced(needId, accepts, "INTERESTED") });
  const left = await prisma.savedSearchHit.findMany({ where: { documentId: declines }, select: { search: true } });
  expect(left.map(({ search }) => search.needId)).toEqual([needs[1]]);
  expect(await prisma.savedSearchHit.count({ where: { documentId: accepts } })).toBe(2);
});

test("a candidate's provider is told of needs whose musts it all meets, without saying which candidate", async () => {
  const candidateId = await candidate({ publishedAt: later(-60), number: 987_123 });
  await saved(provider, { list: "CANDIDATE_MATCHES", subjectId: candidateId, name: "K-987123" });
  const licence = { create: { kind: "LICENCE", importance: "MUST", licence: "C" } } as const;
  const [fits, asksMore] = [await need("Köksbiträde"), await need("Chaufför", { requirements: licence })];
  expect(await written("needs", fits, asksMore)).toBe(1);
  await tell(provider);
  const [mail] = await mailsTo(provider);
  expect(mail?.props.groups).toMatchObject([{ name: null, items: [{ title: "Köksbiträde" }] }]);
  expect(JSON.stringify(mail)).not.toMatch(new RegExp(`987123|${candidateId}`));
});

test("a search whose occupation has left the catalogue is told of nothing, instead of everything", async () => {
  await saved(provider, { query: "occupation=o-no-longer" });
  expect(await written("needs", await need("Vad som helst"))).toBe(0);
});
