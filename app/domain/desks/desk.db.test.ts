import { beforeAll, beforeEach, expect, test } from "vitest";
import { readDesk } from "~/app/domain/desks/desk.server";
import type { DeskWord } from "~/app/domain/desks/kinds";
import { addDays, asDate, dateIn } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { OrganisationKind } from "~/app/platform/prisma-client/enums";
import { markDirty } from "~/app/platform/search-dirty.server";
import { fillSearch } from "~/search/fill.server";
import { syncSearch } from "~/search/sync.server";

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const dayIn = (days: number) => asDate(addDays(dateIn(now), days));

/** Saved searches are a person's own; nobody here has any. */
const nobody = crypto.randomUUID();

type Organisation = { id: string; kind: OrganisationKind };

/** The names on one list of an organisation's desk. */
async function names(organisation: Organisation, word: DeskWord, all: string | null = null): Promise<string[]> {
  const { lists } = await readDesk(organisation, { personId: nobody, now, all });
  return (lists.find((list) => list.word === word)?.things ?? []).map(({ name }) => name);
}

/** What is said of the first thing on a list. */
async function notesOf(organisation: Organisation, word: DeskWord) {
  const { lists } = await readDesk(organisation, { personId: nobody, now, all: null });
  return lists.find((list) => list.word === word)?.things[0]?.notes;
}

let employer: Organisation;
let otherEmployer: Organisation;
let provider: Organisation;
let otherProvider: Organisation;
let municipality: Organisation;

beforeAll(fillSearch);

beforeEach(async () => {
  await prisma.booking.deleteMany();
  await prisma.introduction.deleteMany();
  await prisma.arena.deleteMany();
  await prisma.need.deleteMany();
  await prisma.candidate.deleteMany();
  await prisma.authorisation.deleteMany();
  employer = await organisation("EMPLOYER");
  otherEmployer = await organisation("EMPLOYER");
  provider = await organisation("PROVIDER");
  otherProvider = await organisation("PROVIDER");
  municipality = await organisation("MUNICIPALITY");
});

/** Brings the indexes up to what the rows are. */
async function index(): Promise<void> {
  const candidates = await prisma.candidate.findMany({ select: { id: true } });
  const needs = await prisma.need.findMany({ select: { id: true } });
  await prisma.$transaction(async (tx) => {
    await markDirty(tx, "candidates", ...candidates.map(({ id }) => id));
    await markDirty(tx, "needs", ...needs.map(({ id }) => id));
  });
  await syncSearch();
}

function organisation(kind: OrganisationKind): Promise<Organisation> {
  return prisma.organisation.create({ data: { kind, name: kind }, select: { id: true, kind: true } });
}

type NeedRow = Partial<Parameters<typeof prisma.need.create>[0]["data"]>;

function need(title: string, { by = employer, ...data }: { by?: Organisation } & NeedRow = {}) {
  const published = { state: "PUBLISHED", publishedAt: inDays(-1) } as const;
  const occupations = { create: { occupationId: "o-koksbitrade" } };
  const requirements = { create: { kind: "OCCUPATION", importance: "MUST", occupations } } as const;
  const row = {
    organisationId: by.id,
    kind: "RECRUITMENT",
    title,
    municipalityCode: "0182",
    requirements,
    ...published,
  } as const;
  return prisma.need.create({ data: { ...row, ...(data as object) }, select: { id: true, organisationId: true } });
}

function candidate(by = provider, data: Partial<{ confirmedAt: Date; state: "PUBLISHED" | "WITHDRAWN" }> = {}) {
  const occupations = { create: { occupationId: "o-koksbitrade", isSought: true, experienceBand: 2 } };
  const row = { organisationId: by.id, state: "PUBLISHED", confirmedAt: inDays(-1), municipalityCode: "0182" } as const;
  return prisma.candidate.create({
    data: { ...row, occupations, ...data },
    select: { id: true, number: true, organisationId: true },
  });
}

async function introduce(startedBy: "EMPLOYER" | "PROVIDER", { by = employer, of = provider } = {}) {
  const [{ id: needId }, { id: candidateId, number }] = [await need("Cook", { by }), await candidate(of)];
  const sides = { employerId: by.id, providerId: of.id };
  await prisma.introduction.create({ data: { needId, candidateId, startedBy, ...sides } });
  return `K-${number}: Cook`;
}

