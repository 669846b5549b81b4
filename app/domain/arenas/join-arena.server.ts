import { giveBackTables } from "~/app/domain/arenas/give-back-tables.server";
import type { JoinInput } from "~/app/domain/arenas/schema";
import { isAuthorisedAt } from "~/app/domain/providers/queries.server";
import { audit } from "~/app/platform/audit.server";
import { prisma, type Tx } from "~/app/platform/db.server";
import { announce } from "~/app/platform/facts.server";

type Employer = { organisationId: string; personId: string; now?: Date };

/**
 * Invites employers, and providers that may book, to an open arena; those already invited or joined are left as they are. An
 * invited provider books as any other does. Returns how many were new.
 */
export function inviteToArena(
  { arenaId, invitedIds }: { arenaId: string; invitedIds: string[] },
  { organisationId, now = new Date() }: { organisationId: string; now?: Date },
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const arena = await tx.arena.findFirst({
      where: { id: arenaId, organisationId, state: "OPEN" },
      select: { id: true },
    });
    if (!arena) return 0;
    const organisations = await tx.organisation.findMany({
      where: { id: { in: invitedIds }, OR: [{ kind: "EMPLOYER" }, isAuthorisedAt(now, "JOB_MATCHING")] },
      select: { id: true },
    });
    const invited = await tx.arenaParticipation.createManyAndReturn({
      data: organisations.map(({ id }) => ({ arenaId, organisationId: id, invitedAt: now })),
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of invited) await announce(tx, "arena.invited", { participationId: id });
    return invited.length;
  });
}

export type JoinRefusal = "no-such-arena" | "closed" | "no-tables-left" | "not-your-need" | "tables-booked";
export type JoinResult = { ok: true } | { ok: false; reason: JoinRefusal };

/**
 * Joins an arena with needs and tables, or changes what one brings. Tables are scarce: employers queue on the arena, and
 * tables with meetings are not given back.
 */
export function joinArena(
  { needIds, tables }: JoinInput,
  { arenaId, organisationId, personId, now = new Date() }: Employer & { arenaId: string },
): Promise<JoinResult> {
  return prisma
    .$transaction(async (tx): Promise<JoinResult> => {
      // Not "for update": that would also hold up rows that only refer to the arena, such as an invitation to it.
      await tx.$executeRaw`select 1 from arena where id = ${arenaId}::uuid for no key update`;
      const arena = await tx.arena.findFirst({
        where: { id: arenaId, state: "OPEN" },
        select: {
          tableCount: true,
          bookingClosesAt: true,
          tables: { select: { number: true, participation: { select: { organisationId: true } } } },
        },
      });
      if (!arena) return { ok: false, reason: "no-such-arena" };
      if (now >= arena.bookingClosesAt) return { ok: false, reason: "closed" };
      const ownNeeds = { id: { in: needIds }, organisationId, state: "PUBLISHED" as const };
      if ((await tx.need.count({ where: ownNeeds })) !== new Set(needIds).size)
        return { ok: false, reason: "not-your-need" };
      const others = arena.tables.filter(({ participation }) => participation.organisationId !== organisationId);
      if (others.length + tables > arena.tableCount) return { ok: false, reason: "no-tables-left" };

      const participation = await tx.arenaParticipation.upsert({
        where: { arenaId_organisationId: { arenaId, organisationId } },
        create: { arenaId, organisationId, state: "JOINED", answeredAt: now },
        update: { state: "JOINED", answeredAt: now },
        select: { id: true },
      });
      await tx.participationNeed.deleteMany({ where: { participationId: participation.id } });
      await tx.participationNeed.createMany({
        data: [...new Set(needIds)].map((needId) => ({ participationId: participation.id, needId })),
      });
      const taken = new Set(others.map(({ number }) => number));
      const isSet = await setTables(tx, {
        arenaId,
        hostId: organisationId,
        participationId: participation.id,
        tables,
        taken,
        count: arena.tableCount,
      });
      if (!isSet) throw new TablesBooked();
      await audit(tx, { action: "arena.joined", subject: `arena:${arenaId}`, personId, organisationId }, now);
      return { ok: true };
    })
    .catch((error): JoinResult => {
      if (error instanceof TablesBooked) return { ok: false, reason: "tables-booked" };
      throw error;
    });
}

/** Rolls back: a table that would be given back has meetings. */
class TablesBooked extends Error {}

type TableChange = {
  arenaId: string;
  hostId: string;
  participationId: string;
  tables: number;
  taken: Set<number>;
  count: number;
};

async function setTables(
  tx: Tx,
  { arenaId, hostId, participationId, tables, taken, count }: TableChange,
): Promise<boolean> {
  const own = await tx.arenaTable.findMany({
    where: { participationId },
    select: { id: true, number: true, _count: { select: { bookings: { where: { cancelledAt: null } } } } },
    orderBy: { number: "asc" },
  });
  const surplus = own.length - tables;
  const removable = own.filter(({ _count }) => _count.bookings === 0).slice(-Math.max(surplus, 0));
  if (surplus > 0 && removable.length < surplus) return false;
  if (surplus > 0) {
    const givenBack = removable.map(({ id }) => id);
    const { waitingProviderIds } = await giveBackTables(tx, givenBack);
    if (waitingProviderIds.length > 0) await announce(tx, "line.ended", { arenaId, hostId, waitingProviderIds });
  }
  const used = new Set([...taken, ...own.map(({ number }) => number)]);
  const free = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !used.has(number));
  await tx.arenaTable.createMany({
    data: free.slice(0, Math.max(-surplus, 0)).map((number) => ({ arenaId, participationId, number })),
  });
  return true;
}

/** Says no to an invitation. False when there is none to answer. */
export async function declineArena(arenaId: string, { organisationId, now = new Date() }: Employer): Promise<boolean> {
  const { count } = await prisma.arenaParticipation.updateMany({
    where: { arenaId, organisationId, state: "INVITED" },
    data: { state: "DECLINED", answeredAt: now },
  });
  return count > 0;
}
