import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { inviteToArena, joinArena } from "~/app/domain/arenas/join-arena.server";
import { createArena, openArena } from "~/app/domain/arenas/save-arena.server";
import { ArenaInput } from "~/app/domain/arenas/schema";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import type { AnswerInput } from "~/app/domain/introductions/schema";
import { timeOf } from "~/app/platform/clock";
import { prisma } from "~/app/platform/db.server";
import { daysFrom, weekdayFrom } from "~/prisma/seed/demo/dates";
import { seedDay } from "~/prisma/seed/demo/day.server";
import type { DemoOrganisation, DemoWorld } from "~/prisma/seed/demo/organisations.server";

/** `days` away from today; one that is today is going on when the world is filled. */
const themes = [
  {
    title: "Restaurang och service",
    sectors: ["restaurant", "cleaning", "trade"],
    groups: ["5120", "5131", "9412", "9413", "9111", "5222"],
    days: 21,
  },
  {
    title: "Nacka stad: bygg och lager",
    sectors: ["building", "transport"],
    groups: ["7111", "7113", "7131", "9310", "4322", "8344"],
    days: -20,
  },
  {
    title: "Måltid, vård och omsorg",
    sectors: ["restaurant", "care"],
    groups: ["5120", "9412", "5330", "5321"],
    days: 0,
  },
];

/** One arena that is open and half booked, one that has been, and one that is going on; and some introductions. */
export async function seedArenas(world: DemoWorld, { now }: { now: Date }): Promise<void> {
  for (const theme of themes) {
    // A past arena was planned, joined and booked while it was still to come.
    const then = theme.days <= 0 ? new Date(now.getTime() + (theme.days - 10) * 86_400_000) : now;
    const arenaId = await seedArena(world, theme, { now, then });
    if (theme.days <= 0) await seedDay(world, { arenaId, now });
  }
  await seedIntroductions(world, { now });
}

async function seedArena(
  { organiser, employers, providers }: DemoWorld,
  theme: (typeof themes)[number],
  { now, then }: { now: Date; then: Date },
) {
  // What goes on today does so also on a Sunday.
  const date = theme.days === 0 ? daysFrom(now, 0) : weekdayFrom(now, theme.days);
  const at = theme.days === 0 ? goingOn(now) : (minutes: number) => wallClock(9 * 60 + minutes);
  const input = ArenaInput.parse({
    title: theme.title,
    description: "Korta möten vid bord. Kom tio minuter före första mötet. Kaffe finns.",
    venue: "Nacka stadshus",
    address: "Granitvägen 15",
    municipalityCode: "0182",
    date,
    from: at(0),
    to: at(180),
    slotMinutes: 20,
    gapMinutes: 0,
    pauses: [{ from: at(80), to: at(100) }],
    tableCount: 8,
    bookingOpensOn: daysFrom(then, -5),
    bookingClosesOn: daysFrom(now, theme.days - 1),
    groups: theme.groups,
  });
  const created = await createArena(input, { ...organiser, now: then });
  if (!created.ok) throw new Error(`The demo arena was refused: ${created.reason}`);
  const { arenaId } = created;
  await openArena(arenaId, { ...organiser, now: then });
  const invited = employers.filter(({ sector }) => theme.sectors.includes(sector));
  await inviteToArena(
    { arenaId, invitedIds: invited.map(({ organisationId }) => organisationId) },
    { ...organiser, now: then },
  );
  for (const employer of invited.slice(0, 7)) {
    const needs = await prisma.need.findMany({
      where: { organisationId: employer.organisationId, state: "PUBLISHED" },
      select: { id: true },
      orderBy: { title: "asc" },
      take: 2,
    });
    const joined = await joinArena(
      { needIds: needs.map(({ id }) => id), tables: 1 },
      { arenaId, ...employer, now: then },
    );
    if (!joined.ok) throw new Error(`The demo employer "${employer.name}" could not join: ${joined.reason}`);
  }
  await seedBookings(providers, { arenaId, then, isFull: theme.days === 0 });
  return arenaId;
}

/** Times of three hours that began two hours and a little ago, all within the day. */
function goingOn(now: Date): (minutes: number) => string {
  const [hours = 0, minutes = 0] = timeOf(now).split(":").map(Number);
  const began = Math.floor((hours * 60 + minutes - 130) / 5) * 5;
  const from = Math.min(Math.max(began, 0), 20 * 60 + 55);
  return (after) => wallClock(from + after);
}

