import { aliasOf } from "~/app/domain/candidates/alias";
import { type DeskList, type DeskNote, type DeskThing, thingsShown } from "~/app/domain/desks/kinds";
import { answerNote, type DeskReader, listOf, rowsAsked, windowNote } from "~/app/domain/desks/listing";
import { isAwaitingEmployer } from "~/app/domain/introductions/queries.server";
import { listAskingNeeds } from "~/app/domain/matching/asking-needs.server";
import { countWhoFit } from "~/app/domain/matching/queries.server";
import { answerPages } from "~/app/domain/needs/kinds";
import { addDays, asDate, dateIn, isoDate } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import type { Prisma } from "~/app/platform/prisma-client/client";
import type { NeedKind } from "~/app/platform/prisma-client/enums";
import { orNull } from "~/app/platform/search-engine.server";

/** Days before a need's last day from which it is said. Judged by the founders: a week is time to answer or to move it. */
const soonDays = 7;

/** What waits for an employer: answers, last days, arenas and drafts; then its needs, each with how many fit. */
export function readEmployerDesk(reader: DeskReader): Promise<DeskList[]> {
  return Promise.all([
    listProposals(reader),
    listLastDays(reader),
    listInvitations(reader),
    listDrafts(reader),
    listNeeds(reader),
  ]);
}

async function listProposals({ organisationId, all }: DeskReader) {
  const proposals = await prisma.introduction.findMany({
    where: isAwaitingEmployer(organisationId),
    select: {
      id: true,
      createdAt: true,
      need: { select: { id: true, title: true, answerBy: true } },
      candidate: { select: { id: true, number: true, organisation: { select: { name: true } } } },
    },
    orderBy: [{ need: { answerBy: { sort: "asc", nulls: "last" } } }, { createdAt: "asc" }],
    take: rowsAsked("proposals", all),
  });
  const things = proposals.map(({ id, createdAt, need, candidate }) => ({
    id,
    to: `/work/needs/${need.id}/proposals#${candidate.id}`,
    name: `${aliasOf(candidate)}: ${need.title}`,
    notes: [{ word: "name", text: candidate.organisation.name }, answerNote(need.answerBy, createdAt)] as DeskNote[],
  }));
  return listOf("proposals", things, all);
}

/** A need's last day is when answers are due, else its start: the day after, it ends by itself. */
async function listLastDays({ organisationId, now, all }: DeskReader) {
  const today = dateIn(now);
  const soon = { gte: asDate(today), lte: asDate(addDays(today, soonDays)) };
  const needs = await prisma.need.findMany({
    where: { organisationId, state: "PUBLISHED", OR: [{ answerBy: soon }, { answerBy: null, startsOn: soon }] },
    select: { id: true, title: true, answerBy: true, startsOn: true },
    orderBy: [{ answerBy: { sort: "asc", nulls: "last" } }, { startsOn: "asc" }],
    take: rowsAsked("lastDays", all),
  });
  const things = needs.map(({ id, title, answerBy, startsOn }): DeskThing => {
    const day = answerBy ?? startsOn;
    return { id, to: `/work/needs/${id}`, name: title, notes: day ? [{ word: "lastDay", at: isoDate(day) }] : [] };
  });
  return listOf("lastDays", things, all);
}

/** Arenas that can still be joined: those it is invited to, and those on the theme of its published needs. */
async function listInvitations({ organisationId, now, all }: DeskReader) {
  const own: Prisma.NeedWhereInput = { organisationId, state: "PUBLISHED" };
  const ofNeeds = { requirements: { some: { requirement: { need: own } } } };
  const arenas = await prisma.arena.findMany({
    where: {
      state: "OPEN",
      startsAt: { gt: now },
      bookingClosesAt: { gt: now },
      OR: [
        { participations: { some: { organisationId, state: "INVITED" } } },
        {
          participations: { none: { organisationId } },
          groups: { some: { group: { occupations: { some: ofNeeds } } } },
        },
      ],
    },
    select: {
      id: true,
      title: true,
      bookingOpensAt: true,
      bookingClosesAt: true,
      form: true,
      timetableStage: true,
      wishesCloseAt: true,
      participations: { where: { organisationId }, select: { id: true } },
    },
    orderBy: [{ bookingClosesAt: "asc" }, { id: "asc" }],
    take: rowsAsked("invitations", all),
  });
  const things = arenas.map(
    ({ id, title, participations, ...arena }): DeskThing => ({
      id,
      to: `/work/arenas/${id}`,
      name: title,
      notes: [{ word: participations.length > 0 ? "invited" : "onTheme" }, windowNote(arena, now)],
    }),
  );
  return listOf("invitations", things, all);
}

async function listDrafts({ organisationId, all }: DeskReader) {
  const drafts = await prisma.need.findMany({
    where: { organisationId, state: "DRAFT" },
    select: { id: true, title: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: rowsAsked("drafts", all),
  });
  const things = drafts.map(
    ({ id, title, updatedAt }): DeskThing => ({
      id,
      to: `/work/needs/${id}/edit`,
      name: title,
      notes: [{ word: "changed", at: updatedAt }],
    }),
  );
  return listOf("drafts", things, all);
}

/** Published needs, the one that ends first on top; how many fit is counted for the few at the top only. */
async function listNeeds({ organisationId, all }: DeskReader) {
  const needs = await prisma.need.findMany({
    where: { organisationId, state: "PUBLISHED" },
    select: { id: true, title: true, kind: true },
    orderBy: [{ answerBy: { sort: "asc", nulls: "last" } }, { publishedAt: "desc" }, { id: "desc" }],
    take: rowsAsked("needs", all),
  });
  const fits = await countFits(needs.filter(({ kind }) => kind !== "TRAINING").slice(0, thingsShown));
  const things = needs.map(
    ({ id, title, kind }): DeskThing => ({
      id,
      to: `/work/needs/${id}/${answerPages[kind]}`,
      name: title,
      notes: fitNotes({ id, kind }, fits),
    }),
  );
  return listOf("needs", things, all);
}

type Fits = Map<string, number | null> | null;

/** A desk without the search engine is a desk without these numbers. */
async function countFits(needs: { id: string }[]): Promise<Fits> {
  return orNull(countWhoFit(await listAskingNeeds(needs.map(({ id }) => id))));
}

function fitNotes({ id, kind }: { id: string; kind: NeedKind }, fits: Fits): DeskNote[] {
  if (kind === "TRAINING") return [{ word: "course" }];
  if (!fits) return [{ word: "unknown" }];
  return fits.has(id) ? [{ word: "fit", count: fits.get(id) ?? null }] : [];
}