function arena(title: string, { by = municipality, ssyk }: { by?: Organisation; ssyk?: string } = {}) {
  const times = { startsAt: inDays(10), endsAt: inDays(10.2), bookingOpensAt: inDays(-1), bookingClosesAt: inDays(9) };
  const groups = ssyk ? { create: { ssyk } } : {};
  const data = { organisationId: by.id, state: "OPEN", title, tableCount: 4, groups, ...times } as const;
  return prisma.arena.create({ data, select: { id: true } });
}

function authorisation(by: Organisation, data: { endsOn: Date; service?: string; state?: "APPLIED" | "GRANTED" }) {
  const row = { providerId: by.id, service: "JOB_MATCHING", state: "GRANTED", startsOn: dayIn(-100) } as const;
  return prisma.authorisation.create({ data: { ...row, ...data } });
}

test("an employer sees proposals to it, drafts and last days of its own, and nobody else's", async () => {
  const proposed = await introduce("PROVIDER");
  await introduce("PROVIDER", { by: otherEmployer });
  await introduce("EMPLOYER");
  await need("Own draft", { state: "DRAFT" });
  await need("Other's draft", { state: "DRAFT", by: otherEmployer });
  await need("Ends by its answers", { answerBy: dayIn(7), startsOn: dayIn(60) });
  await need("Ends by its start", { startsOn: dayIn(2) });
  await need("Ends later", { answerBy: dayIn(8) });
  await need("Other's end", { answerBy: dayIn(1), by: otherEmployer });
  expect(await names(employer, "proposals")).toEqual([proposed]);
  expect(await names(employer, "drafts")).toEqual(["Own draft"]);
  expect(await names(employer, "lastDays")).toEqual(["Ends by its answers", "Ends by its start"]);
});

test("an employer is asked to arenas it is invited to and those on its needs' theme, until it has answered", async () => {
  const { ssyk } = await prisma.occupation.findUniqueOrThrow({
    where: { id: "o-koksbitrade" },
    select: { ssyk: true },
  });
  const invited = await arena("Invited");
  const theme = await arena("On theme", { ssyk });
  await arena("On another theme");
  const participation = { organisationId: employer.id, state: "INVITED" } as const;
  await prisma.arenaParticipation.create({ data: { ...participation, arenaId: invited.id } });
  await need("Cook");
  expect(await names(employer, "invitations")).toEqual(["Invited", "On theme"]);
  expect(await names(otherEmployer, "invitations")).toEqual([]);
  await prisma.arenaParticipation.updateMany({ data: { state: "DECLINED" } });
  await prisma.arenaParticipation.create({ data: { ...participation, arenaId: theme.id, state: "JOINED" } });
  expect(await names(employer, "invitations")).toEqual([]);
});

test("an employer's needs say how many meet all musts, and of fewer than ten not how many", async () => {
  await authorisation(provider, { endsOn: dayIn(300) });
  await need("Cook");
  await need("Other's", { by: otherEmployer });
  for (let count = 0; count < 9; count++) await candidate();
  await index();
  expect(await names(employer, "needs")).toEqual(["Cook"]);
  expect(await notesOf(employer, "needs")).toEqual([{ word: "fit", count: null }]);
  await candidate();
  await index();
  expect(await notesOf(employer, "needs")).toEqual([{ word: "fit", count: 10 }]);
});

test("a list shows five and says that there are more, and all of them when asked", async () => {
  for (const title of ["1", "2", "3", "4", "5", "6"]) await need(title, { state: "DRAFT" });
  const { lists } = await readDesk(employer, { personId: nobody, now, all: null });
  expect(lists.find(({ word }) => word === "drafts")).toMatchObject({ things: { length: 5 }, hasMore: true });
  expect(await names(employer, "drafts", "drafts")).toHaveLength(6);
  expect(await names(employer, "drafts", "needs")).toHaveLength(5);
});

test("a provider sees interest in its own candidates and its own profiles that are soon hidden", async () => {
  const asked = await introduce("EMPLOYER");
  await introduce("EMPLOYER", { of: otherProvider });
  await introduce("PROVIDER");
  const soon = await candidate(provider, { confirmedAt: inDays(-77) });
  const gone = await candidate(provider, { confirmedAt: inDays(-91) });
  await candidate(otherProvider, { confirmedAt: inDays(-80) });
  expect(await names(provider, "interest")).toEqual([asked]);
  expect(await names(provider, "hidden")).toEqual([`K-${gone.number}`, `K-${soon.number}`]);
  expect(await notesOf(provider, "hidden")).toEqual([{ word: "hiddenSince", at: inDays(-1) }]);
});

