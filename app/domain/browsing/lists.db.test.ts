import { MeilisearchRequestError } from "meilisearch";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readParameters } from "~/app/domain/browsing/address-reader";
import { listCandidates } from "~/app/domain/browsing/list-candidates.server";
import { listCourses } from "~/app/domain/browsing/list-courses.server";
import { listNeeds } from "~/app/domain/browsing/list-needs.server";
import { candidateList, courseList, needList } from "~/app/domain/browsing/schema";
import { listNeedsWithCandidates } from "~/app/domain/needs/queries.server";
import { addDays, asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import { followedIndexes, markDirty } from "~/app/platform/search-dirty.server";
import { searchEngine } from "~/app/platform/search-engine.server";
import { fillSearch } from "~/search/fill.server";
import { reconcileSearch } from "~/search/reconcile.server";
import { syncSearch } from "~/search/sync.server";

const now = new Date();
const day = (days: number) => addDays(dateIn(now), days);
const [nacka, stockholm, norrtalje] = ["0182", "0180", "0188"];
let [employer, otherEmployer, provider] = ["", "", ""];

beforeAll(async () => {
  employer = await organisation("EMPLOYER", "Bagarstugan");
  otherEmployer = await organisation("EMPLOYER", "Kajen");
  provider = await organisation("PROVIDER", "Lyfta");
  const period = { startsOn: asDate(day(-10)), endsOn: asDate(day(100)), state: "GRANTED" } as const;
  for (const service of ["JOB_MATCHING", "COURSES"] as const) {
    await prisma.authorisation.create({ data: { providerId: provider, service, ...period } });
  }
  await fillSearch();
});

beforeEach(async () => {
  await prisma.need.deleteMany();
  await prisma.candidate.deleteMany();
  await prisma.course.deleteMany();
  await reconcileSearch();
  await syncSearch();
});

async function organisation(kind: "EMPLOYER" | "PROVIDER", name: string): Promise<string> {
  return (await prisma.organisation.create({ data: { kind, name }, select: { id: true } })).id;
}

/** Brings the indexes up to what the rows are. */
async function index(): Promise<void> {
  const rows = {
    candidates: await prisma.candidate.findMany({ select: { id: true } }),
    needs: await prisma.need.findMany({ select: { id: true } }),
    courses: await prisma.course.findMany({ select: { id: true } }),
  };
  await prisma.$transaction(async (tx) => {
    for (const name of followedIndexes) await markDirty(tx, name, ...rows[name].map(({ id }) => id));
  });
  await syncSearch();
}

async function need(title: string, more: Partial<Prisma.NeedUncheckedCreateInput> = {}): Promise<string> {
  const occupations = { create: { occupationId: "o-koksbitrade" } };
  const { id } = await prisma.need.create({
    data: {
      ...{ organisationId: employer, kind: "RECRUITMENT", state: "PUBLISHED", title, municipalityCode: nacka },
      ...{ publishedAt: now, startsOn: asDate(day(30)) },
      requirements: { create: { kind: "OCCUPATION", importance: "MUST", occupations } },
      ...more,
    },
    select: { id: true },
  });
  return id;
}

async function candidate(more: Partial<Prisma.CandidateUncheckedCreateInput> = {}): Promise<string> {
  const { id } = await prisma.candidate.create({
    data: { organisationId: provider, state: "PUBLISHED", confirmedAt: now, municipalityCode: nacka, ...more },
    select: { id: true },
  });
  return id;
}

type Start = { in: number; at: string | null };

async function course(title: string, starts: Start[]): Promise<string> {
  const occasions = starts.map(({ in: days, at }) => ({
    ...{ startsOn: asDate(day(days)), endsOn: asDate(day(days + 5)), seats: 8 },
    ...{ municipalityCode: at, isRemote: at === null },
  }));
  const { id } = await prisma.course.create({
    data: {
      ...{ organisationId: provider, kind: "KOMMERSIELL", state: "PUBLISHED", title, publishedAt: now },
      occasions: { create: occasions },
    },
    select: { id: true },
  });
  return id;
}

async function needsAt(address: string) {
  const list = await listNeeds(readParameters(needList, new URLSearchParams(address)).query);
  return { ...list, titles: list.needs.map(({ title }) => title) };
}

function candidatesAt(address: string) {
  return listCandidates(readParameters(candidateList, new URLSearchParams(address)).query, { now });
}

async function coursesAt(address: string) {
  const list = await listCourses(readParameters(courseList, new URLSearchParams(address)).query, { now });
  return list.courses.map(({ title, next }) => [title, next.startsOn]);
}

test("needs are found by their words, occupation, employer and place, and ordered as asked", async () => {
  await need("Diskare till lunchen", { startsOn: asDate(day(9)), organisationId: otherEmployer });
  await need("Hjälp i köket", { startsOn: asDate(day(3)), municipalityCode: stockholm });
  await need("Helgjobb", { startsOn: asDate(day(6)), municipalityCode: norrtalje, description: "Du bakar bullar." });
  await index();
  expect((await needsAt("q=köket")).titles).toEqual(["Hjälp i köket"]);
  expect((await needsAt("q=kajen")).titles).toEqual(["Diskare till lunchen"]);
  expect((await needsAt("q=bullar")).titles).toEqual(["Helgjobb"]);
  expect((await needsAt("q=köksbiträde&sort=start")).titles).toEqual([
    "Hjälp i köket",
    "Helgjobb",
    "Diskare till lunchen",
  ]);
  expect((await needsAt(`municipality=${nacka}&km=20&sort=start`)).titles).toEqual([
    "Hjälp i köket",
    "Diskare till lunchen",
  ]);
  expect((await needsAt(`by=${day(5)}`)).titles).toEqual(["Hjälp i köket"]);
});

test("the counts of a filter do not shrink by its own choice, but by every other", async () => {
  await need("Kock", { extentPercent: 100 });
  await need("Praktik i kök", { kind: "PRAKTIK", extentPercent: 100 });
  await need("Praktik i butik", { kind: "PRAKTIK", extentPercent: 50 });
  await index();
  const { count, figures } = await needsAt("kind=PRAKTIK&extent=FULL");
  expect(count).toBe(1);
  expect(figures?.counts.kind).toEqual({ RECRUITMENT: 1, PRAKTIK: 1 });
  expect(figures?.counts.extentBand).toEqual({ FULL: 1, HALF: 1 });
});

test("an empty list says which choice to take away: the one that then shows most", async () => {
  await need("Kock");
  await need("Kallskänka");
  await need("Praktik i butik", { kind: "PRAKTIK", municipalityCode: norrtalje });
  await index();
  const { needs, figures } = await needsAt(`kind=PRAKTIK&municipality=${nacka}`);
  expect(needs).toEqual([]);
  expect(figures?.easier).toEqual({ name: "kind", count: 2 });
  expect((await needsAt("q=rymdpilot")).figures?.easier).toEqual({ name: "q", count: 3 });
});

test("who needs Swedish at B1 is found with B1 and not with A2; a need that asks for none is found with any", async () => {
  const id = await need("Kock");
  await need("Diskare");
  await prisma.requirement.create({
    data: { needId: id, kind: "LANGUAGE", importance: "MUST", languageId: "sv", cefr: 3 },
  });
  await index();
  expect((await needsAt("swedish=2")).titles).toEqual(["Diskare"]);
  expect((await needsAt("swedish=3")).count).toBe(2);
});

test("a need that is withdrawn is not shown although the index still has it", async () => {
  const id = await need("Kock");
  await need("Diskare");
  await index();
  await prisma.need.update({ where: { id }, data: { state: "WITHDRAWN" } });
  expect((await needsAt("")).titles).toEqual(["Diskare"]);
});

test("words that would be an engine's operators, and a thousand of them, are answered", async () => {
  await need("Kock");
  await index();
  for (const q of ['"kock', "-kock", "kock:asc", "' OR 1=1 --", "\\", "*", "kock ".repeat(200), "\u0000kock"]) {
    await expect(needsAt(new URLSearchParams({ q }).toString())).resolves.toBeDefined();
  }
  expect((await needsAt("q=%22kock%22")).titles).toEqual(["Kock"]);
});

test("what the catalogue does not have is told, and does not empty the list", async () => {
  await need("Kock");
  await index();
  const { titles, isAllKnown } = await needsAt("occupation=o-nothing&municipality=9999");
  expect({ titles, isAllKnown }).toEqual({ titles: ["Kock"], isAllKnown: false });
});

test("candidates who have withdrawn, are protected, or seek courses alone are not shown, whatever the index holds", async () => {
  const [shown, withdrawn, guarded] = [await candidate(), await candidate(), await candidate()];
  await candidate({ seeksJob: false, seeksCourse: true });
  await index();
  await prisma.candidate.update({ where: { id: withdrawn }, data: { state: "WITHDRAWN" } });
  await prisma.candidate.update({ where: { id: guarded }, data: { state: "PAUSED", isProtected: true } });
  expect((await candidatesAt("")).candidates.map(({ id }) => id)).toEqual([shown]);
});

test("nothing is noted of a candidate who is only listed", async () => {
  await candidate();
  await index();
  expect((await candidatesAt("")).candidates).toHaveLength(1);
  expect(await prisma.profileView.count()).toBe(0);
});

test("of candidates whole tens are told, and none is told like nine", async () => {
  for (let at = 0; at < 27; at++)
    await candidate({ evenings: at < 12, nights: at < 9, maxExtentPercent: at < 4 ? 50 : 100 });
  await index();
  const all = await candidatesAt("");
  expect(all.count).toBe(20);
  expect(all.hasMore).toBe(true);
  expect(all.figures?.counts).toMatchObject({
    seeks: { RECRUITMENT: 20 },
    hours: { EVENINGS: 10 },
    maxExtent: { 50: 20, 75: 20, 100: 20 },
  });
  const [none, nine] = [await candidatesAt("licence=DE"), await candidatesAt("hours=NIGHTS")];
  expect([none.count, nine.count]).toEqual([null, null]);
  expect(nine.figures?.counts.hours).toEqual({});
  expect(none.figures?.easier).toEqual({ name: "licence", count: 20 });
});

test("an employer is led to its own published needs and to nobody else's", async () => {
  const id = await need("Kock");
  await need("Diskare", { organisationId: otherEmployer });
  await need("Utkast", { state: "DRAFT" });
  expect(await listNeedsWithCandidates({ organisationId: employer, take: 5 })).toEqual([{ id, title: "Kock" }]);
});

test("a course is listed with the first start that is both where and when it is asked for", async () => {
  const [first, second] = [day(20), day(80)];
  await course("Truckkort", [
    { in: 20, at: norrtalje },
    { in: 80, at: nacka },
  ]);
  await course("Heta arbeten", [{ in: 20, at: null }]);
  await index();
  const month = (date: string) => date.slice(0, 7);
  expect(await coursesAt("")).toEqual([
    ["Truckkort", first],
    ["Heta arbeten", first],
  ]);
  expect(await coursesAt(`municipality=${nacka}`)).toEqual([["Truckkort", second]]);
  expect(await coursesAt(`municipality=${nacka}&start=${month(first)}`)).toEqual([]);
  expect(await coursesAt(`municipality=${nacka}&start=${month(second)}`)).toEqual([["Truckkort", second]]);
  expect(await coursesAt("remote=on")).toEqual([["Heta arbeten", first]]);
});

test("a course whose start has begun, or whose provider may give it no longer, is not shown although the index has it", async () => {
  const id = await course("Truckkort", [{ in: 20, at: nacka }]);
  await index();
  expect(await coursesAt("q=truckkort")).toHaveLength(1);
  await prisma.courseOccasion.updateMany({ where: { courseId: id }, data: { startsOn: asDate(day(-1)) } });
  expect(await coursesAt("q=truckkort")).toEqual([]);
  await reconcileSearch();
  await syncSearch();
  const { estimatedTotalHits } = await searchEngine.index("courses").search("", { filter: `id = "${id}"` });
  expect(estimatedTotalHits).toBe(0);
});

test("without the search engine there are lists of the right kind and area, and they say so", async () => {
  await need("Kock");
  await need("Praktik i kök", { kind: "PRAKTIK" });
  await need("Praktik i Norrtälje", { kind: "PRAKTIK", municipalityCode: norrtalje });
  await candidate({ seeksPraktik: true });
  await candidate();
  await course("Truckkort", [{ in: 20, at: nacka }]);
  vi.spyOn(searchEngine, "multiSearch").mockRejectedValue(
    new MeilisearchRequestError("http://search.invalid", "no answer"),
  );
  const { titles, figures } = await needsAt(`kind=PRAKTIK&municipality=${nacka}&km=10&swedish=2`);
  expect({ titles, figures }).toEqual({ titles: ["Praktik i kök"], figures: null });
  const praktik = await candidatesAt("seeks=PRAKTIK");
  expect([praktik.candidates.length, praktik.count, praktik.figures]).toEqual([1, null, null]);
  expect(await coursesAt("kind=KOMMERSIELL&q=truck")).toEqual([["Truckkort", day(20)]]);
});
