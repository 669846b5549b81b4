import { randomUUID } from "node:crypto";
import { consentTextVersion } from "~/app/domain/candidates/kinds";
import type { Tx } from "~/app/platform/db.server";

/** An arena one can book at, its tables and slots, and providers with one visible candidate each. */
export type BookingWorld = {
  arenaId: string;
  slotIds: string[];
  tableIds: string[];
  providers: { organisationId: string; candidateId: string }[];
};

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Makes an arena where booking is open at `now`, with one employer per table.
 *
 * @param startsAt of the first slot; the slots follow each other, a quarter of an hour each. Ten days away when not given.
 */
export async function createBookingWorld(
  tx: Tx,
  {
    slots,
    tables,
    providers,
    now,
    startsAt = new Date(now.getTime() + 10 * day),
  }: { slots: number; tables: number; providers: number; now: Date; startsAt?: Date },
): Promise<BookingWorld> {
  const host = await tx.organisation.create({ data: { kind: "MUNICIPALITY", name: "Kommunen" }, select: { id: true } });
  const at = (slot: number) => new Date(startsAt.getTime() + slot * 15 * minute);
  const arena = await tx.arena.create({
    data: {
      organisationId: host.id,
      state: "OPEN",
      startsAt,
      endsAt: at(slots),
      bookingOpensAt: new Date(now.getTime() - day),
      bookingClosesAt: startsAt,
      tableCount: tables,
    },
    select: { id: true },
  });
  const slotRows = numbersTo(slots).map((slot) => ({
    id: randomUUID(),
    arenaId: arena.id,
    startsAt: at(slot),
    endsAt: at(slot + 1),
  }));
  await tx.arenaSlot.createMany({ data: slotRows });
  return {
    arenaId: arena.id,
    slotIds: slotRows.map(({ id }) => id),
    tableIds: await createTables(tx, { arenaId: arena.id, tables }),
    providers: await createProviders(tx, { providers, now }),
  };
}

async function createTables(tx: Tx, { arenaId, tables }: { arenaId: string; tables: number }): Promise<string[]> {
  const rows = numbersTo(tables).map((number) => ({ number: number + 1, id: randomUUID(), employerId: randomUUID() }));
  await tx.organisation.createMany({
    data: rows.map(({ employerId, number }) => ({ id: employerId, kind: "EMPLOYER", name: `Företag ${number}` })),
  });
  const participations = rows.map(({ employerId }) => ({ id: randomUUID(), organisationId: employerId }));
  await tx.arenaParticipation.createMany({
    data: participations.map((participation) => ({ ...participation, arenaId, state: "JOINED" })),
  });
  await tx.arenaTable.createMany({
    data: rows.map(({ id, number }, at) => ({ id, number, arenaId, participationId: participations[at]!.id })),
  });
  return rows.map(({ id }) => id);
}

async function createProviders(tx: Tx, { providers, now }: { providers: number; now: Date }) {
  const rows = numbersTo(providers).map(() => ({ organisationId: randomUUID(), candidateId: randomUUID() }));
  await tx.organisation.createMany({
    data: rows.map(({ organisationId }, at) => ({
      id: organisationId,
      kind: "PROVIDER",
      name: `Jobbexpert ${at + 1}`,
    })),
  });
  await tx.authorisation.createMany({
    data: rows.map(({ organisationId }) => ({
      providerId: organisationId,
      service: "JOB_MATCHING",
      state: "GRANTED",
      startsOn: new Date(now.getTime() - 30 * day),
      endsOn: new Date(now.getTime() + 300 * day),
    })),
  });
  await tx.candidate.createMany({
    data: rows.map(({ organisationId, candidateId }) => ({
      id: candidateId,
      organisationId,
      state: "PUBLISHED",
      confirmedAt: now,
      publishedAt: now,
    })),
  });
  await tx.consent.createMany({
    data: rows.map(({ candidateId }) => ({
      candidateId,
      kind: "PUBLISH",
      textVersion: consentTextVersion,
      text: "Ja",
      givenHow: "MEETING",
      givenAt: now,
    })),
  });
  return rows;
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
