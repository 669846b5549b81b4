import { randomUUID } from "node:crypto";
import { runTimetable } from "~/app/domain/scheduling/run-timetable.server";
import { startRun } from "~/app/domain/scheduling/start-run.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import type { WishLevel } from "~/app/platform/prisma-client/enums";
import { createBookingWorld } from "~/tests/support/booking-world";

/** An arena with a timetable whose wishes are closed, one employer a table, and whoever makes the timetable. */
export type OrganisedWorld = {
  arenaId: string;
  organiser: { organisationId: string; personId: string };
  hostIds: string[];
  tableIds: string[];
  providerIds: string[];
  candidateIds: string[];
  slotIds: string[];
  now: Date;
};

/** Makes an arena where both sides have joined; `wishes` says what host and provider (by number) say of each other. */
export async function createOrganisedWorld(
  tx: Tx,
  {
    slots,
    hosts,
    providers,
    now,
    wishes,
    wishesCloseAt = new Date(now.getTime() - 60_000),
  }: {
    slots: number;
    hosts: number;
    providers: number;
    now: Date;
    wishes: [host: number, provider: number, level: WishLevel][];
    wishesCloseAt?: Date;
  },
): Promise<OrganisedWorld> {
  const world = await createBookingWorld(tx, { slots, tables: hosts, providers, now });
  const { arenaId } = world;
  const arena = await tx.arena.update({
    where: { id: arenaId },
    data: { form: "TIMETABLE", wishesCloseAt },
    select: {
      organisationId: true,
      tables: { select: { id: true, participation: { select: { organisationId: true } } } },
    },
  });
  const hostOf = new Map(arena.tables.map(({ id, participation }) => [id, participation.organisationId]));
  const hostIds = world.tableIds.map((id) => hostOf.get(id) ?? "");
  const providerIds = world.providers.map(({ organisationId }) => organisationId);
  await tx.arenaParticipation.createMany({
    data: providerIds.map((organisationId) => ({ arenaId, organisationId, state: "JOINED" })),
  });
  await tx.wish.createMany({
    data: wishes.map(([host, provider, level]) => ({
      arenaId,
      fromOrganisationId: hostIds[host] ?? "",
      toOrganisationId: providerIds[provider] ?? "",
      level,
    })),
  });
  const person = await tx.person.create({
    data: { email: `${randomUUID()}@example.org`, name: "Handläggare" },
    select: { id: true },
  });
  const organiser = { organisationId: arena.organisationId, personId: person.id };
  const candidateIds = world.providers.map(({ candidateId }) => candidateId);
  return {
    arenaId,
    organiser,
    hostIds,
    tableIds: world.tableIds,
    providerIds,
    candidateIds,
    slotIds: world.slotIds,
    now,
  };
}

/** Runs a real search to its end, and gives back its row. */
export async function generate(
  { arenaId, organiser, now }: OrganisedWorld,
  { scope = "ALL" as "ALL" | "UNLOCKED", expected = 0 } = {},
) {
  const started = await startRun({ expected, scope, seconds: 10, fairness: 2 }, { arenaId, ...organiser, now });
  if (!started.ok) throw new Error(started.reason);
  await runTimetable(started.runId);
  return prisma.timetableRun.findUniqueOrThrow({ where: { id: started.runId } });
}