test("a provider is told of places that are held for it, and not of those held for others", async () => {
  const { id: arenaId } = await arena("Open");
  const joined = { organisationId: employer.id, state: "JOINED", arenaId } as const;
  const { id: participationId } = await prisma.arenaParticipation.create({ data: joined });
  const { id: tableId } = await prisma.arenaTable.create({ data: { arenaId, participationId, number: 1 } });
  const held = { arenaId, tableId, state: "OFFERED", offerExpiresAt: inDays(0.1) } as const;
  await prisma.waitingEntry.create({ data: { ...held, providerId: provider.id } });
  expect(await names(provider, "offers")).toEqual(["Open"]);
  expect(await names(otherProvider, "offers")).toEqual([]);
  expect(await names(provider, "openArenas")).toEqual(["Open"]);
  await prisma.waitingEntry.updateMany({ data: { offerExpiresAt: inDays(-0.1) } });
  expect(await names(provider, "offers")).toEqual([]);
});

test("a provider's own candidates stand there, each with the need that suits best of those it is not introduced for", async () => {
  const own = await candidate();
  await candidate(otherProvider);
  const first = await need("Best", { by: employer });
  const licence = { kind: "LICENCE", importance: "MUST", licence: "B" } as const;
  const other = await need("Second", { by: employer });
  await prisma.requirement.create({ data: { needId: other.id, ...licence } });
  await index();
  expect(await names(provider, "candidates")).toEqual([`K-${own.number}`]);
  expect(await notesOf(provider, "candidates")).toMatchObject([{ text: "Best, EMPLOYER" }, { met: 1, all: 1 }]);
  const sides = { employerId: employer.id, providerId: provider.id, startedBy: "PROVIDER" } as const;
  await prisma.introduction.create({ data: { ...sides, needId: first.id, candidateId: own.id } });
  expect(await notesOf(provider, "candidates")).toMatchObject([{ text: "Second, EMPLOYER" }, { met: 1, all: 2 }]);
});

test("an authorisation that ends within a month is told its provider and the municipality, unless another follows", async () => {
  await authorisation(provider, { endsOn: dayIn(30) });
  await authorisation(otherProvider, { endsOn: dayIn(31) });
  await authorisation(otherProvider, { endsOn: dayIn(5), service: "COURSES" });
  await authorisation(otherProvider, { endsOn: dayIn(400), service: "COURSES" });
  expect(await names(provider, "ownEnding")).toEqual(["PROVIDER"]);
  expect(await names(otherProvider, "ownEnding")).toEqual([]);
  expect(await names(municipality, "ending")).toEqual(["PROVIDER"]);
});

test("the municipality sees applications, its own arenas, and needs that nobody has answered for a week", async () => {
  await authorisation(provider, { endsOn: dayIn(300), state: "APPLIED" });
  await need("Quiet", { publishedAt: inDays(-8) });
  await need("New", { publishedAt: inDays(-6) });
  await need("Of training", { publishedAt: inDays(-8), kind: "TRAINING" });
  await introduce("PROVIDER");
  await prisma.need.updateMany({ where: { title: "Cook" }, data: { publishedAt: inDays(-8) } });
  await arena("Own");
  await arena("Another municipality's", { by: await organisation("MUNICIPALITY") });
  expect(await names(municipality, "applications")).toEqual(["PROVIDER"]);
  expect(await names(municipality, "unanswered")).toEqual(["Quiet"]);
  expect(await names(municipality, "arenas")).toEqual(["Own"]);
});

test("the municipality alone is told of mail that failed and of changes that searches lag behind, when there are any", async () => {
  const alarms = async (who: Organisation) => (await readDesk(who, { personId: nobody, now, all: null })).alarms;
  await prisma.searchDirty.deleteMany();
  expect(await alarms(municipality)).toEqual([]);
  const mail = { recipient: "a@example.se", language: "sv", template: "notice", props: {} };
  await prisma.outboxMail.create({ data: { ...mail, key: "failed", state: "FAILED" } });
  await prisma.searchDirty.create({ data: { index: "needs", id: "late", since: new Date(now.getTime() - 61_000) } });
  await prisma.searchDirty.create({ data: { index: "needs", id: "new", since: now } });
  await prisma.searchDirty.create({ data: { index: "needs", id: "refused", since: now, parkedAt: now } });
  expect(await alarms(municipality)).toEqual([
    { word: "failedMail", count: 1 },
    { word: "searchLag", count: 1 },
    { word: "searchParked", count: 1 },
  ]);
  expect(await alarms(employer)).toEqual([]);
  await prisma.searchDirty.deleteMany();
});
