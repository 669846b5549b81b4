import { bookSlot } from "~/app/domain/arenas/book-slot.server";
import { inviteEmployers, joinArena } from "~/app/domain/arenas/join-arena.server";
import { createArena, openArena } from "~/app/domain/arenas/save-arena.server";
import { ArenaInput } from "~/app/domain/arenas/schema";
import { waitForTable } from "~/app/domain/arenas/wait-for-table.server";
import { answerIntroduction } from "~/app/domain/introductions/answer-introduction.server";
import { proposeCandidates } from "~/app/domain/introductions/propose-candidates.server";
import { prisma } from "~/app/platform/db.server";
import { daysFrom } from "~/prisma/seed/demo/dates";
import type { DemoWorld } from "~/prisma/seed/demo/organisations.server";

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
];

/** One arena that is open and half booked, and one that has been; and some introductions. */
export async function seedArenas(world: DemoWorld, { now }: { now: Date }): Promise<void> {
  for (const theme of themes) {
    // A past arena was planned, joined and booked while it was still to come.
    const then = theme.days < 0 ? new Date(now.getTime() + (theme.days - 10) * 86_400_000) : now;
    await seedArena(world, theme, { now, then });
  }
  await seedIntroductions(world, { now });
}

async function seedArena(
  { organiser, employers, providers }: DemoWorld,
  theme: (typeof themes)[number],
  { now, then }: { now: Date; then: Date },
) {
  const date = daysFrom(now, theme.days);
  const input = ArenaInput.parse({
    title: theme.title,
    description: "Korta möten vid bord. Kom tio minuter före första mötet. Kaffe finns.",
    venue: "Nacka stadshus",
    address: "Granitvägen 15",
    municipalityCode: "0182",
    date,
    from: "09:00",
    to: "12:00",
    slotMinutes: 20,
    gapMinutes: 0,
    pauses: [{ from: "10:20", to: "10:40" }],
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
  await inviteEmployers(
    { arenaId, employerIds: invited.map(({ organisationId }) => organisationId) },
    { ...organiser, now: then },
  );
  for (const employer of invited.slice(0, 7)) {
    const needs = await prisma.need.findMany({
      where: { organisationId: employer.organisationId, state: "PUBLISHED" },
      select: { id: true },
      take: 2,
    });
    await joinArena({ needIds: needs.map(({ id }) => id), tables: 1 }, { arenaId, ...employer, now: then });
  }
  const [slots, tables] = await Promise.all([
    prisma.arenaSlot.findMany({ where: { arenaId }, select: { id: true }, orderBy: { startsAt: "asc" } }),
    prisma.arenaTable.findMany({ where: { arenaId }, select: { id: true }, orderBy: { number: "asc" } }),
  ]);
  for (const [p, provider] of providers.slice(0, 5).entries()) {
    const candidates = await prisma.candidate.findMany({
      where: { organisationId: provider.organisationId, state: "PUBLISHED" },
      select: { id: true },
      orderBy: { number: "asc" },
      take: slots.length * 2,
    });
    for (const [s, slot] of slots.entries()) {
      const table = tables[(p + s) % tables.length];
      const chosen = candidates.slice(s * 2, s * 2 + 1 + (s % 2)).map(({ id }) => id);
      if (!table || chosen.length === 0 || (p + s) % 5 === 4) continue;
      await bookSlot(
        { slotId: slot.id, tableId: table.id, candidateIds: chosen },
        { organisationId: provider.organisationId, now: then },
      );
    }
  }
  const [waiting] = providers.slice(5);
  const [table] = tables;
  if (waiting && table) await waitForTable(table.id, { ...waiting, now: then });
}

async function seedIntroductions({ employers, providers }: DemoWorld, { now }: { now: Date }): Promise<void> {
  const needs = await prisma.need.findMany({
    where: { state: "PUBLISHED", kind: { not: "TRAINING" } },
    select: { id: true, organisationId: true },
    orderBy: { publishedAt: "asc" },
    take: 12,
  });
  const candidates = await prisma.candidate.findMany({
    where: { state: "PUBLISHED" },
    select: { id: true, organisationId: true },
    orderBy: { number: "asc" },
    take: 24,
  });
  for (const [n, need] of needs.entries()) {
    const candidate = candidates[n * 2];
    const employer = employers.find(({ organisationId }) => organisationId === need.organisationId);
    const provider = providers.find(({ organisationId }) => organisationId === candidate?.organisationId);
    if (!candidate || !employer || !provider) continue;
    const [side, asking, other] =
      n % 2 === 0 ? (["EMPLOYER", employer, provider] as const) : (["PROVIDER", provider, employer] as const);
    const made = await proposeCandidates({ needId: need.id, candidateIds: [candidate.id] }, { side, ...asking, now });
    const [introductionId] = made.ok ? made.introductionIds : [];
    if (!introductionId || n % 3 === 0) continue;
    const otherSide = side === "EMPLOYER" ? "PROVIDER" : "EMPLOYER";
    await answerIntroduction({ intent: "accept" }, { introductionId, side: otherSide, ...other, now });
    if (n % 3 === 2)
      await answerIntroduction(
        { intent: "candidate-yes", givenHow: "PHONE" },
        { introductionId, side: "PROVIDER", ...provider, now },
      );
  }
}
