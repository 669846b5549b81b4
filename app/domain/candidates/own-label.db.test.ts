import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { sessionCookie } from "~/app/domain/accounts/cookies.server";
import { createSession } from "~/app/domain/accounts/create-session.server";
import { hashToken } from "~/app/domain/accounts/tokens.server";
import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { CandidateInput } from "~/app/domain/candidates/schema";
import { mailMeeting } from "~/app/domain/mail/notice-mails.server";
import { prisma } from "~/app/platform/db.server";
import { forgetWhatIsOld } from "~/app/retention.server";
import { loader as arenaBook } from "~/app/routes/arena-book";
import { loader as arenaCalendar } from "~/app/routes/arena-calendar";
import { loader as candidatePage } from "~/app/routes/candidate";
import { loader as introductionPage } from "~/app/routes/introduction";
import { loader as introductions } from "~/app/routes/introductions";
import { loader as myProfile } from "~/app/routes/my-profile";
import { loader as needMatches } from "~/app/routes/need-matches";
import { loader as ownCandidate } from "~/app/routes/own-candidate";
import { loader as ownCandidates } from "~/app/routes/own-candidates";
import { loader as proposals } from "~/app/routes/proposals";
import { loader as publicArena } from "~/app/routes/public-arena";
import { loader as workArena } from "~/app/routes/work-arena";
import { documentsOf } from "~/search/documents.server";
import { fillSearch } from "~/search/fill.server";
import { reconcileSearch } from "~/search/reconcile.server";
import { syncSearch } from "~/search/sync.server";
import { createBookingWorld } from "~/tests/support/booking-world";

const now = new Date();
const label = "kund 0412";
const occupationId = "o-koksbitrade";

type Loader = (args: LoaderFunctionArgs) => unknown;
let world: Awaited<ReturnType<typeof createWorld>>;

/** A labelled candidate that has been booked at an employer's table, and introduced to that employer. */
async function createWorld() {
  const { arenaId, slotIds, tableIds, providers } = await createBookingWorld(prisma, {
    slots: 2,
    tables: 1,
    providers: 2,
    now,
  });
  const [own, other] = [providers[0]!, providers[1]!];
  const { candidateId, organisationId: providerId } = own;
  const token = crypto.randomUUID();
  const occupations = { create: { occupationId, experienceBand: 2, isSought: true } };
  await prisma.candidate.update({
    where: { id: candidateId },
    data: { ownLabel: label, linkTokenHash: hashToken(token), occupations },
  });
  const host = await prisma.arenaParticipation.findFirstOrThrow({ where: { arenaId } });
  const requirements = {
    create: {
      kind: "OCCUPATION" as const,
      importance: "MUST" as const,
      position: 0,
      occupations: { create: { occupationId } },
    },
  };
  const need = {
    organisationId: host.organisationId,
    title: "Köket",
    kind: "RECRUITMENT" as const,
    state: "PUBLISHED" as const,
    publishedAt: now,
    isRemote: true,
    requirements,
  };
  const { id: needId } = await prisma.need.create({ data: need, select: { id: true } });
  await prisma.participationNeed.create({ data: { participationId: host.id, needId } });
  const [slotId, freeSlotId, tableId] = [slotIds[0]!, slotIds[1]!, tableIds[0]!];
  const booked = await bookSlot({ slotId, tableId, candidateIds: [candidateId] }, { organisationId: providerId, now });
  if (!booked.ok) throw new Error(booked.reason);
  const { id: introductionId } = await prisma.introduction.create({
    data: {
      needId,
      candidateId,
      employerId: host.organisationId,
      providerId,
      startedBy: "PROVIDER",
      state: "INTERESTED",
    },
    select: { id: true },
  });
  const arena = await prisma.arena.findUniqueOrThrow({ where: { id: arenaId } });
  const cookies = {
    employer: await signIn(host.organisationId),
    otherProvider: await signIn(other.organisationId),
    municipality: await signIn(arena.organisationId),
    provider: await signIn(providerId),
    visitor: "",
  };
  return {
    arenaId,
    freeSlotId,
    tableId,
    candidateId,
    needId,
    introductionId,
    bookingId: booked.bookingId,
    token,
    cookies,
  };
}