/** "09:20" for the 560th minute of a day. */
function wallClock(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Books half of the places, or more, for four providers; two more wait in line. In a full one, candidates come more than once. */
async function seedBookings(
  providers: DemoOrganisation[],
  { arenaId, then, isFull }: { arenaId: string; then: Date; isFull: boolean },
) {
  const [slots, tables] = await Promise.all([
    prisma.arenaSlot.findMany({ where: { arenaId }, select: { id: true }, orderBy: { startsAt: "asc" } }),
    prisma.arenaTable.findMany({ where: { arenaId }, select: { id: true }, orderBy: { number: "asc" } }),
  ]);
  const matching = providers.filter((_, at) => ![2, 3].includes(at));
  for (const [p, provider] of matching.slice(0, 4).entries()) {
    const candidates = await prisma.candidate.findMany({
      where: { organisationId: provider.organisationId, state: "PUBLISHED" },
      select: { id: true },
      orderBy: { number: "asc" },
      take: slots.length * 2,
    });
    for (const [s, slot] of slots.entries()) {
      const table = tables[(p + s) % tables.length];
      const from = isFull ? (s * 2) % Math.max(candidates.length - 1, 1) : s * 2;
      const chosen = candidates.slice(from, from + 1 + (s % 2)).map(({ id }) => id);
      if (!table || chosen.length === 0 || (!isFull && (p + s) % 8 === 7)) continue;
      const booked = await bookSlot(
        { slotId: slot.id, tableId: table.id, candidateIds: chosen },
        { organisationId: provider.organisationId, now: then },
      );
      if (!booked.ok) throw new Error(`A demo meeting was refused: ${booked.reason}`);
    }
  }
  for (const [w, waiting] of matching.slice(4).entries()) {
    for (const table of tables.slice(0, 2 - w)) await waitForTable(table.id, { ...waiting, now: then });
  }
}

/** How far an introduction has come; each happens for both sides that can begin. */
const steps = ["proposed", "accepted", "candidate-yes", "declined", "meeting", "outcome"] as const;

/** Twelve introductions of candidates who have worked with, or seek, what the need is about. */
async function seedIntroductions(world: DemoWorld, { now }: { now: Date }): Promise<void> {
  const needs = await prisma.need.findMany({
    where: { state: "PUBLISHED", kind: { not: "TRAINING" } },
    select: {
      id: true,
      organisationId: true,
      requirements: { select: { occupations: { select: { occupationId: true } } } },
    },
    orderBy: [{ organisation: { number: "asc" } }, { title: "asc" }],
  });
  const used: string[] = [];
  for (const need of needs.filter((_, at) => at % 2 === 0)) {
    if (used.length === 12) return;
    const asked = need.requirements.flatMap(({ occupations }) => occupations.map(({ occupationId }) => occupationId));
    const candidate = await prisma.candidate.findFirst({
      where: { state: "PUBLISHED", id: { notIn: used }, occupations: { some: { occupationId: { in: asked } } } },
      select: { id: true, organisationId: true },
      orderBy: { number: "asc" },
    });
    const employer = world.employers.find(({ organisationId }) => organisationId === need.organisationId);
    const provider = world.providers.find(({ organisationId }) => organisationId === candidate?.organisationId);
    if (!candidate || !employer || !provider) continue;
    const n = used.push(candidate.id) - 1;
    await seedIntroduction({ n, needId: need.id, candidateId: candidate.id, employer, provider, now });
  }
}

type Pair = {
  n: number;
  needId: string;
  candidateId: string;
  employer: DemoOrganisation;
  provider: DemoOrganisation;
  now: Date;
};

async function seedIntroduction({ n, needId, candidateId, employer, provider, now }: Pair): Promise<void> {
  const isByEmployer = (n + Math.floor(n / steps.length)) % 2 === 0;
  const asEmployer = { side: "EMPLOYER", ...employer, now } as const;
  const asProvider = { side: "PROVIDER", ...provider, now } as const;
  const [asking, other] = isByEmployer ? [asEmployer, asProvider] : [asProvider, asEmployer];
  const made = await proposeCandidates({ needId, candidateIds: [candidateId] }, asking);
  const [introductionId] = made.ok ? made.introductionIds : [];
  if (!introductionId) throw new Error("A demo introduction was refused.");
  const answer = async (input: AnswerInput, actor: typeof asEmployer | typeof asProvider) => {
    const result = await answerIntroduction(input, { introductionId, ...actor });
    if (!result.ok) throw new Error(`The demo answer "${input.intent}" was refused: ${result.reason}`);
  };
  const step = steps[n % steps.length] ?? "proposed";
  const reached = (wanted: (typeof steps)[number]) => steps.indexOf(step) >= steps.indexOf(wanted);
  if (step === "proposed") return;
  if (step === "declined") return answer({ intent: "decline", reason: "OTHER_CHOSEN" }, other);
  await answer({ intent: "accept" }, other);
  if (reached("candidate-yes")) await answer({ intent: "candidate-yes", givenHow: "PHONE" }, asProvider);
  if (reached("meeting")) await answer({ intent: "meeting", message: "Välkommen på tisdag klockan 10." }, asEmployer);
  if (reached("outcome")) await answer({ intent: "outcome", reason: n < 6 ? "HIRED" : "NEXT_MEETING" }, asEmployer);
}
