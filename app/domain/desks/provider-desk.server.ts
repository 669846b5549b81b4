import { aliasOf } from "~/app/domain/candidates/alias";
import { confirmationDays, oldestConfirmation } from "~/app/domain/candidates/publish-policy";
import { endingList } from "~/app/domain/desks/ending-list.server";
import { type DeskList, type DeskNote, type DeskThing, thingsShown } from "~/app/domain/desks/kinds";
import { answerNote, type DeskReader, listOf, rowsAsked, windowNote } from "~/app/domain/desks/listing";
import { type BestNeed, listBestNeeds } from "~/app/domain/matching/best-needs.server";
import { prisma } from "~/app/platform/db.server";
import { orNull } from "~/app/platform/search-engine.server";

/** Days before a profile is hidden from which it is said. Judged by the founders: two weeks to reach the candidate. */
const soonDays = 14;

/** What waits for a provider: offers that end, answers, profiles about to be hidden; then its candidates and arenas. */
export function readProviderDesk(reader: DeskReader): Promise<DeskList[]> {
  return Promise.all([
    listOffers(reader),
    listInterest(reader),
    listHidden(reader),
    endingList("ownEnding", { ...reader, providerId: reader.organisationId }),
    listCandidates(reader),
    listOpenArenas(reader),
  ]);
}

async function listOffers({ organisationId, now, all }: DeskReader) {
  const offers = await prisma.waitingEntry.findMany({
    where: { providerId: organisationId, state: "OFFERED", offerExpiresAt: { gt: now }, arena: { state: "OPEN" } },
    select: { id: true, arenaId: true, offerExpiresAt: true, arena: { select: { title: true } } },
    orderBy: [{ offerExpiresAt: "asc" }, { id: "asc" }],
    take: rowsAsked("offers", all),
  });
  const things = offers.map(
    ({ id, arenaId, offerExpiresAt, arena }): DeskThing => ({
      id,
      to: `/work/arenas/${arenaId}`,
      name: arena.title,
      notes: offerExpiresAt ? [{ word: "offerEnds", at: offerExpiresAt }] : [],
    }),
  );
  return listOf("offers", things, all);
}

async function listInterest({ organisationId, all }: DeskReader) {
  const interest = await prisma.introduction.findMany({
    where: {
      providerId: organisationId,
      state: "PROPOSED",
      startedBy: "EMPLOYER",
      candidate: { state: { not: "WITHDRAWN" } },
    },
    select: {
      id: true,
      createdAt: true,
      need: { select: { title: true, answerBy: true, organisation: { select: { name: true } } } },
      candidate: { select: { number: true } },
    },
    orderBy: [{ need: { answerBy: { sort: "asc", nulls: "last" } } }, { createdAt: "asc" }],
    take: rowsAsked("interest", all),
  });
  const things = interest.map(
    ({ id, createdAt, need, candidate }): DeskThing => ({
      id,
      to: `/work/introductions/${id}`,
      name: `${aliasOf(candidate)}: ${need.title}`,
      notes: [{ word: "name", text: need.organisation.name }, answerNote(need.answerBy, createdAt)],
    }),
  );
  return listOf("interest", things, all);
}

/** Profiles that nobody has confirmed for long: those hidden already, then those that will be. */
async function listHidden({ organisationId, now, all }: DeskReader) {
  const soon = new Date(oldestConfirmation(now).getTime() + soonDays * day);
  const candidates = await prisma.candidate.findMany({
    where: { organisationId, state: "PUBLISHED", isProtected: false, confirmedAt: { lte: soon } },
    select: { id: true, number: true, confirmedAt: true },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    take: rowsAsked("hidden", all),
  });
  const things = candidates.map(
    ({ id, number, confirmedAt }): DeskThing => ({
      id,
      to: `/work/candidates/${id}`,
      name: aliasOf({ number }),
      notes: confirmedAt ? [hiddenNote(confirmedAt, now)] : [],
    }),
  );
  return listOf("hidden", things, all);
}

const day = 86_400_000;

function hiddenNote(confirmedAt: Date, now: Date): DeskNote {
  const at = new Date(confirmedAt.getTime() + confirmationDays * day);
  return { word: at > now ? "hiddenFrom" : "hiddenSince", at };
}

/** Published profiles, the latest confirmed first; the best need is sought for the few at the top only. */
async function listCandidates({ organisationId, now, all }: DeskReader) {
  const candidates = await prisma.candidate.findMany({
    where: { organisationId, state: "PUBLISHED", isProtected: false, confirmedAt: { gt: oldestConfirmation(now) } },
    select: { id: true, number: true },
    orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
    take: rowsAsked("candidates", all),
  });
  const asked = candidates.slice(0, thingsShown).map(({ id }) => id);
  const best = await orNull(listBestNeeds(asked, { organisationId }));
  const things = candidates.map(
    ({ id, number }): DeskThing => ({
      id,
      to: `/work/candidates/${id}/matches`,
      name: aliasOf({ number }),
      notes: asked.includes(id) ? bestNotes(best?.get(id), best !== null) : [],
    }),
  );
  return listOf("candidates", things, all);
}

function bestNotes(best: BestNeed | undefined, isKnown: boolean): DeskNote[] {
  if (!isKnown) return [{ word: "unknown" }];
  if (!best) return [{ word: "noNeed" }];
  const { need, comparison } = best;
  return [
    { word: "name", text: `${need.title}, ${need.organisation.name}` },
    { word: "met", met: comparison.metMusts, all: comparison.musts },
  ];
}

async function listOpenArenas({ now, all }: DeskReader) {
  const arenas = await prisma.arena.findMany({
    where: { state: "OPEN", startsAt: { gt: now }, bookingClosesAt: { gt: now } },
    select: {
      id: true,
      title: true,
      bookingOpensAt: true,
      bookingClosesAt: true,
      form: true,
      timetableStage: true,
      wishesCloseAt: true,
    },
    orderBy: [{ bookingClosesAt: "asc" }, { id: "asc" }],
    take: rowsAsked("openArenas", all),
  });
  const things = arenas.map(
    (arena): DeskThing => ({
      id: arena.id,
      to: `/work/arenas/${arena.id}`,
      name: arena.title,
      notes: [windowNote(arena, now)],
    }),
  );
  return listOf("openArenas", things, all);
}