/** The cookie of a new member of an organisation. */
async function signIn(organisationId: string): Promise<string> {
  const memberships = { create: { organisationId, role: "ADMIN" as const } };
  const data = { email: `${organisationId}@example.org`, name: "Member", memberships };
  const { id: personId } = await prisma.person.create({ data, select: { id: true } });
  return sessionCookie.serialize(await createSession({ personId, userAgent: "" }, { tx: prisma, now }));
}

/** All that a page's loader gives to a role, as text. */
async function read(loader: Loader, role: keyof typeof world.cookies, query = ""): Promise<string> {
  const cookie = world.cookies[role].split(";")[0] ?? "";
  const request = new Request(`http://localhost/page?${query}`, { headers: { cookie } });
  const context = { clientAddress: "127.0.0.1", cspNonce: "" };
  const answer = await loader({ request, params: world, context } as unknown as LoaderFunctionArgs);
  return answer instanceof Response ? answer.text() : JSON.stringify(answer);
}

beforeAll(async () => {
  await fillSearch();
  world = await createWorld();
  // Its rows came without their commands.
  await reconcileSearch();
  await syncSearch();
});

test.each<[string, Loader, string]>([
  ["own candidates", ownCandidates, ""],
  ["own candidates found by label", ownCandidates, "q=0412"],
  ["own candidate", ownCandidate, ""],
  ["introductions", introductions, ""],
  ["proposals", proposals, ""],
  ["schedule", workArena, ""],
])("the label stands on its provider's page: %s", async (_, loader, query) => {
  expect(await read(loader, "provider", query)).toContain(label);
});

test("the label stands where its provider chooses whom to bring", async () => {
  expect(await read(arenaBook, "provider", `slot=${world.freeSlotId}&table=${world.tableId}`)).toContain(label);
});

test.each<[keyof Awaited<ReturnType<typeof createWorld>>["cookies"], string, Loader]>([
  ["employer", "profile", candidatePage],
  ["employer", "matches", needMatches],
  ["employer", "introductions", introductions],
  ["employer", "introduction", introductionPage],
  ["employer", "arena", workArena],
  ["employer", "calendar", arenaCalendar],
  ["municipality", "arena", workArena],
  ["municipality", "calendar", arenaCalendar],
  ["otherProvider", "arena", workArena],
  ["otherProvider", "own candidates", ownCandidates],
  ["otherProvider", "introductions", introductions],
  ["otherProvider", "proposals", proposals],
  ["provider", "calendar", arenaCalendar],
  ["visitor", "arena", publicArena],
  ["visitor", "the candidate's own page", myProfile],
])("the label is in nothing that is sent to the %s: %s", async (role, _, loader) => {
  expect(await read(loader, role)).not.toContain(label);
});

test("the pages that are compared do show the candidate", async () => {
  const { number } = await prisma.candidate.findUniqueOrThrow({ where: { id: world.candidateId } });
  for (const loader of [candidatePage, needMatches, introductions, workArena] as Loader[])
    expect(await read(loader, "employer")).toContain(String(number));
});

test("another provider does not find a candidate by the label", async () => {
  expect(JSON.parse(await read(ownCandidates, "otherProvider", "q=0412"))).toMatchObject({ count: 0 });
});

test("the label is neither in the index nor in mails", async () => {
  const documents = await documentsOf("candidates", [world.candidateId], now);
  expect(documents).toHaveLength(1);
  expect(JSON.stringify(documents)).not.toContain(label);
  await mailMeeting("booked")({ bookingId: world.bookingId }, { factId: world.bookingId });
  const mails = await prisma.outboxMail.findMany();
  expect(mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(mails)).not.toContain(label);
});

test.each([
  ["kund 19850312-1234", "personal-data-number"],
  ["ring 070-123 45 67", "personal-data-phone"],
  ["anna@example.org", "personal-data-email"],
  ["x".repeat(41), 'too-long|{"max":40}'],
])("a label may not be %s", (ownLabel, error) => {
  const result = CandidateInput.safeParse({ version: 1, ownLabel });
  expect(result.error?.issues).toMatchObject([{ path: ["ownLabel"], message: error }]);
});

test("the label goes with its profile when that is kept no longer", async () => {
  const { organisationId } = await prisma.candidate.findUniqueOrThrow({ where: { id: world.candidateId } });
  const updatedAt = new Date(now.getTime() - 370 * 86_400_000);
  const { id } = await prisma.candidate.create({ data: { organisationId, ownLabel: "kund 0413", updatedAt } });
  await forgetWhatIsOld({ now });
  expect(await prisma.candidate.findUnique({ where: { id } })).toBeNull();
});
