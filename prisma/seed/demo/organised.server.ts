import { joinArena } from "~/app/domain/arenas/join-arena.server";
import { createArena, openArena } from "~/app/domain/arenas/save-arena.server";
import { ArenaInput } from "~/app/domain/arenas/schema";
import type { WishLevelName } from "~/app/domain/scheduling/kinds";
import { saveAttendance } from "~/app/domain/scheduling/save-attendance.server";
import { saveWishes } from "~/app/domain/scheduling/save-wishes.server";
import { prisma } from "~/app/platform/db.server";
import { daysFrom, weekdayFrom } from "~/prisma/seed/demo/dates";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";

type Planned = {
  title: string;
  description: string;
  /** Days from today. */
  day: number;
  wishesClose: number;
  employers: DemoOrganisation[];
  providers: DemoOrganisation[];
  /** How many of each side have said what they wish; the others have not answered. */
  answered: { employers: DemoOrganisation[]; providers: DemoOrganisation[] };
};

/** Two arenas with a timetable of wishes: one whose timetable can be made now, and one whose wishes are open. */
export async function seedOrganised(world: DemoWorld, { now }: { now: Date }): Promise<void> {
  const coaches = world.providers.filter((_, at) => ![2, 3].includes(at));
  const all = { employers: world.employers, providers: coaches };
  await seedArena(world.organiser, {
    title: "Stora mötesdagen",
    description:
      "Arbetsgivare och anordnare från alla branscher. Schemat görs av era önskemål, så att alla väntar lite.",
    day: 22,
    wishesClose: -1,
    ...all,
    answered: { employers: all.employers.slice(0, -1), providers: coaches.slice(0, -1) },
    now,
  });
  const some = { employers: world.employers.slice(0, 8), providers: coaches.slice(0, 6) };
  await seedArena(world.organiser, {
    title: "Jobb till sommaren",
    description: "Säg vilka ni vill träffa, så gör kommunen ett schema av önskemålen.",
    day: 50,
    wishesClose: 37,
    ...some,
    answered: { employers: some.employers.slice(2), providers: some.providers.slice(1) },
    now,
  });
}

async function seedArena(organiser: DemoOrganisation, { now, ...arena }: Planned & { now: Date }): Promise<void> {
  const then = new Date(now.getTime() - 30 * 86_400_000);
  const created = await createArena(inputOf(arena, now), { ...organiser, now: then });
  if (!created.ok) throw new Error(`The demo arena was refused: ${created.reason}`);
  const { arenaId } = created;
  await openArena(arenaId, { ...organiser, now: then });
  const slots = await prisma.arenaSlot.findMany({
    where: { arenaId },
    select: { id: true },
    orderBy: { startsAt: "asc" },
  });
  const slotIds = slots.map(({ id }) => id);
  for (const [at, employer] of arena.employers.entries()) await joinEmployer(employer, { arenaId, at, slotIds, then });
  for (const [at, provider] of arena.providers.entries()) await joinProvider(provider, { arenaId, at, slotIds, then });
  const { answered, employers, providers } = arena;
  for (const employer of answered.employers) {
    const wishes = providers.map((to, p) => ({ to, level: hostSays(employers.indexOf(employer), p) }));
    await wish(employer, { arenaId, wishes, then });
  }
  for (const provider of answered.providers) {
    const wishes = employers.map((to, e) => ({ to, level: providerSays(e, providers.indexOf(provider)) }));
    await wish(provider, { arenaId, wishes, then });
  }
}

function inputOf({ title, description, day, wishesClose }: Omit<Planned, "answered">, now: Date): ArenaInput {
  return ArenaInput.parse({
    title,
    description,
    venue: "Nacka stadshus",
    address: "Granitvägen 15",
    municipalityCode: "0182",
    date: weekdayFrom(now, day),
    from: "09:00",
    to: "12:20",
    slotMinutes: 15,
    gapMinutes: 0,
    pauses: [{ from: "10:30", to: "10:50" }],
    tableCount: 20,
    bookingOpensOn: daysFrom(now, -30),
    bookingClosesOn: daysFrom(now, day - 1),
    form: "TIMETABLE",
    wishesCloseOn: daysFrom(now, wishesClose),
    wishesCloseTime: "18:00",
    groups: [],
  });
}

type Joining = { arenaId: string; at: number; slotIds: string[]; then: Date };

/** Two of the employers come with two at once, and some are not there all the time. */
async function joinEmployer(employer: DemoOrganisation, { arenaId, at, slotIds, then }: Joining): Promise<void> {
  const needs = await prisma.need.findMany({
    where: { organisationId: employer.organisationId, state: "PUBLISHED", kind: { not: "TRAINING" } },
    select: { id: true },
    orderBy: { title: "asc" },
    take: 3,
  });
  const input = { needIds: needs.map(({ id }) => id), tables: at === 0 || at === 10 ? 2 : 1 };
  const joined = await joinArena(input, { arenaId, ...employer, now: then });
  if (!joined.ok) throw new Error(`The demo employer "${employer.name}" could not join: ${joined.reason}`);
  if (at % 5 !== 3) return;
  const away = { representatives: 1, awaySlotIds: slotIds.slice(-2), candidateIds: [] };
  await saveAttendance(away, { arenaId, ...employer, kind: "EMPLOYER", now: then });
}

async function joinProvider(provider: DemoOrganisation, { arenaId, at, slotIds, then }: Joining): Promise<void> {
  const candidates = await prisma.candidate.findMany({
    where: { organisationId: provider.organisationId, state: "PUBLISHED" },
    select: { id: true },
    orderBy: { number: "asc" },
    take: 12,
  });
  const input = {
    representatives: at === 0 ? 2 : 1,
    minMeetings: 2,
    awaySlotIds: at % 4 === 3 ? slotIds.slice(0, 2) : [],
    candidateIds: candidates.map(({ id }) => id),
  };
  const joined = await saveAttendance(input, { arenaId, ...provider, kind: "PROVIDER", now: then });
  if (!joined.ok) throw new Error(`The demo provider "${provider.name}" could not join: ${joined.reason}`);
}

type Said = { to: DemoOrganisation; level: WishLevelName | null };

async function wish(
  from: DemoOrganisation,
  { arenaId, wishes, then }: { arenaId: string; wishes: Said[]; then: Date },
): Promise<void> {
  const said = wishes.flatMap(({ to, level }) => (level ? [{ toId: to.organisationId, level }] : []));
  const saved = await saveWishes(said, { arenaId, ...from, now: then });
  if (!saved.ok) throw new Error(`The demo wishes of "${from.name}" were refused: ${saved.reason}`);
}

/** What an employer says of a provider: a must, some wants, a no now and then. */
function hostSays(employer: number, provider: number): WishLevelName | null {
  return saidAt((employer * 5 + provider * 3) % 10);
}

function providerSays(employer: number, provider: number): WishLevelName | null {
  return saidAt((employer * 3 + provider * 7 + 1) % 10);
}

function saidAt(turn: number): WishLevelName | null {
  if (turn === 0) return "MUST";
  if (turn <= 3) return "WANT";
  return turn === 9 ? "NO" : null;
}
