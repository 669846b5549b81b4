import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { changePace, deleteSearch, stopMail } from "~/app/domain/alerts/change-search.server";
import { findHits } from "~/app/domain/alerts/find-hits.server";
import { type AlertPace, mostSearches } from "~/app/domain/alerts/kinds";
import { findSearchNews, listSearches } from "~/app/domain/alerts/queries.server";
import { saveSearch } from "~/app/domain/alerts/save-search.server";
import type { SaveSearchInput } from "~/app/domain/alerts/schema";
import { findPersonOfToken, stopTokenOf } from "~/app/domain/alerts/stop-token.server";
import { listPersonsToTell } from "~/app/domain/alerts/take-news.server";
import { mailNews } from "~/app/domain/mail/news-mails.server";
import { addDays, asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";

const lock = vi.hoisted(() => ({ isOff: false }));

// The lock as it is; for the control alone, none.
vi.mock("~/app/domain/alerts/lock-person.server", async (original) => {
  const module = await original<typeof import("~/app/domain/alerts/lock-person.server")>();
  return { lockPerson: (...given: Parameters<typeof module.lockPerson>) => !lock.isOff && module.lockPerson(...given) };
});

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const day = (days: number) => asDate(addDays(dateIn(now), days));
const nobody = { personId: "", organisationId: "" };
const employer = { ...nobody, kind: "EMPLOYER" as const };
const stranger = { ...nobody, kind: "EMPLOYER" as const };
const provider = { ...nobody, kind: "PROVIDER" as const };

beforeAll(async () => {
  for (const member of [employer, stranger, provider]) {
    const email = `${crypto.randomUUID()}@example.se`;
    const person = { create: { email, name: "Member", language: member === provider ? "en" : "sv" } };
    const organisation = await prisma.organisation.create({
      data: { kind: member.kind, name: "Bagarstugan", memberships: { create: { role: "ADMIN", person } } },
      select: { id: true, memberships: { select: { personId: true } } },
    });
    Object.assign(member, { organisationId: organisation.id, personId: organisation.memberships[0]?.personId });
  }
  const period = { startsOn: day(-10), endsOn: day(100), state: "GRANTED" } as const;
  for (const service of ["JOB_MATCHING", "COURSES"] as const)
    await prisma.authorisation.create({ data: { providerId: provider.organisationId, service, ...period } });
});

beforeEach(async () => {
  await prisma.savedSearch.deleteMany();
  await prisma.outboxMail.deleteMany();
  await prisma.introduction.deleteMany();
  await prisma.need.deleteMany();
  await prisma.candidate.deleteMany();
  await prisma.course.deleteMany();
});

async function saved(member: typeof employer | typeof provider, given: Partial<SaveSearchInput> = {}): Promise<string> {
  const input = { list: "NEEDS", query: "", name: "Min bevakning", pace: "AT_ONCE", ...given } as const;
  const result = await saveSearch(input, { ...member, now });
  if (!("searchId" in result)) throw new Error(result.reason);
  return result.searchId;
}

/** A published need of the employer; its only must is its occupation and place. */
async function need(title: string, given: Partial<Prisma.NeedUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await prisma.need.create({
    data: {
      ...{ organisationId: employer.organisationId, kind: "RECRUITMENT", state: "PUBLISHED", title },
      ...{ municipalityCode: "0182", publishedAt: later(1), startsOn: day(30) },
      requirements: {
        create: [
          {
            kind: "OCCUPATION",
            importance: "MUST",
            occupations: { create: { occupationId: "o-koksbitrade" } },
          },
          { kind: "PLACE", importance: "MUST" },
        ],
      },
      ...given,
    },
    select: { id: true },
  });
  return id;
}

async function candidate(given: Partial<Prisma.CandidateUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await prisma.candidate.create({
    data: {
      ...{ organisationId: provider.organisationId, state: "PUBLISHED", municipalityCode: "0182" },
      ...{ confirmedAt: now, publishedAt: later(1) },
      occupations: { create: { occupationId: "o-koksbitrade", experienceBand: 2 } },
      ...given,
    },
    select: { id: true },
  });
  return id;
}

async function course(title: string, publishedAt: Date): Promise<string> {
  const start = { startsOn: day(20), endsOn: day(40), seats: 8, municipalityCode: "0182", createdAt: publishedAt };
  const { id } = await prisma.course.create({
    data: {
      ...{ organisationId: provider.organisationId, kind: "KOMMERSIELL", state: "PUBLISHED", title, publishedAt },
      occasions: { create: start },
    },
    select: { id: true },
  });
  return id;
}

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

test("whoever has declined a need is not new for it", async () => {
  const needId = await need("Köksbiträde", { publishedAt: later(-60) });
  await saved(employer, { list: "NEED_MATCHES", subjectId: needId });
  const candidateId = await candidate();
  await prisma.introduction.create({
    data: {
      ...{ needId, candidateId, employerId: employer.organisationId, providerId: provider.organisationId },
      ...{ state: "DECLINED", startedBy: "EMPLOYER" },
    },
  });
  expect(await written("candidates", candidateId)).toBe(0);
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

test("a search whose occupation has left the catalogue is told of nothing, instead of everything", async () => {
  await saved(provider, { query: "occupation=o-no-longer" });
  expect(await written("needs", await need("Vad som helst"))).toBe(0);
});

test("searches go with the membership, and with what they are of", async () => {
  const needId = await need("Tas bort");
  await saved(stranger, { list: "NEEDS" });
  await saved(employer, { list: "NEED_MATCHES", subjectId: needId });
  await written("needs", await need("Nytt"));
  await prisma.membership.deleteMany({ where: { personId: stranger.personId } });
  await prisma.need.delete({ where: { id: needId } });
  expect(await prisma.savedSearch.count()).toBe(0);
  expect(await prisma.savedSearchHit.count()).toBe(0);
});
