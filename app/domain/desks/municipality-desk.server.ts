import { isOrganised } from "~/app/domain/arenas/booking-policy";
import { endingList } from "~/app/domain/desks/ending-list.server";
import type { DeskAlarm, DeskList, DeskThing } from "~/app/domain/desks/kinds";
import { type DeskReader, listOf, rowsAsked } from "~/app/domain/desks/listing";
import { prisma } from "~/app/platform/db.server";

/** Days after which a published need that nobody is proposed for is said to be unanswered. Judged by the founders. */
const quietDays = 7;

/** Milliseconds that a change may wait for the search index. Source: trust.md, withdrawn is gone in under a minute. */
const longestLag = 60_000;

/** Most that is counted; more than this is no better known. */
const mostCounted = 1000;

/** What waits for the municipality: applications, who gets an imported employer, needs nobody answers, authorisations that end; then its arenas. */
export function readMunicipalityDesk(reader: DeskReader): Promise<DeskList[]> {
  return Promise.all([
    listApplications(reader),
    listClaims(reader),
    listUnanswered(reader),
    endingList("ending", reader),
    listArenas(reader),
  ]);
}

/** What does not work as it should: mail that could not be sent, changes that searches do not show yet, and those they refused. */
export async function readAlarms({ now }: { now: Date }): Promise<DeskAlarm[]> {
  const late = { since: { lt: new Date(now.getTime() - longestLag) }, parkedAt: null };
  const [failedMail, searchLag, searchParked] = await Promise.all([
    prisma.outboxMail.count({ where: { state: "FAILED" }, take: mostCounted }),
    prisma.searchDirty.count({ where: late, take: mostCounted }),
    prisma.searchDirty.count({ where: { parkedAt: { not: null } }, take: mostCounted }),
  ]);
  const alarms: DeskAlarm[] = [
    { word: "failedMail", count: failedMail },
    { word: "searchLag", count: searchLag },
    { word: "searchParked", count: searchParked },
  ];
  return alarms.filter(({ count }) => count > 0);
}

async function listApplications({ all }: DeskReader) {
  const applications = await prisma.authorisation.findMany({
    where: { state: "APPLIED" },
    select: { id: true, service: true, appliedAt: true, provider: { select: { name: true } } },
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
    take: rowsAsked("applications", all),
  });
  const things = applications.map(
    ({ id, service, appliedAt, provider }): DeskThing => ({
      id,
      to: `/work/authorisations#${id}`,
      name: provider.name,
      notes: [
        { word: "service", service },
        { word: "since", at: appliedAt },
      ],
    }),
  );
  return listOf("applications", things, all);
}

async function listClaims({ all }: DeskReader) {
  const claims = await prisma.organisationClaim.findMany({
    where: { state: "WAITING" },
    select: { id: true, createdAt: true, organisation: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: rowsAsked("claims", all),
  });
  const things = claims.map(
    ({ id, createdAt, organisation }): DeskThing => ({
      id,
      to: `/work/claims#${id}`,
      name: organisation.name,
      notes: [{ word: "since", at: createdAt }],
    }),
  );
  return listOf("claims", things, all);
}

/** Needs of training are answered by courses, so nobody is introduced for them. */
async function listUnanswered({ now, all }: DeskReader) {
  const quietSince = new Date(now.getTime() - quietDays * 86_400_000);
  const needs = await prisma.need.findMany({
    where: {
      state: "PUBLISHED",
      publishedAt: { lt: quietSince },
      kind: { not: "TRAINING" },
      introductions: { none: {} },
    },
    select: { id: true, title: true, publishedAt: true, organisation: { select: { name: true } } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: rowsAsked("unanswered", all),
  });
  const things = needs.map(
    ({ id, title, publishedAt, organisation }): DeskThing => ({
      id,
      to: `/needs/${id}`,
      name: title,
      notes: [
        { word: "name", text: organisation.name },
        ...(publishedAt ? [{ word: "since" as const, at: publishedAt }] : []),
      ],
    }),
  );
  return listOf("unanswered", things, all);
}

async function listArenas({ organisationId, now, all }: DeskReader) {
  const arenas = await prisma.arena.findMany({
    where: { organisationId, state: "OPEN", endsAt: { gt: now } },
    select: {
      id: true,
      title: true,
      startsAt: true,
      form: true,
      timetableStage: true,
      _count: { select: { slots: true, tables: true, bookings: { where: { cancelledAt: null } } } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: rowsAsked("arenas", all),
  });
  const things = arenas.map(
    ({ id, title, startsAt, _count, ...arena }): DeskThing => ({
      id,
      to: `/work/arenas/${id}`,
      name: title,
      notes: [
        { word: "takesPlace", at: startsAt },
        isOrganised(arena)
          ? { word: "byWishes" }
          : { word: "places", booked: _count.bookings, all: _count.slots * _count.tables },
      ],
    }),
  );
  return listOf("arenas", things, all);
}
